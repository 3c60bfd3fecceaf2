package org.openscrutiny.storage.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourierTest {

    private static final byte[] BODY = "{}".getBytes(UTF_8);

    private final Targets loopback = new Targets(new NamedAddresses(), true);
    private final Courier courier = new Courier(loopback, () -> (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Duration.ofSeconds(2));

    @AfterEach
    void stop() {
        courier.stop();
    }

    @Test
    void messageArrivesWithItsHeaders() throws Exception {
        try (var receiver = new Receiver()) {
            var answer = courier.post(target(receiver.url()), Map.of("webhook-id", "one"),
                    "{\"a\":\"é\"}".getBytes(UTF_8));
            assertThat(answer).isEqualTo(new Courier.Answer(204, Duration.ZERO));
            assertThat(receiver.messages()).singleElement().satisfies(message -> {
                assertThat(message.id()).isEqualTo("one");
                assertThat(message.body()).isEqualTo("{\"a\":\"é\"}");
                assertThat(message.header("Host")).isEqualTo("127.0.0.1:" + receiver.port());
                assertThat(message.header("User-Agent")).isEqualTo("OpenScrutiny-Webhooks/1");
            });
        }
    }

    @Test
    void redirectToAnotherReceiverIsAnAnswerAndNotFollowed() throws Exception {
        try (var receiver = new Receiver(); var inner = new Receiver()) {
            receiver.answersWith((exchange, message) -> {
                exchange.getResponseHeaders().add("Location", inner.url());
                exchange.sendResponseHeaders(307, -1);
            });
            assertThat(courier.post(target(receiver.url()), Map.of(), BODY).status()).isEqualTo(307);
            assertThat(inner.messages()).isEmpty();
        }
    }

    @Test
    void longAnswerIsNotReadToItsEnd() throws Exception {
        var written = new AtomicInteger();
        try (var receiver = new Receiver()) {
            receiver.answersWith((exchange, message) -> {
                exchange.sendResponseHeaders(200, 10_000_000);
                var part = new byte[10_000];
                for (var i = 0; i < 1_000; i++) {
                    exchange.getResponseBody().write(part);
                    written.addAndGet(part.length);
                }
            });
            assertThat(courier.post(target(receiver.url()), Map.of(), BODY).status()).isEqualTo(200);
        }
        assertThat(written).hasValueLessThan(10_000_000);
    }

    @Test
    void receiverMayAskForTime() throws Exception {
        try (var receiver = new Receiver()) {
            receiver.answersWith((exchange, message) -> {
                exchange.getResponseHeaders().add("Retry-After", "120");
                exchange.sendResponseHeaders(503, -1);
            });
            assertThat(courier.post(target(receiver.url()), Map.of(), BODY))
                    .isEqualTo(new Courier.Answer(503, Duration.ofMinutes(2)));
        }
    }

    @Test
    void silentReceiverIsLeftInTime() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var begun = Instant.now();
            assertFault(DeliveryFault.TIMED_OUT, target("http://127.0.0.1:%d/".formatted(silent.getLocalPort())));
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void receiverThatSendsAByteNowAndThenIsLeftInTime() throws Exception {
        try (var dribbling = new Scripted(socket -> {
            for (var letter : "HTTP/1.1 200 OK and so on and so on and so on".toCharArray()) {
                socket.getOutputStream().write(letter);
                Thread.sleep(300);
            }
        })) {
            var begun = Instant.now();
            assertFault(DeliveryFault.TIMED_OUT, target(dribbling.url()));
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.6\r\n\r\n", "HTTP/1.1 999 Odd\r\n\r\n", "HTTP/2 200\r\n\r\n",
            "HTTP/1.1 200 OK\r\n", "", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"})
    void whatIsNoAnswerIsNone(String said) throws Exception {
        try (var odd = new Scripted(socket -> socket.getOutputStream().write(said.getBytes(ISO_8859_1)))) {
            assertFault(DeliveryFault.ANSWER_UNREADABLE, target(odd.url()));
        }
    }

    @Test
    void endlessHeadersAreNotReadToTheirEnd() throws Exception {
        try (var endless = new Scripted(socket -> {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
            for (var i = 0; i < 100_000; i++) {
                socket.getOutputStream().write("X-More: and more\r\n".getBytes(ISO_8859_1));
            }
        })) {
            assertFault(DeliveryFault.ANSWER_UNREADABLE, target(endless.url()));
        }
    }

    @Test
    void interimAnswerIsPassedOver() throws Exception {
        try (var wordy = new Scripted(socket -> socket.getOutputStream()
                .write("HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 202 Accepted\r\n\r\n"
                        .getBytes(ISO_8859_1)))) {
            assertThat(courier.post(target(wordy.url()), Map.of(), BODY).status()).isEqualTo(202);
        }
    }

    @Test
    void nobodyThereIsUnreachable() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertFault(DeliveryFault.UNREACHABLE, target("http://127.0.0.1:%d/".formatted(port)));
    }

    /** The name stood for a public address when it was checked, and for this machine when it was asked again. */
    @Test
    void nothingIsSentWhereTheNameHasMovedTo() throws Exception {
        try (var receiver = new Receiver()) {
            var asked = new AtomicInteger();
            var rebinding = new Targets(
                    host -> List.of(address(asked.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1")), false);
            var target = rebinding.checked("https://rebinding.example.org:%d/".formatted(receiver.port()));
            var strict = new Courier(rebinding, () -> (SSLSocketFactory) SSLSocketFactory.getDefault(),
                    Duration.ofSeconds(2));
            assertFault(DeliveryFault.ADDRESS_REFUSED, strict, target);
            assertThat(receiver.messages()).isEmpty();
            strict.stop();
        }
    }

    @Test
    void certificateMustBeTrustedAndOfThatName(@TempDir Path folder) throws Exception {
        var keys = keys(folder, "dns:hooks.example.org");
        var ours = context(keys);
        try (var receiver = new Scripted(ours.getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress()),
                socket -> socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1)))) {
            var named = new Targets(host -> List.of(InetAddress.getLoopbackAddress()), true);
            var trusting = new Courier(named, ours::getSocketFactory, Duration.ofSeconds(5));
            var right = named.checked("https://hooks.example.org:%d/".formatted(receiver.port()));
            assertThat(trusting.post(right, Map.of(), BODY).status()).isEqualTo(200);
            var wrong = named.checked("https://other.example.org:%d/".formatted(receiver.port()));
            assertFault(DeliveryFault.TLS_FAILED, trusting, wrong);
            assertFault(DeliveryFault.TLS_FAILED, new Courier(named,
                    () -> (SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(5)), right);
            trusting.stop();
        }
    }

    private static KeyStore keys(Path folder, String names) throws IOException, InterruptedException,
            GeneralSecurityException {
        var file = folder.resolve("keys.p12");
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keyalg", "EC", "-alias", "hooks", "-dname", "CN=hooks", "-ext", "san=" + names,
                "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", "for-tests").inheritIO().start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "for-tests".toCharArray());
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "for-tests".toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        }
        trusted.setCertificateEntry("hooks", keys.getCertificate("hooks"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** Answers every connection as a test says, and closes it. */
    private static final class Scripted implements AutoCloseable {

        private interface Script {

            void play(Socket socket) throws IOException, InterruptedException;
        }

        private final ServerSocket server;

        Scripted(Script script) throws IOException {
            this(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), script);
        }

        Scripted(ServerSocket server, Script script) {
            this.server = server;
            var thread = new Thread(() -> serve(script));
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(Script script) {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    readRequest(socket.getInputStream());
                    script.play(socket);
                } catch (IOException gone) {
                    // The courier left, as it should.
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        /** Up to the end of its two bytes of body: unread bytes would turn the end into a reset. */
        private static void readRequest(InputStream in) throws IOException {
            var read = new StringBuilder();
            while (read.indexOf("\r\n\r\n{}") < 0) {
                var next = in.read();
                if (next < 0) {
                    return;
                }
                read.append((char) next);
            }
        }

        int port() {
            return server.getLocalPort();
        }

        String url() {
            return "http://127.0.0.1:%d/".formatted(port());
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private Target target(String url) {
        return loopback.checked(url);
    }

    private void assertFault(DeliveryFault fault, Target target) {
        assertFault(fault, courier, target);
    }

    private static void assertFault(DeliveryFault fault, Courier courier, Target target) {
        assertThatThrownBy(() -> courier.post(target, Map.of(), BODY)).isInstanceOf(AttemptFailed.class)
                .asInstanceOf(InstanceOfAssertFactories.type(AttemptFailed.class))
                .satisfies(failed -> assertThat(failed.fault()).isEqualTo(fault));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException noLiteral) {
            throw new IllegalArgumentException(literal, noLiteral);
        }
    }
}
