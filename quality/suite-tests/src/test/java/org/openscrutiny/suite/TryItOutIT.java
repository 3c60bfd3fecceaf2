package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.launcher.SuiteService;

/**
 * Swagger UI on the sample council: what stands in the fields when "Try it out" is pressed works. Operations are pressed in
 * the order in which a service's examples name them, then all that read.
 */
@ExtendWith(RunningSuite.Provider.class)
class TryItOutIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ROLES = Pattern.compile("Roles: ([^.]+)\\.");
    private static final Pattern ROLE = Pattern.compile("[A-Z_]{3,}");
    private static final Map<SuiteService, String> WHO_KEEPS_THE_RECORD = Map.of(SuiteService.MEETINGS, "clerk",
            SuiteService.RECOMMENDATIONS, "scrutiny_officer", SuiteService.PERFORMANCE, "analyst");

    private final RunningSuite suite;
    private final HttpClient http = HttpClient.newHttpClient();

    TryItOutIT(RunningSuite suite) {
        this.suite = suite;
    }

    static Stream<Arguments> services() {
        return Stream.of(SuiteService.values()).map(service -> arguments(service, service.label()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("services")
    void everyExampleWorks(SuiteService service, String label) throws Exception {
        attachDocument(service);
        var failed = new ArrayList<String>();
        for (var operation : inOrder(service)) {
            var answer = press(service, operation);
            if (answer.statusCode() / 100 != 2) {
                failed.add("%s %s: %d %s".formatted(operation, answer.request().uri().getPath(), answer.statusCode(),
                        answer.body()));
            }
        }
        assertThat(failed).isEmpty();
    }

    /** A file is chosen by the reader; no example can name one. */
    private void attachDocument(SuiteService service) {
        if (service == SuiteService.PERFORMANCE) {
            suite.as("analyst", service)
                    .contentType("text/csv")
                    .body("""
                            Local authority area code,Inspection date,Publication date,Overall effectiveness,The impact of leaders on social work practice with children and families,The experiences and progress of children who need help and protection,The experiences and progress of children in care,The experiences and progress of care leavers
                            E06000001,2019-02-04,2019-03-11,Good,Good,Good,Good,
                            """)
                    .post("/v1/inspection-imports")
                    .then()
                    .statusCode(201);
        }
        if (service == SuiteService.MEETINGS) {
            suite.as("clerk", service)
                    .contentType("application/pdf")
                    .queryParam("title", "Appendix")
                    .queryParam("fileName", "appendix.pdf")
                    .body("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                    .post("/v1/reports/" + suite.id("report.2017-09-05.8") + "/documents")
                    .then()
                    .statusCode(201);
        }
    }

    /** Those with an example of their own first, as they stand in the file; then everything that reads. */
    private List<String> inOrder(SuiteService service) throws Exception {
        var order = new ArrayList<String>();
        var file = RunningSuite.root().resolve(service.module()).resolve("src/main/resources/openapi/examples.json");
        var named = new ArrayList<String>();
        JSON.readTree(Files.readString(file)).path("operations").fieldNames().forEachRemaining(named::add);
        for (var operation : operations(service)) {
            if (operation.method().equals("get")) {
                order.add(operation.id());
            }
        }
        named.removeAll(order);
        named.addAll(order);
        return named;
    }

    private HttpResponse<String> press(SuiteService service, String id) throws Exception {
        // Asked for each time, as a reader who reloads the page: the examples name what is there now.
        var operation = operations(service).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The contract has no operation " + id));
        var url = suite.suite().url(service).resolve(operation.address());
        @Nullable
        HttpResponse<String> answer = null;
        for (var user : operation.users(service)) {
            answer = http.send(request(url, operation, user), BodyHandlers.ofString());
            if (answer.statusCode() != 403) {
                break;
            }
        }
        return Objects.requireNonNull(answer);
    }

    private static HttpRequest request(URI url, Operation operation, String user) throws Exception {
        var login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(url).header("Authorization", "Basic " + login);
        if (operation.method().equals("get")) {
            return request.GET().build();
        }
        request.header("Idempotency-Key", UUID.randomUUID().toString());
        if (!operation.method().equals("post")) {
            request.header("If-Match", "*");
        }
        var media = operation.body();
        if (media != null) {
            request.header("Content-Type", media.getKey());
        }
        return request.method(operation.method().toUpperCase(Locale.ROOT),
                media == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JSON.writeValueAsString(media.getValue())))
                .build();
    }

    private List<Operation> operations(SuiteService service) throws Exception {
        var contract = JSON.readTree(http
                .send(HttpRequest.newBuilder(suite.suite().url(service).resolve("/q/openapi?format=json")).build(),
                        BodyHandlers.ofString())
                .body());
        var operations = new ArrayList<Operation>();
        for (var path : contract.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (method.getValue().has("operationId")) {
                    operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private record Operation(String path, String method, JsonNode said) {

        String id() {
            return said.path("operationId").asText();
        }

        String address() {
            var address = path;
            var query = new ArrayList<String>();
            for (var parameter : said.path("parameters")) {
                var name = parameter.path("name").asText();
                var value = parameter.has("example") ? parameter.get("example") : parameter.at("/schema/example");
                if (parameter.path("in").asText().equals("path")) {
                    address = address.replace("{" + name + "}", encoded(value));
                } else if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
                    query.add(name + "=" + encoded(value));
                }
            }
            return query.isEmpty() ? address : address + "?" + String.join("&", query);
        }

        private static String encoded(JsonNode value) {
            return URLEncoder.encode(value.asText(), StandardCharsets.UTF_8).replace("+", "%20");
        }

        /** The first of its media types that has an example. */
        Map.@Nullable Entry<String, JsonNode> body() {
            return said.at("/requestBody/content")
                    .properties()
                    .stream()
                    .filter(type -> type.getValue().has("example"))
                    .map(type -> Map.entry(type.getKey(), type.getValue().get("example")))
                    .findFirst()
                    .orElse(null);
        }

        List<String> users(SuiteService service) {
            var roles = ROLES.matcher(said.path("description").asText());
            return roles.find()
                    ? ROLE.matcher(roles.group(1)).results().map(role -> role.group().toLowerCase(Locale.ROOT)).toList()
                    : List.of(String.valueOf(WHO_KEEPS_THE_RECORD.get(service)));
        }
    }
}
