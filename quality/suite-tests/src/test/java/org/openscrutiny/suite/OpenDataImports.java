package org.openscrutiny.suite;

import static io.restassured.RestAssured.given;
import static org.openscrutiny.launcher.SuiteService.PERFORMANCE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.launcher.Suite;

/**
 * A packaged performance-service with a PostgreSQL and without its sisters, to which files of official statistics are sent as
 * by an analyst, and where what became of them is looked up. Thrown away at the end.
 */
final class OpenDataImports implements AutoCloseable {

    private static final String BOUNDARY = "boundary-of-a-test";
    private static final String ANALYST = "Basic " + Base64.getEncoder().encodeToString("analyst:analyst".getBytes());
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path directory;
    private final Suite suite;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private OpenDataImports(Path directory, Suite suite) {
        this.directory = directory;
        this.suite = suite;
    }

    /** @param flags of the service's Java virtual machine besides the usual ones */
    static OpenDataImports start(String... flags) throws Exception {
        var directory = Files.createTempDirectory("open data");
        var log = Files.newBufferedWriter(Files.createDirectories(Path.of("target")).resolve("open-data.log"));
        var suite = Suite.throwaway(RunningSuite.root(), directory, (service, line) -> {
            try {
                log.write(line + System.lineSeparator());
                log.flush();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        var started = new OpenDataImports(directory, suite);
        try {
            suite.startPostgres();
            started.startService(flags);
            return started;
        } catch (Exception failed) {
            started.close();
            throw failed;
        }
    }

    void startService(String... flags) throws Exception {
        suite.start(PERFORMANCE, flags);
        suite.awaitReady(PERFORMANCE);
    }

    ProcessHandle process() {
        return suite.process(PERFORMANCE).handle();
    }

    int postgresPort() {
        return suite.postgresPort();
    }

    String databasePassword() throws IOException {
        return Files.readString(directory.resolve("passwords").resolve(PERFORMANCE.label())).strip();
    }

    /** Whether the service has begun to take an upload. */
    boolean uploadHasBegun() throws IOException {
        var uploads = directory.resolve("uploads");
        if (!Files.isDirectory(uploads)) {
            return false;
        }
        try (var files = Files.list(uploads)) {
            return files.findAny().isPresent();
        }
    }

    @Override
    public void close() throws IOException {
        suite.close();
        try (var tree = Files.walk(directory)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private RequestSpecification analyst() {
        return given().baseUri(suite.url(PERFORMANCE).toString()).auth().preemptive().basic("analyst", "analyst");
    }

    /** The head and parts of an upload up to where the data begins; {@link #end} follows the data. */
    static String beginning(MadeFile file, String dataSet, String dataName) {
        return part("options", null, "application/json") + MadeFile.options(dataSet) + "\r\n"
                + part("meta", file.name() + ".meta.csv", "text/csv") + file.meta() + "\r\n"
                + part("data", dataName, "text/csv");
    }

    static String end() {
        return "\r\n--" + BOUNDARY + "--\r\n";
    }

    private static String part(String name, @Nullable String file, String type) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n".formatted(BOUNDARY,
                name, file == null ? "" : "; filename=\"" + file + "\"", type);
    }

    static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    static String login() {
        return ANALYST;
    }

    HttpResponse<String> send(MadeFile file, String dataSet, String key) throws IOException, InterruptedException {
        return send(file, dataSet, key, file.name() + ".csv", BodyPublishers.ofByteArray(file.bytes()));
    }

    HttpResponse<String> send(MadeFile file, String dataSet, String key, Path data)
            throws IOException, InterruptedException {
        return send(file, dataSet, key, String.valueOf(data.getFileName()), BodyPublishers.ofFile(data));
    }

    private HttpResponse<String> send(MadeFile file, String dataSet, String key, String dataName, BodyPublisher data)
            throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address("/v1/imports"))
                .timeout(LIMIT)
                .header("Authorization", ANALYST)
                .header("Content-Type", contentType())
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.concat(BodyPublishers.ofString(beginning(file, dataSet, dataName)), data,
                        BodyPublishers.ofString(end())))
                .build(), BodyHandlers.ofString());
    }

    /** The import that an answer told of, when it is over. */
    JsonPath over(HttpResponse<String> sent) {
        if (sent.statusCode() != 202) {
            throw new AssertionError("Answered %d: %s".formatted(sent.statusCode(), sent.body()));
        }
        return over(JsonPath.from(sent.body()).getString("id"));
    }

    JsonPath over(String id) {
        var until = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < until) {
            var job = job(id, 10);
            if (job.getString("finishedAt") != null) {
                return job;
            }
        }
        throw new AssertionError("The import " + id + " is not over after " + LIMIT);
    }

    /** The import as it is, or as it is when so many seconds have passed, whichever is later to be over. */
    JsonPath job(String id, int wait) {
        return analyst().header("Prefer", "wait=" + wait)
                .get("/v1/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath ofDataSet(String dataSet) {
        return analyst().get("/v1/imports?dataSet=" + dataSet).jsonPath();
    }

    /** What anybody sees of a data set, as text: not found, or what it is with all its versions. */
    String seen(String dataSet) {
        var path = "/v1/data-sets/" + dataSet;
        var at = suite.url(PERFORMANCE).toString();
        return given().baseUri(at).get(path).asString() + given().baseUri(at).get(path + "/versions").asString()
                + given().baseUri(at)
                        .get(path
                                + "/query?locations.eq=LA|code|E10000002&timePeriods.eq=2010|CY&limit=500&include=total")
                        .asString();
    }

    /** All of a data set as CSV, as it comes. */
    InputStream csv(String dataSet, String layout) throws IOException, InterruptedException {
        var answer = http
                .send(HttpRequest.newBuilder(address("/v1/data-sets/%s/csv?layout=%s".formatted(dataSet, layout)))
                        .build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError("CSV answered " + answer.statusCode());
        }
        return answer.body();
    }

    URI address(String path) {
        return suite.url(PERFORMANCE).resolve(path);
    }

    /** The service's own database, as the service itself sees it. */
    Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/performance".formatted(postgresPort()), "performance",
                databasePassword());
    }

    /** The one number that a question to the database answers. */
    long number(String sql, Object... values) throws SQLException, IOException {
        try (var connection = database(); var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
