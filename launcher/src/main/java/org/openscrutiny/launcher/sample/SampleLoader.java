package org.openscrutiny.launcher.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
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
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openscrutiny.launcher.CannotRun;
import org.openscrutiny.launcher.SuiteService;
import org.openscrutiny.launcher.dataimport.ImportCommand;
import org.openscrutiny.launcher.sample.SampleFile.Step;

/**
 * Sends the sample council to the services as their users would: record by record, in the order of the file names. Stops
 * at the first refusal. May be called again after it was cut short: records of the journal are not sent twice.
 */
public final class SampleLoader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final String OPTIONS = ".options.json";
    /** The user who sees most, to ask whether anything is there. */
    private static final String ONLOOKER = "clerk";
    /**
     * Without these nobody has begun to use a service. The change feed would not tell: reference data that comes with the
     * software, such as areas, stands in it from the start.
     */
    private static final Map<SuiteService, String> FIRST_RECORDS = Map.of(SuiteService.MEETINGS, "/v1/committees",
            SuiteService.RECOMMENDATIONS, "/v1/inquiries", SuiteService.PERFORMANCE, "/v1/sources");

    private final Map<SuiteService, URI> urls;
    private final SampleJournal journal;
    private final Consumer<String> progress;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param progress takes a line for each file */
    public SampleLoader(Map<SuiteService, URI> urls, SampleJournal journal, Consumer<String> progress) {
        this.urls = Map.copyOf(urls);
        this.journal = journal;
        this.progress = progress;
    }

    /** Whether nobody has recorded anything in any service yet. */
    public boolean isSuiteEmpty() throws IOException, InterruptedException {
        for (var url : urls.entrySet()) {
            var list = FIRST_RECORDS.get(url.getKey()) + "?limit=1";
            var answer = send(request(url.getValue(), list, ONLOOKER).GET().build());
            if (answer.statusCode() != 200) {
                throw new IOException(
                        "%s of %s answers %d: %s".formatted(list, url.getKey().label(), answer.statusCode(),
                                answer.body()));
            }
            if (!JSON.readTree(answer.body()).path("items").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    public void load(Path directory) throws IOException, InterruptedException, SampleRefused {
        try (var listing = Files.list(directory)) {
            var files = listing.filter(file -> file.toString().endsWith(".json")).sorted().toList();
            for (var file : files) {
                loadFile(file);
            }
        }
        loadOpenData(directory.resolve("open-data"));
    }

    /** Files of official statistics, each with its metadata and options beside it. */
    private void loadOpenData(Path directory) throws IOException, InterruptedException, SampleRefused {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var listing = Files.list(directory)) {
            for (var options : listing.filter(file -> file.toString().endsWith(OPTIONS)).sorted().toList()) {
                var name = String.valueOf(options.getFileName()).replace(OPTIONS, "");
                if (journal.idOf("open-data." + name).isEmpty()) {
                    importFile(directory.resolve(name + ".csv"), options, name);
                }
            }
        }
    }

    private void importFile(Path data, Path options, String name)
            throws IOException, InterruptedException, SampleRefused {
        var url = Objects.requireNonNull(urls.get(SuiteService.PERFORMANCE));
        try {
            ImportCommand.run(List.of(data.toString(), "--options", options.toString(), "--url", url.toString()),
                    Map.of(), new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
        } catch (CannotRun refused) {
            throw new SampleRefused(name + ".csv", name, String.valueOf(refused.getMessage()));
        }
        journal.add("open-data." + name, JSON.readTree(Files.readAllBytes(options)).path("dataSet").asText());
        progress.accept("  sample council  %-40s imported".formatted(name + ".csv"));
    }

    private void loadFile(Path file) throws IOException, InterruptedException, SampleRefused {
        var steps = SampleFile.read(file);
        var fileName = String.valueOf(file.getFileName());
        var sent = 0;
        for (var step : steps) {
            if (journal.idOf(step.name()).isEmpty()) {
                take(step, fileName);
                sent++;
            }
        }
        if (sent > 0) {
            progress.accept("  sample council  %-40s %3d records".formatted(fileName, sent));
        }
    }

    private void take(Step step, String fileName) throws IOException, InterruptedException, SampleRefused {
        try {
            var refs = new Refs(journal.ids());
            var path = refs.replaceIn(step.path());
            var body = JSON.writeValueAsString(refs.replaceIn(step.body()));
            var url = Objects.requireNonNull(urls.get(service(step.service(), fileName, step.name())));
            var answer = step.method().equals("PATCH")
                    ? patch(url, path, body, step, fileName)
                    : send(request(url, path, step.user()).header("Content-Type", "application/json")
                            .header("Idempotency-Key", journal.idempotencyKey(step.name()))
                            .POST(BodyPublishers.ofString(body))
                            .build());
            if (answer.statusCode() / 100 != 2) {
                throw refused(step, path, fileName, answer);
            }
            keep(step, fileName, answer);
        } catch (Refs.UnknownRef unknown) {
            throw new SampleRefused(fileName, step.name(), String.valueOf(unknown.getMessage()));
        }
    }

    private HttpResponse<String> patch(URI url, String path, String body, Step step, String fileName)
            throws IOException, InterruptedException, SampleRefused {
        var current = send(request(url, path, step.user()).GET().build());
        if (current.statusCode() != 200) {
            throw refused(step, path, fileName, current);
        }
        var tag = current.headers()
                .firstValue("ETag")
                .orElseThrow(() -> new SampleRefused(fileName, step.name(),
                        "GET %s answers without an ETag, so that it cannot be changed safely.".formatted(path)));
        return send(request(url, path, step.user()).header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", BodyPublishers.ofString(body))
                .build());
    }

    private void keep(Step step, String fileName, HttpResponse<String> answer) throws IOException, SampleRefused {
        var created = tree(answer.body());
        for (var extra : step.keep().entrySet()) {
            var value = created.at(extra.getValue());
            if (value.isMissingNode()) {
                throw new SampleRefused(fileName, step.name(),
                        "The answer holds nothing at %s, which should become {%s}:%n%s".formatted(extra.getValue(),
                                extra.getKey(), created.toPrettyString()));
            }
            journal.add(extra.getKey(), value.asText());
        }
        journal.add(step.name(), idOf(created, answer));
    }

    /** The id in the body; where a record is addressed otherwise (an indicator by its code), the end of its address. */
    private static String idOf(JsonNode created, HttpResponse<String> answer) {
        if (created.hasNonNull("id")) {
            return created.get("id").asText();
        }
        return answer.headers().firstValue("Location").map(at -> at.substring(at.lastIndexOf('/') + 1)).orElse("-");
    }

    private static SampleRefused refused(Step step, String path, String fileName, HttpResponse<String> answer) {
        return new SampleRefused(fileName, step.name(), "%s %s %s as %s was answered %d:%n%s".formatted(step.service(),
                answer.request().method(), path, step.user(), answer.statusCode(), readable(answer.body())));
    }

    private static String readable(String body) {
        try {
            return JSON.readTree(body).toPrettyString();
        } catch (JsonProcessingException noJson) {
            return body;
        }
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }

    private static SuiteService service(String label, String fileName, String record) throws SampleRefused {
        for (var service : SuiteService.values()) {
            if (service.label().equals(label.toLowerCase(Locale.ROOT))) {
                return service;
            }
        }
        throw new SampleRefused(fileName, record,
                "\"%s\" is no service: meetings, recommendations and performance are.".formatted(label));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(URI url, String path, String user) {
        var login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Basic " + login)
                .header("Accept", "application/json");
    }
}
