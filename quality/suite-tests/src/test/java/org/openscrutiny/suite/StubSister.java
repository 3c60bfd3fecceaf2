package org.openscrutiny.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays a sister service that misbehaves; she speaks just enough HTTP for that. */
final class StubSister implements AutoCloseable {

    /** What she does with a request. */
    enum Mood {
        /** Her answer comes after half a minute. */
        SLOW,
        /** Her answer comes, a byte each second. */
        DRIBBLING,
        /** She hangs up without a word. */
        HANGING_UP,
        /** She says what is no HTTP. */
        BABBLING,
        /** JSON is announced, and something else comes. */
        GARBAGE,
        /** JSON of another shape than her contract promises. */
        OTHER_SCHEMA,
        /** She fails. */
        BROKEN,
        /** A page of some proxy. */
        PAGE
    }

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "stub-sister");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Mood mood;

    StubSister(Mood mood) throws IOException {
        this.mood = mood;
        threads.execute(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** From now on; forgets what she was asked before. */
    void be(Mood next) {
        mood = next;
        asked.clear();
    }

    /** The first lines of the requests that came, such as {@code GET /v1/meetings/1 HTTP/1.1}. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                threads.execute(() -> answer(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** One request a connection, so that what was pooled in one mood is of no use in the next. */
    private void answer(Socket client) {
        try (client) {
            var head = head(client);
            if (head.isEmpty()) {
                return;
            }
            asked.add(head.get(0));
            var out = client.getOutputStream();
            switch (mood) {
                case SLOW -> {
                    Thread.sleep(30_000);
                    out.write(answer("200 OK", "application/json", "{}"));
                }
                case DRIBBLING -> {
                    var answer = answer("200 OK", "application/json", "{\"id\": \"%s\"}".formatted(" ".repeat(60)));
                    for (var each : answer) {
                        out.write(each);
                        out.flush();
                        Thread.sleep(1000);
                    }
                }
                case HANGING_UP -> client.setSoLinger(true, 0);
                case BABBLING -> out.write("Good morning.\r\n\r\n".getBytes(UTF_8));
                case GARBAGE -> out.write(answer("200 OK", "application/json", "{\"id\": nothing of the kind"));
                case OTHER_SCHEMA -> out.write(answer("200 OK", "application/json",
                        "{\"id\": [1, 2], \"label\": {\"x\": 1}, \"recommendations\": \"none\", \"scheduledOn\": 7}"));
                case BROKEN -> out.write(answer("500 Internal Server Error", "text/plain", "secret of the sister"));
                case PAGE -> out.write(answer("200 OK", "text/html", "<html><body>Welcome</body></html>"));
            }
        } catch (IOException gone) {
            // The asker did not wait.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> head(Socket client) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var next = client.getInputStream().read(); next >= 0; next = client.getInputStream().read()) {
            if (next == '\n') {
                if (line.isEmpty()) {
                    break;
                }
                lines.add(line.toString());
                line.setLength(0);
            } else if (next != '\r') {
                line.append((char) next);
            }
        }
        return lines;
    }

    private static byte[] answer(String status, String type, String body) {
        return "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s".formatted(status,
                type, body.getBytes(UTF_8).length, body).getBytes(UTF_8);
    }
}
