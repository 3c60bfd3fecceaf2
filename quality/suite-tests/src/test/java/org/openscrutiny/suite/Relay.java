package org.openscrutiny.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/** Stands between a client and a server on this machine and passes bytes on, until a test wants otherwise. */
final class Relay implements AutoCloseable {

    private final int target;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "relay");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Hold hold;

    /** Answers are held back from the moment that a client has said a word on the connection on which it said a mark before. */
    private record Hold(String mark, String word, CountDownLatch said, CountDownLatch released) {}

    private Relay(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    static Relay to(int port) throws IOException {
        return new Relay(port);
    }

    int port() {
        return listening.getLocalPort();
    }

    /**
     * From when a client that has said the mark says the word on, no answer of the server reaches any client. What others do on
     * their connections meanwhile, as work on a schedule does, holds nothing.
     */
    void holdAnswersAfter(String mark, String word) {
        hold = new Hold(mark, word, new CountDownLatch(1), new CountDownLatch(1));
    }

    /** @return whether the word was said within the limit, in seconds */
    boolean awaitHeld(long limit) throws InterruptedException {
        var now = hold;
        return now != null && now.said.await(limit, TimeUnit.SECONDS);
    }

    /** Passes on again; what was held back comes too. */
    void release() {
        var now = hold;
        hold = null;
        if (now != null) {
            now.released.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        release();
        listening.close();
        for (var socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                connect(listening.accept());
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** While the server is down, a client is turned away as the server would, and the next one is listened to. */
    private void connect(Socket client) throws IOException {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(client);
            open.add(server);
            var marked = new AtomicBoolean();
            threads.execute(() -> pass(client, server, false, marked));
            threads.execute(() -> pass(server, client, true, marked));
        } catch (IOException down) {
            client.close();
        }
    }

    private void pass(Socket from, Socket to, boolean answers, AtomicBoolean marked) {
        var buffer = new byte[16 * 1024];
        try (from; to) {
            for (var read = from.getInputStream().read(buffer); read >= 0; read = from.getInputStream().read(buffer)) {
                var now = hold;
                if (now != null && !answers) {
                    listen(text(buffer, read), now, marked);
                } else if (now != null && answers && now.said.getCount() == 0) {
                    now.released.await();
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException gone) {
            // One side has ended; closing both tells the other.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void listen(String said, Hold hold, AtomicBoolean marked) {
        if (said.contains(hold.mark)) {
            marked.set(true);
        }
        if (marked.get() && said.contains(hold.word)) {
            hold.said.countDown();
        }
    }

    private static String text(byte[] buffer, int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }
}
