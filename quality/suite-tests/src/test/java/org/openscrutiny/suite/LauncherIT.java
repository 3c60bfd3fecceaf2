package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.launcher.SuiteService;

/** The launcher as a process of its own, as {@code ./run} starts it. */
class LauncherIT {

    @TempDir
    Path temporary;
    private final List<Process> launchers = new ArrayList<>();
    private Path root;
    private Map<String, String> environment;

    @BeforeEach
    void chooseFreePortsAndAPathWithSpaces() throws IOException {
        root = Files.createSymbolicLink(temporary.resolve("the suite"), RunningSuite.root());
        environment = new HashMap<>(Map.of("SUITE_DATA", temporary.resolve("the data").toString()));
        for (var variable : List.of("MEETINGS_PORT", "RECOMMENDATIONS_PORT", "PERFORMANCE_PORT")) {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                environment.put(variable, Integer.toString(free.getLocalPort()));
            }
        }
    }

    @AfterEach
    void stopWhatStillRuns() throws Exception {
        for (var launcher : launchers) {
            launcher.destroy();
            launcher.waitFor(15, TimeUnit.SECONDS);
        }
        Files.delete(root);
    }

    @Test
    void secondStartOnTheSameDataIsRefusedAKilledLauncherIsTakenOverAndSigtermStopsAll() throws Exception {
        var first = launch("--no-sample");
        awaitWelcome(first);
        for (var service : SuiteService.values()) {
            assertThat(root.resolve(service.module()).resolve("target/quarkus-app"))
                    .as("what the next starts need not read again")
                    .isDirectoryContaining("glob:**/classes-*.jsa");
        }
        var location = establishCommittee();

        var second = launch("--no-sample");
        assertThat(exitOf(second)).isEqualTo(13);
        assertThat(outputOf(second)).contains("already runs on the data in").contains("process " + first.pid());

        first.destroyForcibly().waitFor();
        var third = launch("--no-sample");
        awaitWelcome(third);
        assertThat(get(location)).isEqualTo(200);

        var begun = System.nanoTime();
        third.destroy();
        assertThat(exitOf(third)).isEqualTo(143);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(temporary.resolve("the data/postgres/postmaster.pid")).doesNotExist();
        assertThat(ownProcesses()).isEmpty();
    }

    @Test
    void portInUseIsSaidAndNothingIsLeftRunning() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("PERFORMANCE_PORT", Integer.toString(other.getLocalPort()));
            var launcher = launch();
            assertThat(exitOf(launcher)).isEqualTo(12);
            assertThat(outputOf(launcher)).contains("Port " + other.getLocalPort()).contains("PERFORMANCE_PORT=");
        }
        assertThat(temporary.resolve("the data/postgres")).doesNotExist();
        assertThat(ownProcesses()).isEmpty();
    }

    @Test
    void serviceThatDiesStopsTheSuiteWithItsLastWords() throws Exception {
        environment.put("QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE", "many");
        var launcher = launch("--no-sample");
        assertThat(exitOf(launcher)).isEqualTo(17);
        assertThat(outputOf(launcher)).contains("did not start. Its last lines:").contains("many");
        assertThat(ownProcesses()).isEmpty();
    }

    @Test
    void runScriptExplainsItselfAndRefusesBeforeItBuilds() throws Exception {
        var help = script(Map.of(), "--help");
        assertThat(exitOf(help)).isZero();
        assertThat(outputOf(help)).contains("--fresh").contains("MEETINGS_PORT");

        var unknown = script(Map.of(), "--everything");
        assertThat(exitOf(unknown)).isEqualTo(2);
        assertThat(outputOf(unknown)).contains("Unknown option: --everything");

        var noJava = script(Map.of("JAVA_HOME", temporary.resolve("no jdk").toString()));
        assertThat(exitOf(noJava)).isEqualTo(10);
        assertThat(outputOf(noJava)).contains("No Java found in JAVA_HOME");
    }

    @Test
    void runScriptRefusesAnOldJava() throws Exception {
        var java = Files.createDirectories(temporary.resolve("old jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        var old = script(Map.of("JAVA_HOME", temporary.resolve("old jdk").toString()));

        assertThat(exitOf(old)).isEqualTo(10);
        assertThat(outputOf(old)).contains("is Java 11.").contains("JDK 17 or newer");
    }

    private Process launch(String... options) throws IOException {
        var jar = root.resolve("launcher/target/launcher-0.1.0-SNAPSHOT.jar");
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                        "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        command.addAll(List.of(options));
        return start(command, environment);
    }

    private Process script(Map<String, String> extra, String... options) throws IOException {
        var command = new ArrayList<>(List.of(root.resolve("run").toString()));
        command.addAll(List.of(options));
        return start(command, extra);
    }

    private Process start(List<String> command, Map<String, String> extra) throws IOException {
        var builder = new ProcessBuilder(command).directory(temporary.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("output-" + launchers.size()).toFile());
        builder.environment().putAll(extra);
        var process = builder.start();
        launchers.add(process);
        return process;
    }

    private String outputOf(Process process) throws IOException {
        return Files.readString(temporary.resolve("output-" + launchers.indexOf(process)));
    }

    private static int exitOf(Process process) throws InterruptedException {
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("it ended").isTrue();
        return process.exitValue();
    }

    private void awaitWelcome(Process launcher) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!outputOf(launcher).contains("The Scrutiny Suite runs")) {
            assertThat(launcher.isAlive()).as("the launcher runs; it said: %s", outputOf(launcher)).isTrue();
            assertThat(System.nanoTime()).as("the suite is ready in time").isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private String establishCommittee() throws Exception {
        var request = HttpRequest.newBuilder(meetings("/v1/committees"))
                .header("Authorization", "Basic Y2xlcms6Y2xlcms=")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"Kept\", \"kind\": \"COUNCIL\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private int get(String location) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(meetings(location)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private URI meetings(String path) {
        return URI.create("http://127.0.0.1:" + environment.get("MEETINGS_PORT")).resolve(path);
    }

    /** Processes that name this test's directory: services by their mark, PostgreSQL by its data directory. */
    private List<String> ownProcesses() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(temporary + "/the data"))
                .toList();
    }
}
