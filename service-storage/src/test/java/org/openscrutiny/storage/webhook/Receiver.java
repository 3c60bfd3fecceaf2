package org.openscrutiny.storage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A real receiver on this machine. */
final class Receiver implements AutoCloseable {

    /** How it answers. */
    interface Answering {

        void answer(HttpExchange exchange, Message message) throws IOException;
    }

    /** What came. */
    record Message(Headers headers, String body) {

        String id() {
            return header("webhook-id");
        }

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }

        /** As a verifying library takes them. */
        Map<String, List<String>> signed() {
            return Map.of("webhook-id", List.of(id()), "webhook-timestamp", List.of(header("webhook-timestamp")),
                    "webhook-signature", List.of(header("webhook-signature")));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile Answering answering = status(204);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException unopened) {
            throw new UncheckedIOException(unopened);
        }
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        var message = new Message(exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        messages.add(message);
        try (exchange) {
            answering.answer(exchange, message);
        }
    }

    static Answering status(int status) {
        return (exchange, message) -> exchange.sendResponseHeaders(status, -1);
    }

    void answersWith(Answering next) {
        answering = next;
    }

    String url() {
        return "http://127.0.0.1:%d/hook?council=1".formatted(server.getAddress().getPort());
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
