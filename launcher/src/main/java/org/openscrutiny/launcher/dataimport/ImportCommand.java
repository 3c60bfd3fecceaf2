package org.openscrutiny.launcher.dataimport;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.launcher.CannotRun;
import org.openscrutiny.launcher.ExitCode;

/**
 * Sends an open-data file and its metadata to performance-service, shows how far the import is, and says what is wrong with
 * the file or which version it became. Ctrl-C cancels the import.
 */
public final class ImportCommand {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final int EXAMPLES = 3;

    private final ImportArguments arguments;
    private final String login;
    private final PrintStream out;
    private final ProgressBar bar;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicReference<@Nullable URI> underWay = new AtomicReference<>();

    private ImportCommand(ImportArguments arguments, String login, PrintStream out, boolean terminal) {
        this.arguments = arguments;
        this.login = login;
        this.out = out;
        bar = new ProgressBar(out, terminal);
    }

    /**
     * Runs until the import is over.
     *
     * @param arguments   what stands after import on the command line
     * @param environment SUITE_TOKEN for a bearer token, or SUITE_LOGIN for a name and password joined by a colon
     * @throws CannotRun if the service cannot be reached or the file is refused
     */
    public static void run(List<String> arguments, Map<String, String> environment, PrintStream out, boolean terminal)
            throws CannotRun, IOException, InterruptedException {
        var command = new ImportCommand(ImportArguments.parse(arguments, environment), login(environment), out,
                terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(command::cancel, "cancel"));
        try {
            command.run();
        } catch (ConnectException nobody) {
            throw new CannotRun(ExitCode.SERVICE_FAILED,
                    "Nobody answers at %s. Start the suite with ./run, or name another address with --url.".formatted(
                            command.arguments.service()));
        }
    }

    private static String login(Map<String, String> environment) {
        var token = environment.getOrDefault("SUITE_TOKEN", "");
        return token.isBlank()
                ? "Basic " + Base64.getEncoder()
                        .encodeToString(environment.getOrDefault("SUITE_LOGIN", "analyst:analyst")
                                .getBytes(StandardCharsets.UTF_8))
                : "Bearer " + token;
    }

    private void run() throws CannotRun, IOException, InterruptedException {
        var total = rows(arguments.data());
        out.printf("Sending %s to the data set %s%n", arguments.data().getFileName(),
                arguments.options().path("dataSet").asText());
        var sent = send();
        var job = JSON.readTree(sent.body());
        if (sent.statusCode() == 200) {
            out.printf("This file is version %s already; nothing to do.%n", job.path("dataSetVersion").asText());
            return;
        }
        if (sent.statusCode() != 202) {
            throw refused(sent.statusCode(), job);
        }
        var address = URI.create(arguments.service() + "/v1/imports/" + job.path("id").asText());
        underWay.set(address);
        while (job.path("finishedAt").isMissingNode()) {
            bar.show(job.path("stage").asText(), job.path("rowsRead").asLong(), total, number(job, "rowsPerSecond"));
            job = next(address, job);
        }
        underWay.set(null);
        bar.show(job.path("stage").asText(), job.path("rowsRead").asLong(), total, number(job, "rowsPerSecond"));
        bar.end();
        tell(job);
    }

    private static @Nullable Long number(JsonNode job, String field) {
        return job.hasNonNull(field) ? job.path(field).asLong() : null;
    }

    /** Lines less the heading; null where the file is packed. */
    private static @Nullable Long rows(Path file) throws IOException {
        if (file.toString().endsWith(".gz")) {
            return null;
        }
        var lines = 0L;
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return Math.max(0, lines - 1);
    }

    private HttpResponse<String> send() throws IOException, InterruptedException {
        var boundary = UUID.randomUUID().toString();
        var body = BodyPublishers.concat(
                text("--%s\r\nContent-Disposition: form-data; name=\"options\"\r\nContent-Type: application/json\r\n\r\n%s\r\n"
                        .formatted(boundary, JSON.writeValueAsString(arguments.options()))),
                part(boundary, "meta", arguments.meta()), BodyPublishers.ofFile(arguments.meta()), text("\r\n"),
                part(boundary, "data", arguments.data()), BodyPublishers.ofFile(arguments.data()),
                text("\r\n--%s--\r\n".formatted(boundary)));
        var address = URI.create(arguments.service() + "/v1/imports");
        return http.send(HttpRequest.newBuilder(address)
                .header("Authorization", login)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body)
                .build(), BodyHandlers.ofString());
    }

    private static BodyPublisher part(String boundary, String name, Path file) {
        return text(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(boundary, name, String.valueOf(file.getFileName()).replace('"', '_')));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text);
    }

    private JsonNode next(URI address, JsonNode job) throws IOException, InterruptedException, CannotRun {
        var answer = http.send(HttpRequest.newBuilder(address)
                .timeout(ANSWER_LIMIT)
                .header("Authorization", login)
                .header("Prefer", "wait=10")
                .header("If-None-Match", "\"%s\"".formatted(job.path("version").asText()))
                .build(), BodyHandlers.ofString());
        if (answer.statusCode() == 304) {
            return job;
        }
        var read = JSON.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw refused(answer.statusCode(), read);
        }
        return read;
    }

    private void tell(JsonNode job) throws CannotRun {
        for (var result : job.path("results")) {
            out.printf("  %-7s %s (%,d)  %s%n", result.path("severity").asText(), result.path("rule").asText(),
                    result.path("count").asLong(), result.path("message").asText());
            var shown = 0;
            for (var example : result.path("examples")) {
                if (shown++ < EXAMPLES && example.hasNonNull("row")) {
                    out.printf("            line %,d %s %s%n", example.path("row").asLong(),
                            example.path("column").asText(""), example.path("value").asText(""));
                }
            }
        }
        if (!job.path("state").asText().equals("PUBLISHED")) {
            throw new CannotRun(ExitCode.IMPORT_REFUSED, "The file was not taken in: %s. %s".formatted(
                    job.path("state").asText(), job.path("message").asText("The reasons are above.")));
        }
        out.printf("It is version %s of %s: %s/v1/data-sets/%s%n", job.path("dataSetVersion").asText(),
                job.path("dataSet").asText(), arguments.service(), job.path("dataSet").asText());
    }

    private static CannotRun refused(int status, JsonNode problem) {
        var detail = new StringBuilder(problem.path("detail").asText("The service answers " + status + "."));
        problem.path("errors").forEach(fault -> detail.append("\n  ").append(fault.path("detail").asText()));
        return new CannotRun(ExitCode.IMPORT_REFUSED, detail.toString());
    }

    private void cancel() {
        var address = underWay.getAndSet(null);
        if (address == null) {
            return;
        }
        try {
            http.send(HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .header("Authorization", login)
                    .header("If-Match", "*")
                    .DELETE()
                    .build(), BodyHandlers.discarding());
            out.println("\nThe import is cancelled; nothing of it was kept.");
        } catch (IOException gone) {
            out.println("\nThe service could not be told to cancel the import.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
