package org.openscrutiny.meetings.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

/** Plays both sister services: tells what a test gave it to tell, and can be slow, broken or silent about one path. */
public final class SisterStub implements QuarkusTestResourceLifecycleManager {

    /** @param publicly whether it is told to callers without a login */
    record Told(int status, String body, String etag, boolean publicly, long delayMillis) {}

    record Asked(String path, boolean login, String requestId) {}

    private static final Map<String, Told> TOLD = new ConcurrentHashMap<>();
    private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        var opened = open();
        opened.setExecutor(Executors.newCachedThreadPool());
        opened.createContext("/", SisterStub::answer);
        opened.start();
        server = opened;
        var url = "http://127.0.0.1:" + opened.getAddress().getPort();
        return Map.of("scrutiny.recommendations-url", url, "scrutiny.performance-url", url);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unopened) {
            throw new UncheckedIOException(unopened);
        }
    }

    static void tells(String path, String body) {
        TOLD.put(path, new Told(200, body, "\"7\"", true, 0));
    }

    static void tellsOnlyWithLogin(String path, String body) {
        TOLD.put(path, new Told(200, body, "\"8\"", false, 0));
    }

    static void answers(String path, int status, String body) {
        TOLD.put(path, new Told(status, body, "\"9\"", true, 0));
    }

    static void isSlow(String path, long millis) {
        TOLD.put(path, new Told(200, "{}", "\"9\"", true, millis));
    }

    static List<Asked> asked(String path) {
        return ASKED.stream().filter(asked -> asked.path().equals(path)).toList();
    }

    private static void answer(HttpExchange call) throws IOException {
        try (call) {
            var path = call.getRequestURI().getPath();
            var login = call.getRequestHeaders().containsKey("Authorization");
            ASKED.add(new Asked(path, login, call.getRequestHeaders().getFirst("X-Request-Id")));
            var told = TOLD.get(path);
            if (told == null || !told.publicly() && !login) {
                call.sendResponseHeaders(404, -1);
                return;
            }
            if (told.delayMillis() > 0) {
                pause(told.delayMillis());
            }
            if (told.status() == 200 && told.etag().equals(call.getRequestHeaders().getFirst("If-None-Match"))) {
                call.sendResponseHeaders(304, -1);
                return;
            }
            var body = told.body().getBytes(UTF_8);
            call.getResponseHeaders().add("ETag", told.etag());
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(told.status(), body.length == 0 ? -1 : body.length);
            call.getResponseBody().write(body);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
