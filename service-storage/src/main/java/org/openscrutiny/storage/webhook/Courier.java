package org.openscrutiny.storage.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts one message over a connection of its own and reads no more of the answer than it needs (ADR 0055). The name is
 * looked up once and the socket is checked when it is connected, before a byte is sent; no redirect is followed, no proxy of
 * the machine used, nothing kept.
 */
class Courier {

    /** From the first byte of the connection to the last that is read of the answer. */
    static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ADDRESSES_TRIED = 2;
    private static final int MAX_HEAD = 16_384;
    private static final int MAX_BODY = 65_536;
    private static final int LINGER_MILLIS = 1_000;
    private static final int MAX_INTERIM = 5;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: [^\r\n]*)?");
    private static final Pattern RETRY_AFTER = Pattern
            .compile("(?im)^retry-after:[ \\t]*([0-9]{1,6})[ \\t]*\\r?$");

    private final Targets targets;
    private final Supplier<SSLSocketFactory> encryption;
    private final Duration longest;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "webhook-watch");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param encryption asked when it is needed: reading all certificates that are trusted takes a start's time
     * @param longest    how long one attempt may take at the most, connecting apart
     */
    Courier(Targets targets, Supplier<SSLSocketFactory> encryption, Duration longest) {
        this.targets = targets;
        this.encryption = encryption;
        this.longest = longest;
    }

    /**
     * What the receiver answered.
     *
     * @param retryAfter what he asks for; zero where he asks for nothing
     */
    record Answer(int status, Duration retryAfter) {

        boolean taken() {
            return status / 100 == 2;
        }
    }

    /** @param headers beside those of HTTP itself; none holds a line break */
    Answer post(Target target, Map<String, String> headers, byte[] body) throws AttemptFailed {
        var failed = new AttemptFailed(DeliveryFault.UNREACHABLE);
        for (var address : targets.addresses(target).stream().limit(ADDRESSES_TRIED).toList()) {
            try (var socket = new Socket(Proxy.NO_PROXY)) {
                if (connect(socket, address, target)) {
                    targets.require(target, socket.getInetAddress());
                    return exchangeInTime(socket, target, head(target, headers, body.length), body);
                }
            } catch (IOException unclosed) {
                throw failed;
            }
        }
        throw failed;
    }

    private static boolean connect(Socket socket, InetAddress address, Target target) {
        try {
            socket.connect(new InetSocketAddress(address, target.port()), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** A receiver that sends a byte now and then is cut off all the same. */
    private Answer exchangeInTime(Socket socket, Target target, byte[] head, byte[] body) throws AttemptFailed {
        var deadline = System.nanoTime() + longest.toNanos();
        var cut = watch.schedule(() -> {
            socket.close();
            return null;
        }, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            socket.setSoTimeout((int) longest.toMillis());
            return exchange(target.encrypted() ? encrypted(socket, target) : socket, head, body);
        } catch (IOException broken) {
            var late = System.nanoTime() >= deadline || broken instanceof SocketTimeoutException;
            throw new AttemptFailed(late
                    ? DeliveryFault.TIMED_OUT
                    : broken instanceof SSLException
                            ? DeliveryFault.TLS_FAILED
                            : DeliveryFault.ANSWER_UNREADABLE);
        } finally {
            cut.cancel(false);
        }
    }

    private Socket encrypted(Socket socket, Target target) throws IOException {
        // Closing the inner socket, as post does, ends both; the name given here is sent as SNI and must be the certificate's.
        var secured = (SSLSocket) encryption.get().createSocket(socket, target.host(), target.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static byte[] head(Target target, Map<String, String> headers, int length) {
        var head = new StringBuilder("POST %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: OpenScrutiny-Webhooks/1\r\n"
                .formatted(target.path(), target.authority()));
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: %d\r\nAccept: */*\r\nConnection: close\r\n\r\n".formatted(length));
        return head.toString().getBytes(ISO_8859_1);
    }

    private static Answer exchange(Socket socket, byte[] head, byte[] body) throws IOException, AttemptFailed {
        var out = socket.getOutputStream();
        out.write(head);
        out.write(body);
        out.flush();
        var in = new BufferedInputStream(socket.getInputStream());
        for (var interim = 0; interim < MAX_INTERIM; interim++) {
            var text = readHead(in);
            var line = STATUS.matcher(text.lines().findFirst().orElse(""));
            if (!line.matches()) {
                break;
            }
            var status = Integer.parseInt(line.group(1));
            if (status >= 200) {
                leave(socket, in);
                var retry = RETRY_AFTER.matcher(text);
                return new Answer(status,
                        retry.find() ? Duration.ofSeconds(Long.parseLong(retry.group(1))) : Duration.ZERO);
            }
        }
        throw new AttemptFailed(DeliveryFault.ANSWER_UNREADABLE);
    }

    private static String readHead(InputStream in) throws IOException, AttemptFailed {
        var head = new ByteArrayOutputStream();
        var line = 0;
        while (head.size() < MAX_HEAD) {
            var next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
            if (next == '\n' && line == 0) {
                return head.toString(ISO_8859_1);
            }
            line = next == '\n' ? 0 : next == '\r' ? line : line + 1;
        }
        throw new AttemptFailed(DeliveryFault.ANSWER_UNREADABLE);
    }

    /** Reads a little of what follows, so that a receiver is not cut off in a sentence; the status is known already. */
    private static void leave(Socket socket, InputStream in) {
        try {
            socket.setSoTimeout(LINGER_MILLIS);
            in.readNBytes(MAX_BODY);
        } catch (IOException enough) {
            // Whatever the rest would have said: the answer counts.
        }
    }

    void stop() {
        watch.shutdownNow();
    }
}
