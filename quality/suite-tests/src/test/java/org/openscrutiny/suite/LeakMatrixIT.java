package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;
import static org.openscrutiny.launcher.SuiteService.PERFORMANCE;
import static org.openscrutiny.launcher.SuiteService.RECOMMENDATIONS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.launcher.SuiteService;

/**
 * The leak matrix (X1 to X10, X12): two worlds with the same public council, one of which has secrets too. Whoever may not
 * know of them gets the same answers from both, through every operation of the three contracts; what differs by nature -
 * ids, times, cursors, hashes, ports - is masked.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakMatrixIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Anybody, logins without a need to know, and another council system. */
    private static final Map<SuiteService, List<String>> SHUT_OUT = Map.of(MEETINGS,
            List.of("", "member", "analyst", "lead_officer", "system", "sister"), RECOMMENDATIONS,
            List.of("", "member", "analyst", "system"), PERFORMANCE, List.of("", "member", "lead_officer", "system"));
    /** Who may change much, and yet not know of what is exempt. */
    private static final Map<SuiteService, List<String>> WRITERS = Map.of(MEETINGS,
            List.of("", "member", "lead_officer", "scrutiny_officer"), RECOMMENDATIONS,
            List.of("", "scrutiny_officer", "lead_officer", "cabinet_member"), PERFORMANCE,
            List.of("", "lead_officer", "member"));
    /** Parameters that must be given, and those that show more. */
    private static final Map<String, List<String>> WORDS = Map.of("q", List.of(World.COMMON_WORD, World.CANARY), "area",
            List.of("E10000002"), "type", List.of("RUN"));
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final int MOST_PAGES = 25;
    private static final int MOST_TOLD = 12;
    private static final Set<String> OWN_METRICS = Set.of("meetings_", "recommendations_", "performance_");

    private final HttpClient http = HttpClient.newHttpClient();
    private OwnPostgres postgres;
    private World with;
    private World without;

    @BeforeAll
    void makeTwoWorlds(@TempDir Path directory) throws Exception {
        postgres = OwnPostgres.start(directory);
        with = World.start(postgres, true);
        without = World.start(postgres, false);
        with.establish();
        without.establish();
    }

    @AfterAll
    void stop() throws Exception {
        for (var each : new AutoCloseable[]{with, without, postgres}) {
            if (each != null) {
                each.close();
            }
        }
    }

    static Stream<Arguments> services() {
        return Stream.of(SuiteService.values()).map(service -> arguments(service, service.label()));
    }

    /** X1 to X7, X10, X12 */
    @ParameterizedTest(name = "{1}")
    @MethodSource("services")
    void nothingSecretShowsInAnythingThatIsRead(SuiteService service, String label) throws Exception {
        var differences = new Differences();
        var asked = 0;
        for (var operation : operations(service)) {
            if (operation.method().equals("get")) {
                for (var names : operation.records(with)) {
                    for (var query : operation.queries()) {
                        for (var user : all(SHUT_OUT, service)) {
                            asked++;
                            differences.compare(operation.path() + query + " as \"" + user + "\"",
                                    get(with, service, operation.address(with, names) + query, user),
                                    get(without, service, operation.address(without, names) + query, user));
                        }
                    }
                }
            }
        }
        Results.note("X reads " + label,
                asked + " questions asked of both worlds, " + differences.served + " answered 200");
        assertThat(differences.served).isGreaterThan(100);
        differences.assertNone();
    }

    /** X4, X7: also page by page there are neither gaps nor more pages. */
    @ParameterizedTest(name = "{1}")
    @MethodSource("services")
    void pagesAreThoseOfACouncilWithoutSecrets(SuiteService service, String label) throws Exception {
        var differences = new Differences();
        for (var operation : operations(service)) {
            if (operation.method().equals("get") && operation.takes("after")) {
                for (var names : operation.records(with)) {
                    for (var user : List.of("", "member")) {
                        differences.compare(operation.path() + " page by page as \"" + user + "\"",
                                pages(with, service, operation, names, user),
                                pages(without, service, operation, names, user));
                    }
                }
            }
        }
        differences.assertNone();
    }

    /** X9: a write to what is secret is answered as one to what never was. */
    @ParameterizedTest(name = "{1}")
    @MethodSource("services")
    void writeToASecretRecordIsAnsweredAsOneToNone(SuiteService service, String label) throws Exception {
        var differences = new Differences();
        for (var operation : operations(service)) {
            if (!operation.method().equals("get")) {
                for (var names : operation.records(with)) {
                    if (names.stream().noneMatch(this::isSecret)) {
                        continue;
                    }
                    // Officers know of drafts, since they write them.
                    var users = names.stream().anyMatch(name -> name.startsWith("draft-"))
                            ? List.of("", "member")
                            : all(WRITERS, service);
                    for (var body : operation.bodies()) {
                        for (var user : users) {
                            differences.compare(
                                    operation.method() + " " + operation.path() + " of " + names + " as \"" + user
                                            + "\"",
                                    write(with, service, operation, names, body, user),
                                    write(without, service, operation, names, body, user));
                        }
                    }
                }
            }
        }
        differences.assertNone();
    }

    /** X5: the text of the printed pack. */
    @Test
    void publicPackSaysTheSameInPrint() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(Tools.isThere("pdftotext"),
                "No pdftotext on the path: printed packs are not compared");
        var printed = new ArrayList<String>();
        for (var world : List.of(with, without)) {
            var pdf = world.anybody(MEETINGS)
                    .get("/v1/meetings/%s/packs/1?format=pdf".formatted(world.id("meeting")))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain(World.CANARY);
            printed.add(masked(text(pdf)));
        }
        assertThat(printed.get(0)).contains("Dues of the harbour").isEqualTo(printed.get(1));
    }

    private static String text(byte[] pdf) throws IOException, InterruptedException {
        var file = Files.createTempFile("pack", ".pdf");
        try {
            Files.write(file, pdf);
            var process = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return text;
        } finally {
            Files.delete(file);
        }
    }

    /** X8 */
    @ParameterizedTest(name = "{1}")
    @MethodSource("services")
    void metricsHealthContractAndLogTellNothing(SuiteService service, String label) throws Exception {
        for (var address : List.of("/q/health", "/q/openapi?format=json", "/q/metrics")) {
            var told = get(with, service, address, "").body();
            assertThat(told).doesNotContain(World.CANARY);
            // In a try-out, and only there, the contract's examples name records that may be secret.
            assertThat(address.startsWith("/q/openapi") ? List.<String>of() : with.secretIds())
                    .as("ids of secrets in %s", address)
                    .noneMatch(told::contains);
        }
        assertThat(with.instance(service).log()).doesNotContain(World.CANARY).doesNotContain("Basic ");
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!figures(with, service).equals(figures(without, service)) && System.nanoTime() < until) {
            Thread.sleep(500);
        }
        assertThat(figures(with, service)).isEqualTo(figures(without, service));
    }

    /** Lines of the council's own figures; how often what was asked is each world's own affair. */
    private List<String> figures(World world, SuiteService service) throws Exception {
        return get(world, service, "/q/metrics", "").body()
                .lines()
                .filter(line -> OWN_METRICS.stream().anyMatch(line::startsWith))
                .sorted()
                .toList();
    }

    /** Whoever may know finds every secret: the worlds do differ. */
    @Test
    void thoseWhoMayKnowDo() throws Exception {
        for (var address : List.of("/v1/reports/{exempt-report}", "/v1/resolutions/{exempt-resolutions}",
                "/v1/minute-items/{exempt-minute}", "/v1/agenda-items/{draft-item}", "/v1/meetings/{draft-meeting}")) {
            var filled = with.records()
                    .entrySet()
                    .stream()
                    .reduce(address, (text, each) -> text.replace("{" + each.getKey() + "}", each.getValue().id()),
                            (a, b) -> a);
            assertThat(get(with, MEETINGS, filled, "clerk").body()).contains(World.CANARY);
        }
        assertThat(get(with, RECOMMENDATIONS, "/v1/recommendations/" + with.id("exempt-recommendation"), "chairman")
                .body()).contains(World.CANARY);
        assertThat(get(with, PERFORMANCE, "/v1/inspections/" + with.id("planned-inspection"), "clerk").body())
                .contains(World.CANARY);
    }

    private boolean isSecret(String name) {
        var record = with.records().get(name);
        return record != null && record.secret();
    }

    private static List<String> all(Map<SuiteService, List<String>> users, SuiteService service) {
        return Objects.requireNonNull(users.get(service));
    }

    /** What two worlds said, where it was not the same. */
    private final class Differences {

        private final Set<String> told = new LinkedHashSet<>();
        private int served;

        void compare(String question, Told from, Told without) {
            served += from.status() == 200 ? 1 : 0;
            if (from.status() >= 500) {
                told.add("%s is answered %d: %s".formatted(question, from.status(), from.body()));
            } else if (!from.masked().equals(without.masked())) {
                told.add("%s differs:%n  %s%n  %s".formatted(question, excerpt(from.masked(), without.masked()),
                        excerpt(without.masked(), from.masked())));
            } else if (from.masked().contains(World.CANARY) && !question.contains("?q=")) {
                told.add(question + " tells the canary");
            }
        }

        void assertNone() {
            assertThat(told.stream().limit(MOST_TOLD)).as("%d differences", told.size()).isEmpty();
        }

        private static String excerpt(String text, String other) {
            var at = 0;
            while (at < Math.min(text.length(), other.length()) && text.charAt(at) == other.charAt(at)) {
                at++;
            }
            return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 160));
        }
    }

    /** An answer with all that a reader or a cache could go by. */
    private record Told(int status, String headers, String body) {

        String masked() {
            return LeakMatrixIT.masked("%d %s %s".formatted(status, headers, body));
        }
    }

    /**
     * Without what differs from one council to the next by itself: ids, times, hashes, and the length of a PDF, whose
     * times are compressed; what it says is compared by itself.
     */
    private static String masked(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "#")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)", "TIME")
                .replaceAll("\\d{8}T\\d{6}Z", "TIME")
                .replaceAll("\\b\\d{1,2}[:.]\\d\\d( ?[ap]m)?\\b", "TIME")
                .replaceAll("[A-Za-z0-9_-]{40,}", "SEALED")
                .replaceAll("(\\?format=pdf\",\"bytes\":)\\d+", "$1LENGTH")
                .replaceAll("ETag=\"[A-Za-z0-9_-]{20,}\"", "ETag=HASH")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "HOST");
    }

    private Told get(World world, SuiteService service, String address, String user) throws Exception {
        return told(send(request(world, service, address, user).GET()));
    }

    private Told write(World world, SuiteService service, Operation operation, List<String> names, String body,
            String user) throws Exception {
        var request = request(world, service, operation.address(world, names), user)
                .header("Content-Type", operation.method().equals("patch")
                        ? "application/merge-patch+json"
                        : "application/json")
                .method(operation.method().toUpperCase(java.util.Locale.ROOT), BodyPublishers.ofString(body));
        if (!operation.method().equals("post")) {
            request.header("If-Match", "*");
        }
        return told(send(request));
    }

    private Told pages(World world, SuiteService service, Operation operation, List<String> names, String user)
            throws Exception {
        var address = operation.address(world, names) + operation.queries().get(0);
        var separator = address.contains("?") ? "&" : "?";
        var pages = new StringBuilder();
        @Nullable
        String next = "";
        for (var page = 0; page < MOST_PAGES && next != null; page++) {
            var told = get(world, service,
                    address + separator + "limit=1" + (next.isEmpty() ? "" : "&after=" + next), user);
            pages.append(told.status()).append(told.headers()).append(told.body()).append('\n');
            var more = told.status() == 200 ? JSON.readTree(told.body()).at("/page/next").asText("") : "";
            next = more.isEmpty() ? null : more;
        }
        return new Told(200, "", pages.toString());
    }

    private static HttpRequest.Builder request(World world, SuiteService service, String address, String user) {
        var request = HttpRequest.newBuilder(URI.create(world.url(service) + address))
                .header("Accept", "*/*")
                .timeout(Duration.ofMinutes(5));
        if (!user.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Told told(HttpResponse<byte[]> answer) {
        var headers = Stream.of("ETag", "Last-Modified", "Content-Type", "Vary", "Cache-Control", "Link", "Retry-After",
                "Allow", "Content-Disposition", "WWW-Authenticate")
                .map(name -> name + "=" + answer.headers().firstValue(name).orElse("-"))
                // To the second: the worlds were made one after the other.
                .map(header -> header.startsWith("Last-Modified=") && header.length() > 16 ? "Last-Modified" : header)
                .collect(Collectors.joining(" "));
        return new Told(answer.statusCode(), headers, text(answer));
    }

    /** The body; of an archive its files by name, since how they are packed depends on times in them. */
    private static String text(HttpResponse<byte[]> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/zip")) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        var files = new StringBuilder();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var file = archive.getNextEntry(); file != null; file = archive.getNextEntry()) {
                files.append(file.getName())
                        .append(": ")
                        .append(new String(archive.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files.toString();
    }

    private List<Operation> operations(SuiteService service) throws Exception {
        var contract = JSON.readTree(get(with, service, "/q/openapi?format=json", "").body());
        var operations = new ArrayList<Operation>();
        for (var path : contract.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (path.getKey().startsWith("/v1/") && method.getValue().has("operationId")) {
                    operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private record Operation(String path, String method, JsonNode said) {

        /** For each way to fill the path: the records' names, in order. */
        List<List<String>> records(World world) {
            List<List<String>> ways = List.of(List.of());
            var parts = path.split("/");
            for (var at = 1; at < parts.length; at++) {
                if (PARAMETER.matcher(parts[at]).matches()) {
                    var names = world.namesUnder(parts[at - 1]);
                    ways = ways.stream()
                            .flatMap(way -> (names.isEmpty() ? List.of("") : names).stream()
                                    .map(name -> Stream.concat(way.stream(), Stream.of(name)).toList()))
                            .toList();
                }
            }
            return ways;
        }

        /** A record of a kind that nobody made has the number 1, as packs and supplements have. */
        String address(World world, List<String> names) {
            var filled = path;
            for (var name : names) {
                var value = name.isEmpty() ? "1" : world.id(name);
                filled = PARAMETER.matcher(filled).replaceFirst(value);
            }
            return filled;
        }

        boolean takes(String parameter) {
            return Stream.of(said.path("parameters").findValuesAsText("name"))
                    .flatMap(List::stream)
                    .anyMatch(parameter::equals);
        }

        /** The first holds only what must be given. */
        List<String> queries() {
            var queries = List.of("");
            for (var parameter : said.path("parameters")) {
                var name = parameter.path("name").asText();
                if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
                    queries = queries.stream()
                            .flatMap(query -> WORDS.getOrDefault(name, List.of("1"))
                                    .stream()
                                    .map(value -> query + (query.isEmpty() ? "?" : "&") + name + "=" + value))
                            .toList();
                }
            }
            var all = new ArrayList<>(queries);
            for (var query : queries) {
                var start = query.isEmpty() ? "?" : query + "&";
                if (takes("include")) {
                    all.add(start + "include=total");
                }
                for (var format : formats()) {
                    all.add(start + "format=" + format);
                }
            }
            return all;
        }

        /** But for print, which another test reads. */
        private List<String> formats() {
            var formats = new ArrayList<String>();
            for (var parameter : said.path("parameters")) {
                if (parameter.path("name").asText().equals("format")) {
                    parameter.at("/schema/enum").forEach(value -> formats.add(value.asText()));
                }
            }
            formats.remove("pdf");
            return formats;
        }

        List<String> bodies() {
            var bodies = new LinkedHashSet<>(List.of("{}"));
            for (var type : said.at("/requestBody/content").properties()) {
                if (type.getValue().has("example")) {
                    bodies.add(type.getValue().get("example").toString());
                }
            }
            return List.copyOf(bodies);
        }
    }
}
