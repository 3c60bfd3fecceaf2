package org.openscrutiny.performance.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

/**
 * Plays meetings-service and recommendations-service: tells of the records that tests say there are, knows no others, and can
 * be silent about one.
 */
public final class Sisters implements QuarkusTestResourceLifecycleManager {

    /** A request as it arrived. */
    public record Asked(String path, String authorization) {}

    private static final String SILENT = "";
    private static final Map<String, String> TOLD = new ConcurrentHashMap<>();
    private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();

    private @Nullable HttpServer running;

    @Override
    public Map<String, String> start() {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unbound) {
            throw new UncheckedIOException(unbound);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "sisters");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", Sisters::answer);
        server.start();
        running = server;
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("scrutiny.meetings-url", url, "scrutiny.recommendations-url", url);
    }

    @Override
    public void stop() {
        if (running != null) {
            running.stop(0);
        }
    }

    /** A meeting of the committee on a day. */
    public static UUID meeting(String committee, String day) {
        var id = UUID.randomUUID();
        TOLD.put("/v1/meetings/" + id,
                """
                {"id": "%s", "committeeName": "%s", "scheduledOn": "%s", "mode": "IN_PERSON", "version": 0}"""
                        .formatted(id,
                                committee, day));
        return id;
    }

    public static UUID recommendation(String inquiry, int number) {
        var id = UUID.randomUUID();
        TOLD.put("/v1/recommendations/" + id, """
                {"id": "%s", "inquiryTitle": "%s", "number": %d, "parts": [], "version": 3}""".formatted(id, inquiry,
                number));
        return id;
    }

    /** A record of which the sister says something that is not in her contract. */
    public static UUID garbled(String path) {
        var id = UUID.randomUUID();
        TOLD.put(path + id, "{}");
        return id;
    }

    /** A record at whose address the connection breaks. */
    public static UUID silent(String path) {
        var id = UUID.randomUUID();
        TOLD.put(path + id, SILENT);
        return id;
    }

    public static List<Asked> asked(String path) {
        return ASKED.stream().filter(asked -> asked.path().equals(path)).toList();
    }

    private static void answer(HttpExchange call) throws IOException {
        try (call) {
            var path = call.getRequestURI().getPath();
            ASKED.add(new Asked(path, String.valueOf(call.getRequestHeaders().getFirst("Authorization"))));
            var told = TOLD.get(path);
            if (SILENT.equals(told)) {
                return;
            }
            var body = (told == null ? "{\"type\": \"/problems/not-found\", \"status\": 404}" : told).getBytes(UTF_8);
            call.getResponseHeaders()
                    .add("Content-Type", told == null ? "application/problem+json" : "application/json");
            call.sendResponseHeaders(told == null ? 404 : 200, body.length);
            call.getResponseBody().write(body);
        }
    }
}
