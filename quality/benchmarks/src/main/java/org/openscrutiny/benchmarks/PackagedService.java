package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openscrutiny.localpostgres.PostgresServer;

/** One packaged service as a process of its own, on one database of the council. */
final class PackagedService implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String module;
    private final int port;
    private final Process process;
    private final Path log;
    private final Duration started;

    private PackagedService(String module, int port, Process process, Path log, Duration started) {
        this.module = module;
        this.port = port;
        this.process = process;
        this.log = log;
        this.started = started;
    }

    /**
     * Starts it and returns at its first answer with data.
     *
     * @param first an address that reads the database
     */
    static PackagedService start(Path root, Council council, String module, String database, List<String> jvm,
            String first) {
        return start(Path.of(System.getProperty("java.home")), root, council, module, database, jvm, first);
    }

    /** @param java the home of the Java that runs it */
    static PackagedService start(Path java, Path root, Council council, String module, String database,
            List<String> jvm, String first) {
        var home = root.resolve(module + "-service/target/quarkus-app");
        if (!Files.exists(home.resolve("quarkus-run.jar"))) {
            throw new CannotMeasure(module + "-service is not packaged: leave --built out");
        }
        var port = Council.freePort();
        var log = root.resolve("quality/benchmarks/target/council/" + database + ".log");
        var command = new ArrayList<String>();
        command.add(java.resolve("bin/java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        var builder = new ProcessBuilder(command).directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL",
                council.url(database) + "?connectTimeout=2&socketTimeout=30");
        environment.put("QUARKUS_DATASOURCE_USERNAME", module);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", Council.PASSWORD);
        environment.put("QUARKUS_FLYWAY_USERNAME", PostgresServer.ownerOf(module));
        environment.put("QUARKUS_FLYWAY_PASSWORD", Council.PASSWORD);
        try {
            var began = System.nanoTime();
            var process = builder.start();
            // Ctrl-C reaches the whole group of a terminal, but not of a script without one.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            var service = new PackagedService(module, port, process, log, Duration.ZERO);
            service.awaitAnswer(first);
            return new PackagedService(module, port, process, log, Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException failed) {
            throw new CannotMeasure(module + "-service could not be started", failed);
        }
    }

    private void awaitAnswer(String first) {
        var deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!answers(first)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new CannotMeasure("%s-service did not start; its log is %s".formatted(module, log));
            }
        }
    }

    private boolean answers(String first) {
        try {
            Thread.sleep(20);
            return HTTP.send(request(first).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted");
        }
    }

    /** From the start of the process to its first answer with data. */
    Duration started() {
        return started;
    }

    String module() {
        return module;
    }

    long pid() {
        return process.pid();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new CannotMeasure("%s gave no answer to %s".formatted(module, request.uri()), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted");
        }
    }

    @Override
    public void close() {
        close(ENDS_WITHIN);
    }

    /** @param limit after which it is ended by force */
    void close(Duration limit) {
        process.destroy();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
