package org.openscrutiny.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.storage.webhook.Dispatcher;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;

/**
 * What every service of the suite says the same way over HTTP. A service extends it with {@code @QuarkusTest} and names one
 * kind of record to try it on; everything else is read from the service's own contract.
 */
public abstract class WireContractTest {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A kind of record that can be made without any other.
     *
     * @param path  where it is created and listed
     * @param role  who may create and change it
     * @param type  its kind in the change feed
     * @param body  a new one each time it is asked for: names that must be unique hold a random part
     * @param patch a merge patch that changes it
     */
    public record Sample(String path, String role, String type, String body, String patch) {}

    /** A sample with a body of its own each time. */
    protected abstract Sample sample();

    // ---------------------------------------------------------------- records

    @Test
    void recordIsCreatedReadAndChangedUnderItsTag() {
        var sample = sample();
        var created = create(sample);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var location = location(created);
        var tag = created.header("ETag");
        assertThat(tag).startsWith("\"").endsWith("\"");
        var read = Callers.as(sample.role()).get(location);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo(tag);
        assertThat(read.asString()).isEqualTo(created.asString());
        var unchanged = Callers.as(sample.role()).header("If-None-Match", tag).get(location);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asString()).isEmpty();
        assertProblem(patch(sample, null).patch(location), 428, "tag-required");
        assertProblem(patch(sample, "\"stale\"").patch(location), 412, "stale-tag");
        var changed = patch(sample, tag).patch(location);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(Callers.as(sample.role()).get(location).header("ETag")).isEqualTo(changed.header("ETag"));
        assertProblem(patch(sample, tag).patch(location), 412, "stale-tag");
    }

    @Test
    void sameKeyGetsTheSameAnswerAndAnotherRequestNone() {
        var sample = sample();
        var key = UUID.randomUUID().toString();
        var first = Callers.as(sample.role()).header("Idempotency-Key", key).body(sample.body()).post(sample.path());
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        var again = Callers.as(sample.role()).header("Idempotency-Key", key).body(sample.body()).post(sample.path());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        var other = Callers.as(sample.role()).header("Idempotency-Key", key).body(sample().body()).post(sample.path());
        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void listIsPagedByCursor() {
        var sample = sample();
        create(sample);
        create(sample());
        var first = Callers.as(sample.role()).queryParam("limit", 1).get(sample.path());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.jsonPath().getInt("page.size")).isEqualTo(1);
        assertThat(first.jsonPath().getList("items")).hasSize(1);
        assertThat(first.jsonPath().getString("links.self")).isEqualTo(sample.path() + "?limit=1");
        assertThat(first.jsonPath().getString("page.total")).isNull();
        var next = Callers.as(sample.role()).urlEncodingEnabled(false).get(first.jsonPath().getString("links.next"));
        assertThat(next.statusCode()).as(next.asString()).isEqualTo(200);
        assertThat(next.jsonPath().getString("items[0].id")).isNotEqualTo(first.jsonPath().getString("items[0].id"));
        assertThat(Callers.as(sample.role())
                .queryParam("include", "total")
                .get(sample.path())
                .jsonPath()
                .getLong("page.total"))
                .isGreaterThanOrEqualTo(2);
        assertProblem(Callers.as(sample.role()).queryParam("after", "forged").get(sample.path()), 400,
                "invalid-cursor");
    }

    @Test
    void feedAndAuditTellOfEachWrite() {
        var sample = sample();
        var start = feed(sample, null);
        var cursor = start.getString("page.next");
        while (start.getInt("page.size") == 500) {
            start = feed(sample, cursor);
            cursor = start.getString("page.next");
        }
        var request = UUID.randomUUID().toString();
        var created = Callers.as(sample.role()).header("X-Request-Id", request).body(sample.body()).post(sample.path());
        var id = created.jsonPath().getString("id");
        patch(sample, created.header("ETag")).patch(location(created)).then().statusCode(200);
        var told = feed(sample, cursor);
        assertThat(told.getList("items.findAll { it.id == '%s' }.operation".formatted(id))).contains("CREATED",
                "UPDATED");
        assertThat(told.getString("items.find { it.id == '%s' }.url".formatted(id))).isEqualTo(location(created));
        var audit = Callers.as(Roles.MONITORING_OFFICER).queryParam("recordId", id).get("/v1/audit-entries");
        assertThat(audit.jsonPath().getList("items.requestId")).contains(request);
        assertThat(audit.jsonPath().getList("items.action")).contains("CREATED", "UPDATED");
        assertProblem(Callers.as(Roles.SYSTEM).get("/v1/audit-entries"), 403, "forbidden");
    }

    @Test
    void subscriberIsToldOfEachWrite() throws Exception {
        var sample = sample();
        var came = new LinkedBlockingQueue<Map.Entry<Headers, String>>();
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            came.add(Map.entry(exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        try {
            var subscription = Callers.as(Roles.SYSTEM)
                    .body("{\"url\": \"http://127.0.0.1:%d/\", \"types\": [\"%s\"]}"
                            .formatted(receiver.getAddress().getPort(), sample.type()))
                    .post("/v1/webhook-subscriptions");
            assertThat(subscription.statusCode()).as(subscription.asString()).isEqualTo(201);
            var created = create(sample);
            var message = delivered(came, id(created));
            assertThat(message.getKey()).containsKeys("Webhook-id", "Webhook-timestamp", "Webhook-signature");
            var told = JSON.readTree(message.getValue());
            assertThat(told.path("type").asText()).isEqualTo("org.openscrutiny.record.created");
            assertThat(told.at("/data/type").asText()).isEqualTo(sample.type());
            assertThat(told.at("/data/url").asText()).isEqualTo(location(created));
            assertThat(Callers.as(Roles.SYSTEM)
                    .get(location(subscription) + "/deliveries?state=DELIVERED")
                    .jsonPath()
                    .getList("items.recordId")).contains(id(created));
            Callers.as(Roles.SYSTEM).header("If-Match", "*").delete(location(subscription)).then().statusCode(204);
        } finally {
            receiver.stop(0);
        }
    }

    /** In as many rounds as it takes: what other tests have left waiting may go first. */
    private static Map.Entry<Headers, String> delivered(Queue<Map.Entry<Headers, String>> came, String id)
            throws Exception {
        var dispatcher = Arc.container().instance(Dispatcher.class).get();
        for (var round = 0; round < 30; round++) {
            for (var sending : dispatcher.round()) {
                sending.get(30, TimeUnit.SECONDS);
            }
            var message = came.stream().filter(each -> each.getValue().contains(id)).findFirst();
            if (message.isPresent()) {
                return message.get();
            }
        }
        throw new AssertionError("No message tells of " + id);
    }

    private static String id(Response created) {
        return created.jsonPath().getString("id");
    }

    private static JsonPath feed(Sample sample, @Nullable String after) {
        var asked = Callers.as(sample.role()).queryParam("type", sample.type()).queryParam("limit", 500);
        return (after == null ? asked : asked.queryParam("after", after)).get("/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    // ---------------------------------------------------------------- bad calls

    @Test
    void badBodiesAreRefused() {
        var sample = sample();
        assertProblem(Callers.as(sample.role()).body("{").post(sample.path()), 400, "malformed-json");
        assertProblem(Callers.as(sample.role()).body("{} {}").post(sample.path()), 400, null);
        assertProblem(Callers.as(sample.role()).body("[]").post(sample.path()), 400, "invalid-input");
        assertProblem(Callers.as(sample.role()).body("{\"no such field\": 1}").post(sample.path()), 400,
                "invalid-input");
        assertProblem(Callers.as(sample.role()).body("{\"a\": 1, \"a\": 2}").post(sample.path()), 400, "invalid-input");
        assertProblem(Callers.as(sample.role()).body("{\"a\\u0000\": 1}").post(sample.path()), 400, "invalid-input");
        assertProblem(Callers.as(sample.role()).body("[".repeat(1_000)).post(sample.path()), 400, "invalid-input");
        assertProblem(Callers.as(sample.role()).contentType("text/csv").body("a").post(sample.path()), 415,
                "unsupported-media-type");
        assertProblem(Callers.as(sample.role()).body("{\"a\": \"" + "a".repeat(1_100_000) + "\"}").post(sample.path()),
                413,
                "too-large");
    }

    @Test
    void loginIsAskedForAndHeldToItsRoles() {
        var sample = sample();
        var nobody = Callers.anybody().body(sample.body()).post(sample.path());
        assertProblem(nobody, 401, "unauthenticated");
        assertThat(nobody.header("WWW-Authenticate")).isNotBlank();
        assertProblem(Callers.as(Roles.SYSTEM).body(sample.body()).post(sample.path()), 403, "forbidden");
        assertProblem(given().auth().preemptive().basic("clerk", "wrong").get("/v1/changes"), 401, "unauthenticated");
    }

    @Test
    void badAddressesAreRefused() {
        assertProblem(given().get("/v1/nothing-of-the-kind"), 404, "not-found");
        assertProblem(given().get("/v1/changes?nosuch=1"), 400, "unknown-parameter");
        assertProblem(given().get("/v1/changes?limit=abc"), 400, "invalid-input");
        assertProblem(given().get("/v1/changes?limit=99999999999"), 400, "invalid-input");
        assertProblem(given().urlEncodingEnabled(false).get("/v1/changes?type=%00"), 400, "invalid-input");
        assertProblem(given().accept("image/png").get("/v1/changes"), 406, "not-acceptable");
        assertProblem(Callers.as(sample().role()).accept("image/png").get(sample().path()), 406, "not-acceptable");
        assertProblem(given().get("/v1/changes?type=" + "a".repeat(5_000)), 414, "address-too-long");
        assertProblem(given().header("X-Large", "a".repeat(9_000)).get("/v1/changes"), 431, "headers-too-large");
        assertProblem(given().request("TRACE", "/v1/changes"), 405, "method-not-allowed");
    }

    // ---------------------------------------------------------------- the whole contract

    @Test
    void everyOperationIsDescribed() {
        var ids = new ArrayList<String>();
        eachOperation((path, method, operation) -> {
            var name = method + " " + path;
            assertThat(path).as(name).startsWith("/v1/");
            assertThat(operation.path("summary").asText()).as("summary of " + name).isNotBlank();
            assertThat(operation.path("operationId").asText()).as("operationId of " + name).isNotBlank();
            assertThat(operation.path("tags").size()).as("tags of " + name).isEqualTo(1);
            ids.add(operation.path("operationId").asText());
            var statuses = new TreeSet<String>();
            operation.path("responses").fieldNames().forEachRemaining(statuses::add);
            assertThat(statuses).as("statuses of " + name).contains("400", "401", "406", "500", "503");
            assertThat(statuses.first()).as("success of " + name).startsWith("2");
        });
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void onlyTheMethodsOfTheContractAnswer() {
        contract().path("paths").properties().forEach(entry -> {
            var path = filled(entry.getKey());
            for (var method : METHODS) {
                if (!entry.getValue().has(method.toLowerCase(Locale.ROOT))) {
                    var answer = Callers.as(Roles.CLERK).body("{}").request(method, path);
                    assertProblem(answer, 405, "method-not-allowed");
                    assertThat(answer.header("Allow")).as(method + " " + path).doesNotContain(method);
                }
            }
            var options = given().options(path);
            assertThat(options.statusCode()).as("OPTIONS " + path).isEqualTo(204);
            assertThat(options.header("Allow")).as("OPTIONS " + path).contains("OPTIONS");
        });
    }

    @Test
    void whatIsNotThereIsNotFoundInEachPlace() {
        eachOperation((path, method, operation) -> {
            if (method.equals("GET") && path.contains("{")) {
                var answer = given().get(filled(path));
                var open = operation.path("security").get(0).isEmpty();
                assertProblem(answer, open ? 404 : 401, open ? "not-found" : "unauthenticated");
            }
        });
    }

    @Test
    void unknownParameterIsRefusedInEachPlace() {
        eachOperation((path, method, operation) -> {
            if (method.equals("GET") && !path.contains("{") && operation.path("security").get(0).isEmpty()) {
                assertProblem(given().get(path + "?nosuch=1"), 400, "unknown-parameter");
            }
        });
    }

    // ---------------------------------------------------------------- every answer

    @Test
    void headersKeepBrowsersAndCachesInBounds() {
        for (var path : List.of(sample().path(), "/v1/nothing-of-the-kind", "/q/health/live", "/q/openapi")) {
            var answer = given().get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(answer.header("Vary")).as(path).contains("Authorization");
            assertThat(answer.header("X-Request-Id")).as(path).isNotBlank();
        }
        var login = Callers.as(sample().role()).get(sample().path());
        assertThat(login.header("Cache-Control")).isEqualTo("no-store");
        assertThat(given().get("/v1/changes").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void headAnswersAsGetWithoutABody() {
        var sample = sample();
        var created = create(sample);
        var head = Callers.as(sample.role()).head(location(created));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(head.asByteArray()).isEmpty();
        assertThat(given().head("/v1/changes?limit=abc").statusCode()).isEqualTo(400);
    }

    @Test
    void largeAnswersAreCompressedForThoseWhoAsk() throws IOException, InterruptedException {
        for (var i = 0; i < 5; i++) {
            create(sample());
        }
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/changes?limit=500");
        var client = HttpClient.newHttpClient();
        var plain = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        var packed = client.send(HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).hasSizeGreaterThan(packed.body().length);
        }
    }

    @Test
    void serviceSaysHowItIs() {
        given().get("/q/health/live").then().statusCode(200);
        var ready = given().get("/q/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.jsonPath().getList("checks.name")).containsExactly("Database connections health check");
        given().redirects().follow(false).get("/").then().statusCode(302).header("Location", "q/swagger-ui/");
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .body(not(containsString("\"/")))
                .body(containsString("swagger-ui-bundle.js"));
        given().get("/q/swagger-ui/swagger-ui-bundle.js").then().statusCode(200);
    }

    // ---------------------------------------------------------------- tools

    /** Asserts that the answer is a problem document of this status and code, and that it gives nothing away. */
    protected static void assertProblem(Response answer, int status, @Nullable String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).as(answer.asString()).startsWith("application/problem+json");
        var problem = answer.jsonPath();
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("instance")).isEqualTo("urn:uuid:" + answer.header("X-Request-Id"));
        if (code != null) {
            assertThat(problem.getString("type")).as(answer.asString()).isEqualTo("/problems/" + code);
        }
        assertThat(answer.asString()).doesNotContain("Exception", "java.", "jakarta.", "org.openscrutiny",
                "insert into");
    }

    private static Response create(Sample sample) {
        return Callers.as(sample.role()).body(sample.body()).post(sample.path());
    }

    private static RequestSpecification patch(Sample sample, @Nullable String tag) {
        var request = Callers.as(sample.role()).contentType(MergePatch.MEDIA_TYPE).body(sample.patch());
        return tag == null ? request : request.header("If-Match", tag);
    }

    private static String location(Response created) {
        return URI.create(created.header("Location")).getPath();
    }

    private static String filled(String template) {
        return template.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    private interface Visitor {

        void visit(String path, String method, JsonNode operation);
    }

    private static void eachOperation(Visitor visitor) {
        contract().path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            var method = operation.getKey().toUpperCase(Locale.ROOT);
            if (METHODS.contains(method)) {
                visitor.visit(path.getKey(), method, operation.getValue());
            }
        }));
    }

    private static JsonNode contract() {
        try {
            return JSON.readTree(given().get("/q/openapi?format=json").asString());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The contract is no JSON", unreadable);
        }
    }
}
