package org.openscrutiny.recommendations.testsupport;

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
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Plays meetings-service and performance-service: replays answers of their contracts, and misbehaves on request. Answers are
 * kept by path, so that tests with ids of their own do not meet.
 */
public final class Sisters implements QuarkusTestResourceLifecycleManager {

    /** How a path misbehaves. */
    public enum Fault {
        /** The connection is closed without an answer. */
        DOWN,
        /** What was asked for is done, and then the connection is closed without an answer. */
        ANSWER_LOST,
        /** The answer comes after three seconds. */
        SLOW,
        /** Something that is not JSON. */
        GARBAGE,
        /** JSON without what the contract promises. */
        EMPTY_OBJECT, SERVER_ERROR
    }

    /** A request as it arrived. */
    public record Seen(String method, String path, String authorization, String body) {}

    private record Answer(int status, String body) {}

    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, Fault> FAULTS = new ConcurrentHashMap<>();
    private static final Map<String, Map<Integer, UUID>> SPENDINGS = new ConcurrentHashMap<>();
    private static final Map<String, String> SCOPES = new ConcurrentHashMap<>();
    private static final Pattern USE = Pattern.compile("(/v1/delegations/[^/]+)/spendings/([^/]+)");
    private static final List<Seen> SEEN = new CopyOnWriteArrayList<>();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
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
        server.createContext("/", Sisters::handle);
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("scrutiny.meetings-url", url, "scrutiny.performance-url", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    public static void answer(String path, String json) {
        ANSWERS.put(path, new Answer(200, json));
    }

    public static void refuse(String path, int status, String code, String detail) {
        ANSWERS.put(path, new Answer(status, """
                {"type": "/problems/%s", "title": "Refused", "status": %d, "detail": "%s"}""".formatted(code, status,
                detail)));
    }

    public static void fail(String path, Fault fault) {
        FAULTS.put(path, fault);
    }

    public static void recover(String path) {
        FAULTS.remove(path);
    }

    public static List<Seen> seen(String path) {
        return SEEN.stream().filter(seen -> seen.path().equals(path)).toList();
    }

    /** A committee that exists. */
    public static UUID committee() {
        return committee("Children's Social Care and Learning Select Committee");
    }

    public static UUID committee(String name) {
        var id = UUID.randomUUID();
        answer("/v1/committees/" + id, """
                {"id": "%s", "name": "%s", "kind": "SELECT_COMMITTEE",
                 "remit": [], "designatedFor": ["EDUCATION"], "version": 0}""".formatted(id, name));
        return id;
    }

    /** A revision of a figure that is published; months are June of the year. */
    public static UUID revision(String indicator, int year, String value, int revisionNo) {
        var id = UUID.randomUUID();
        answer("/v1/observation-revisions/" + id, figure(id, indicator, year, value, revisionNo));
        return id;
    }

    /** What performance-service shows of a figure. */
    public static String figure(UUID id, String indicator, int year, String value, int revisionNo) {
        return """
                {"id": "%1$s", "indicatorCode": "%2$s", "area": {"code": "E10000002", "name": "Buckinghamshire", "level": "LA"},
                 "areaCode": "E10000002", "period": {"timePeriod": "%3$d", "timeIdentifier": "June", "period": "%3$d",
                 "code": "M6", "startOn": "%3$d-06-01", "endOn": "%3$d-06-30", "label": "June %3$d"}, "breakdown": {},
                 "value": %4$s, "unit": "%%", "status": "FINAL", "definitionVersion": 1, "revisionNo": %5$d,
                 "publishedOn": "2017-08-10", "recordedAt": "2017-08-10T09:00:00Z"}""".formatted(id, indicator, year,
                value,
                revisionNo);
    }

    /** The series of an indicator that stands now. */
    public static void series(String indicator, String... figures) {
        answer("/v1/indicators/" + indicator + "/observations",
                "{\"items\": [%s], \"page\": {\"size\": %d}, \"links\": {\"self\": \"x\"}}"
                        .formatted(String.join(", ", figures), figures.length));
    }

    public static void polarity(String indicator, String polarity) {
        answer("/v1/indicators/" + indicator,
                "{\"code\": \"%s\", \"polarity\": \"%s\"}".formatted(indicator, polarity));
    }

    public static UUID meeting(String day, String status) {
        var id = UUID.randomUUID();
        answer("/v1/meetings/" + id, """
                {"id": "%s", "committeeId": "%s", "committeeName": "Select Committee", "scheduledOn": "%s",
                 "mode": "IN_PERSON", "status": "%s", "sessions": [], "agendaItems": [], "version": 0}"""
                .formatted(id, UUID.randomUUID(), day, status));
        return id;
    }

    public static UUID agendaItem(UUID meeting, String number, String title) {
        var id = UUID.randomUUID();
        answer("/v1/agenda-items/" + id, """
                {"id": "%s", "meetingId": "%s", "number": "%s", "title": "%s", "type": "RECOMMENDATION_MONITORING"}"""
                .formatted(id, meeting, number, title));
        return id;
    }

    /** A delegation of a meeting held, for the given numbers of an inquiry; none for all. */
    public static UUID delegation(UUID inquiry, Integer... numbers) {
        var id = UUID.randomUUID();
        SCOPES.put("/v1/delegations/" + id,
                """
                "meetingId": "%s", "agendaItemId": "%s", "resolutionId": "%s", "delegate": "CHAIRMAN",
                "matter": "RAG_ASSIGNMENT", "scope": {"inquiryId": "%s", "recommendationNumbers": %s},
                "effectiveAfter": "2017-09-05T13:00:00+01:00\"""".formatted(meeting("2017-09-05", "CONCLUDED"),
                        UUID.randomUUID(),
                        UUID.randomUUID(), inquiry, List.of(numbers)));
        SPENDINGS.put("/v1/delegations/" + id, new ConcurrentHashMap<>());
        return id;
    }

    public static Map<Integer, UUID> spendings(UUID delegation) {
        return Map.copyOf(SPENDINGS.get("/v1/delegations/" + delegation));
    }

    /** Spends behind the service's back: what a request did whose answer was lost. */
    public static void spend(UUID delegation, int number, UUID assessment) {
        SPENDINGS.get("/v1/delegations/" + delegation).put(number, assessment);
    }

    private static void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var query = exchange.getRequestURI().getRawQuery();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        SEEN.add(new Seen(exchange.getRequestMethod(), path, exchange.getRequestHeaders().getFirst("Authorization"),
                body));
        var fault = FAULTS.get(path);
        if (fault == Fault.DOWN) {
            exchange.close();
            return;
        }
        if (fault == Fault.SLOW) {
            pause();
        }
        var answer = fault == Fault.GARBAGE
                ? new Answer(200, "<html>not what you asked for")
                : fault == Fault.EMPTY_OBJECT
                        ? new Answer(200, "{}")
                        : fault == Fault.SERVER_ERROR ? new Answer(500, "{}") : right(path, query, body);
        if (fault == Fault.ANSWER_LOST) {
            exchange.close();
            return;
        }
        send(exchange, answer);
    }

    private static Answer right(String path, String query, String body) {
        if (path.endsWith("/spendings") && !ANSWERS.containsKey(path)) {
            return spent(path.substring(0, path.length() - "/spendings".length()), body);
        }
        var use = USE.matcher(path);
        if (use.matches() && SPENDINGS.containsKey(use.group(1))) {
            return use(SPENDINGS.get(use.group(1)), UUID.fromString(use.group(2)));
        }
        if (SCOPES.containsKey(path)) {
            return delegation(path);
        }
        var byQuery = ANSWERS.get(path + "?" + query);
        if (byQuery != null) {
            return byQuery;
        }
        return ANSWERS.getOrDefault(path, new Answer(404,
                """
                {"type": "/problems/not-found", "title": "Nothing is here", "status": 404, "detail": "There is none."}"""));
    }

    private static Answer use(Map<Integer, UUID> spendings, UUID assessment) {
        return spendings.entrySet()
                .stream()
                .filter(spending -> spending.getValue().equals(assessment))
                .map(spending -> new Answer(200, spending(spending)))
                .findAny()
                .orElseGet(() -> problem(404, "not-found", "There is no such spending."));
    }

    private static String spending(Map.Entry<Integer, UUID> spending) {
        return "{\"recommendationNumber\": %d, \"assessmentId\": \"%s\", \"spentAt\": \"2017-09-06T09:00:00Z\"}"
                .formatted(spending.getKey(), spending.getValue());
    }

    private static Answer delegation(String path) {
        var spendings = SPENDINGS.get(path)
                .entrySet()
                .stream()
                .map(Sisters::spending)
                .toList();
        return new Answer(200,
                "{\"id\": \"%s\", %s, \"spendings\": %s}".formatted(path.substring(path.lastIndexOf('/') + 1),
                        SCOPES.get(path), spendings));
    }

    private static Answer spent(String delegation, String body) {
        var assessment = UUID.fromString(field(body, "assessmentId"));
        var number = Integer.parseInt(field(body, "recommendationNumber"));
        var scope = SCOPES.get(delegation);
        if (scope == null) {
            return problem(404, "not-found", "There is no such delegation.");
        }
        if (!scope.contains(field(body, "inquiryId"))
                || !(scope.contains("\"recommendationNumbers\": []")
                        || scope.matches("(?s).*[\\[ ]" + number + "[,\\]].*"))) {
            return problem(409, "delegation-does-not-cover",
                    "The delegation does not cover recommendation " + number + ".");
        }
        var first = SPENDINGS.get(delegation).putIfAbsent(number, assessment);
        if (first != null && !first.equals(assessment)) {
            return problem(409, "delegation-spent", "The delegation is spent for recommendation " + number + ".");
        }
        return new Answer(201,
                "{\"recommendationNumber\": %d, \"assessmentId\": \"%s\", \"spentAt\": \"2017-09-06T09:00:00Z\"}"
                        .formatted(number, assessment));
    }

    private static Answer problem(int status, String code, String detail) {
        return new Answer(status, """
                {"type": "/problems/%s", "title": "Refused", "status": %d, "detail": "%s"}""".formatted(code, status,
                detail));
    }

    private static String field(String json, String name) {
        var matcher = java.util.regex.Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(json);
        if (!matcher.find()) {
            throw new IllegalArgumentException(name + " is missing in " + json);
        }
        return matcher.group(1).trim();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException callerGone) {
            exchange.close();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
