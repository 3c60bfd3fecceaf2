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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openscrutiny.launcher.SuiteService;
import org.openscrutiny.localpostgres.PostgresServer;

/** One more process of a packaged service, with settings of the test's own, to be stopped, killed and started again. */
final class Instance implements Doors, AutoCloseable {

    /** Tells a start that hangs from one on a machine that does much else; how long it takes is no promise of any test. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    /** Longer than quarkus.shutdown.timeout, which lets requests finish. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final SuiteService service;
    private final URI url;
    private final Path log;
    private final ProcessBuilder builder;
    private Process process;

    private Instance(SuiteService service, int port, Map<String, String> settings) throws IOException {
        this.service = service;
        url = URI.create("http://127.0.0.1:" + port);
        log = Files.createDirectories(Path.of("target/instances").toAbsolutePath())
                .resolve("%s-%d.log".formatted(service.label(), port));
        builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar",
                RunningSuite.root().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        process = builder.start();
    }

    /** Starts one, without waiting for it. */
    static Instance start(SuiteService service, Map<String, String> settings) throws IOException {
        return start(service, freePort(), settings);
    }

    static Instance start(SuiteService service, int port, Map<String, String> settings) throws IOException {
        return new Instance(service, port, settings);
    }

    /**
     * Settings of a try-out's service on a database.
     *
     * @param user          the role it works as; the one that owns its tables and migrates them is named after it
     * @param ownerPassword of that one
     */
    static Map<String, String> tryOut(String jdbcUrl, String user, String password, String ownerPassword) {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_PROFILE", "local");
        settings.put("QUARKUS_BANNER_ENABLED", "false");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        settings.put("QUARKUS_DATASOURCE_USERNAME", user);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", password);
        settings.put("QUARKUS_FLYWAY_USERNAME", PostgresServer.ownerOf(user));
        settings.put("QUARKUS_FLYWAY_PASSWORD", ownerPassword);
        return settings;
    }

    /** By this name its sisters learn a service's address. */
    static String urlVariable(SuiteService service) {
        return "SCRUTINY_" + service.name() + "_URL";
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI url() {
        return url;
    }

    /** Its own address, whatever is asked for: a test of one instance asks one service. */
    @Override
    public URI url(SuiteService asked) {
        assertThat(asked).isEqualTo(service);
        return url;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Everything it has said since its first start. */
    String log() throws IOException {
        return Files.readString(log);
    }

    Instance awaitReady() throws Exception {
        var until = System.nanoTime() + START_LIMIT.toNanos();
        while (statusOf("/q/health/ready") != 200) {
            assertThat(process.isAlive()).as("%s runs; it said:%n%s", service, lastWords()).isTrue();
            assertThat(System.nanoTime()).as("%s is ready in time; it said:%n%s", service, lastWords())
                    .isLessThan(until);
            Thread.sleep(100);
        }
        return this;
    }

    /** The status of a GET; 0 where nobody answers within half a minute. */
    int statusOf(String path) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(30)).build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    /** Starts it again, on the same port. */
    void startAgain() throws IOException {
        assertThat(process.isAlive()).isFalse();
        process = builder.start();
    }

    /** Asks it to end, as a rolling restart does. @return its exit code */
    int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)).as("%s ends when asked", service)
                .isTrue();
        return process.exitValue();
    }

    /** As the kernel does when memory runs out. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", List.copyOf(lines.subList(Math.max(0, lines.size() - 25), lines.size())));
        } catch (IOException none) {
            return "nothing";
        }
    }
}
