package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.launcher.SuiteService;

/**
 * A real Prometheus scrapes the suite with the rules of {@code deploy/prometheus}, and every panel of the dashboards in
 * {@code deploy/grafana} gets data from it. Not run where there is no {@code prometheus} on the path.
 */
@ExtendWith(RunningSuite.Provider.class)
class MonitoringIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path DEPLOY = RunningSuite.root().resolve("deploy");

    private final RunningSuite suite;
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    MonitoringIT(RunningSuite suite) {
        this.suite = suite;
    }

    /** An expression of a dashboard. */
    private record Panel(String dashboard, String title, String expression) {}

    @Test
    void rulesAreTested() throws Exception {
        assumeTrue(Tools.isThere("promtool"), "No promtool on the path: alert rules are not tested");
        var output = directory.resolve("promtool.log");
        var process = new ProcessBuilder("promtool", "test", "rules",
                DEPLOY.resolve("prometheus/tests/rules.yml").toString()).redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    /** An alert without a way out is noise. */
    @Test
    void everyAlertStandsInTheRunbook() throws Exception {
        var headings = Files.readAllLines(RunningSuite.root().resolve("docs/runbook.md"))
                .stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .filter(heading -> !heading.contains(" "))
                .toList();
        var alerts = new ArrayList<String>();
        try (var files = Files.list(DEPLOY.resolve("prometheus/rules"))) {
            for (var file : files.toList()) {
                Files.readAllLines(file)
                        .stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("- alert: "))
                        .map(line -> line.substring("- alert: ".length()))
                        .forEach(alerts::add);
            }
        }
        assertThat(alerts).isNotEmpty();
        assertThat(headings).containsExactlyInAnyOrderElementsOf(alerts);
    }

    @Test
    void everyPanelGetsData() throws Exception {
        assumeTrue(Tools.isThere("prometheus"), "No prometheus on the path: dashboards are not tried");
        var port = freePort();
        var process = new ProcessBuilder("prometheus", "--config.file=" + configuration(),
                "--storage.tsdb.path=" + directory.resolve("data"), "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("prometheus.log").toFile())
                .start();
        try {
            var prometheus = URI.create("http://127.0.0.1:" + port);
            await(prometheus, "count(up{job=\"scrutiny\"} == 1) == 3", result -> !result.isEmpty());
            suite.anybody(SuiteService.MEETINGS).get("/v1/committees").then().statusCode(200);
            var empty = new ArrayList<Panel>();
            for (var panel : panels()) {
                // The figures are computed once a minute; those of the sample council come with the next turn.
                if (!comes(prometheus, panel.expression(), result -> !result.isEmpty())) {
                    empty.add(panel);
                }
            }
            assertThat(empty).as("panels without data").isEmpty();
            var sick = Stream.of(get(prometheus, "/api/v1/rules").findValues("health"))
                    .flatMap(List::stream)
                    .map(JsonNode::asText)
                    .filter(health -> !health.equals("ok"))
                    .toList();
            assertThat(sick).as("rules that cannot be evaluated").isEmpty();
        } finally {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private Path configuration() throws IOException {
        var targets = Stream.of(SuiteService.values())
                .map(service -> "      - {targets: ['%s'], labels: {service: %s}}".formatted(
                        suite.suite().url(service).getAuthority(), service.label()))
                .collect(Collectors.joining("\n"));
        return Files.writeString(directory.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: ['%s/*.yml']
                scrape_configs:
                  - job_name: scrutiny
                    metrics_path: /q/metrics
                    static_configs:
                %s
                """.formatted(DEPLOY.resolve("prometheus/rules"), targets));
    }

    private static List<Panel> panels() throws IOException {
        var panels = new ArrayList<Panel>();
        try (var files = Files.list(DEPLOY.resolve("grafana/dashboards"))) {
            for (var file : files.sorted().toList()) {
                var dashboard = JSON.readTree(Files.readString(file));
                for (var panel : dashboard.path("panels")) {
                    for (var target : panel.path("targets")) {
                        panels.add(new Panel(dashboard.path("title").asText(), panel.path("title").asText(),
                                target.path("expr").asText()));
                    }
                }
            }
        }
        assertThat(panels).hasSizeGreaterThan(20);
        return panels;
    }

    private void await(URI prometheus, String expression, Predicate<JsonNode> wanted) throws Exception {
        assertThat(comes(prometheus, expression, wanted)).as(expression).isTrue();
    }

    private boolean comes(URI prometheus, String expression, Predicate<JsonNode> wanted) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                var answer = get(prometheus,
                        "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
                assertThat(answer.path("status").asText()).as("%s: %s", expression, answer).isEqualTo("success");
                if (wanted.test(answer.at("/data/result"))) {
                    return true;
                }
            } catch (IOException notYet) {
                // it is starting
            }
            Thread.sleep(500);
        }
        return false;
    }

    private JsonNode get(URI prometheus, String path) throws IOException, InterruptedException {
        return JSON.readTree(http.send(HttpRequest.newBuilder(prometheus.resolve(path)).build(),
                BodyHandlers.ofString()).body());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
