package org.openscrutiny.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.localpostgres.PostgresRefused;
import org.openscrutiny.localpostgres.PostgresServer;
import org.openscrutiny.localpostgres.PostgresSettings;
import org.openscrutiny.localpostgres.PostgresSettings.Durability;

/**
 * PostgreSQL and the three packaged services, started together and stopped together. Usable from a test as from
 * {@code ./run}. Methods may be called from several threads: {@link #close} also while the suite still starts.
 */
public final class Suite implements AutoCloseable {

    /**
     * One compiler is enough for a try-out, and the small serial collector with a small heap keeps four processes under
     * 1 GiB; measured in README.md. A production image chooses for throughput instead.
     */
    private static final List<String> JVM = List.of("-Xms32m", "-Xmx256m", "-Xss512k", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m", "-XX:MaxHeapFreeRatio=30",
            "-XX:MinHeapFreeRatio=15");
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Path root;
    private final DataDirectory data;
    private final Ports ports;
    private final Durability durability;
    private final BiConsumer<SuiteService, String> log;
    private final Map<SuiteService, ServiceProcess> services = new EnumMap<>(SuiteService.class);
    private @Nullable PostgresServer postgres;
    private boolean closed;

    private Suite(Path root, DataDirectory data, Ports ports, Durability durability,
            BiConsumer<SuiteService, String> log) {
        this.root = root;
        this.data = data;
        this.ports = ports;
        this.durability = durability;
        this.log = log;
    }

    /** The suite on data that stays, with the ports the environment names. Nothing runs yet, but the data is locked. */
    static Suite prepare(Path root, Path directory, Map<String, String> environment, boolean fresh,
            BiConsumer<SuiteService, String> log) throws CannotRun, IOException, InterruptedException {
        var data = DataDirectory.take(directory);
        try {
            stopLeftovers(data);
            if (fresh) {
                data.startOver();
            }
            return new Suite(root, data, Ports.choose(environment), Durability.DURABLE, log);
        } catch (CannotRun | IOException | InterruptedException | RuntimeException failed) {
            data.close();
            throw failed;
        }
    }

    /** The suite on free ports with data nobody needs afterwards, for tests. */
    public static Suite throwaway(Path root, Path directory, BiConsumer<SuiteService, String> log)
            throws CannotRun, IOException {
        return new Suite(root, DataDirectory.take(directory), Ports.allFree(), Durability.THROWAWAY, log);
    }

    /** Starts PostgreSQL and makes a database and a role for each service, where they are missing. */
    public void startPostgres() throws CannotRun, IOException {
        synchronized (this) {
            refuseClosed();
            var superuser = data.password("postgres");
            try {
                postgres = PostgresServer.start(settings(superuser));
                for (var service : SuiteService.values()) {
                    postgres.provide(service.label(), data.password(service.label()),
                            data.password(PostgresServer.ownerOf(service.label())));
                }
            } catch (PostgresRefused refused) {
                throw new CannotRun(switch (refused.reason()) {
                    case OTHER_VERSION -> ExitCode.OTHER_DATA_VERSION;
                    case DISK_FULL -> ExitCode.DISK_FULL;
                    case NOT_STARTED -> ExitCode.POSTGRES_FAILED;
                }, String.valueOf(refused.getMessage()));
            } catch (SQLException failed) {
                throw new CannotRun(ExitCode.POSTGRES_FAILED,
                        "PostgreSQL runs but refused to make the databases: " + failed.getMessage());
            }
        }
    }

    /** Starts all services at once and returns when all are ready. */
    public void startServices() throws CannotRun, IOException, InterruptedException {
        for (var service : SuiteService.values()) {
            start(service);
        }
        for (var service : SuiteService.values()) {
            awaitReady(service);
        }
    }

    /**
     * Starts one service, again perhaps, without waiting for it.
     *
     * @param flags of the Java virtual machine besides the usual ones, which they override
     */
    public synchronized void start(SuiteService service, String... flags) throws CannotRun, IOException {
        refuseClosed();
        if (!Files.exists(ServiceProcess.jar(root, service))) {
            throw new CannotRun(ExitCode.SERVICE_FAILED, "%s is not built: %s is missing. ./mvnw package builds it."
                    .formatted(service.module(), ServiceProcess.jar(root, service)));
        }
        var jvm = Stream.concat(JVM.stream(), Stream.of(flags)).toList();
        services.put(service, ServiceProcess.start(service, root, data.path(), ports.of(service), jvm,
                environment(service), line -> log.accept(service, line)));
    }

    /**
     * Makes this and the next starts quicker, where that has not been done for this build: each service writes down what it
     * has loaded and starts again from that, which also gives back the memory that writing takes.
     *
     * @throws IOException saying why it could not be done; everything runs all the same
     */
    void recordClasses() throws CannotRun, IOException, InterruptedException {
        for (var service : SuiteService.values()) {
            var archive = ClassArchive.of(ServiceProcess.jar(root, service));
            if (!archive.isCurrent()) {
                archive.record(process(service).handle());
                stop(service);
                start(service);
            }
        }
        for (var service : SuiteService.values()) {
            awaitReady(service);
        }
    }

    public void awaitReady(SuiteService service) throws CannotRun, InterruptedException {
        process(service).awaitReady(HttpClient.newHttpClient());
    }

    /** Stops one service, as for a rolling restart: it may finish what it is doing. */
    public void stop(SuiteService service) throws InterruptedException {
        var process = process(service);
        process.stop();
        process.awaitEnd(STOP_LIMIT);
    }

    public synchronized ServiceProcess process(SuiteService service) {
        var process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " was never started");
        }
        return process;
    }

    public URI url(SuiteService service) {
        return SuiteService.localUrl(ports.of(service));
    }

    public int postgresPort() {
        return ports.postgres();
    }

    public Path sampleJournal() {
        return data.sampleJournal();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits until a part of the suite ends by itself, and says which. */
    String awaitDeath() throws IOException {
        var ends = new ArrayList<CompletableFuture<String>>();
        synchronized (this) {
            for (var process : services.values()) {
                ends.add(process.ended()
                        .thenApply(end -> process.epitaph("ended by itself (exit " + end.exitValue() + ")")));
            }
            if (postgres != null) {
                postgres.process()
                        .ifPresent(server -> ends.add(server.onExit()
                                .thenApply(end -> "PostgreSQL ended by itself. Its log: " + data.postgresLog())));
            }
        }
        return String.valueOf(CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join());
    }

    /** Stops everything within ten seconds: services first, so that they can finish, then PostgreSQL. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            services.values().forEach(ServiceProcess::stop);
            var deadline = System.nanoTime() + STOP_LIMIT.toNanos();
            for (var process : services.values()) {
                awaitEnd(process, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
            if (postgres != null) {
                postgres.close();
            }
            data.close();
        }
    }

    private static void awaitEnd(ServiceProcess process, Duration limit) {
        try {
            process.awaitEnd(limit);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseClosed() {
        if (closed) {
            throw new IllegalStateException("The suite is stopping");
        }
    }

    private PostgresSettings settings(String superuser) {
        return new PostgresSettings(data.programs(), data.cluster(), data.postgresLog(), ports.postgres(), superuser,
                durability);
    }

    /** Configuration goes by environment: a command line, with its password, is readable by every user of the machine. */
    private Map<String, String> environment(SuiteService service) throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        // A frozen database must not freeze the service; only in the address do these two work.
        environment.put("QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=2&socketTimeout=30".formatted(ports.postgres(),
                        service.label()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.label());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", data.password(service.label()));
        var owner = PostgresServer.ownerOf(service.label());
        environment.put("QUARKUS_FLYWAY_USERNAME", owner);
        environment.put("QUARKUS_FLYWAY_PASSWORD", data.password(owner));
        // Beside the data: two suites on one machine never tidy up each other's files.
        environment.put("QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", data.uploads().toString());
        environment.put("SCRUTINY_IMPORTS_DIRECTORY", data.imports().toString());
        // At a terminal three services speak at once: only what says something about this suite.
        environment.put("QUARKUS_BANNER_ENABLED", "false");
        environment.put("QUARKUS_LOG_CATEGORY__ORG_FLYWAYDB__LEVEL", "WARN");
        for (var sister : SuiteService.values()) {
            environment.put(sister.urlVariable(), url(sister).toString());
        }
        return environment;
    }

    private static void stopLeftovers(DataDirectory data) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        ServiceProcess.leftovers(data.path()).forEach(ProcessHandle::destroy);
        while (!ServiceProcess.leftovers(data.path()).isEmpty()) {
            if (System.nanoTime() > deadline) {
                ServiceProcess.leftovers(data.path()).forEach(ProcessHandle::destroyForcibly);
            }
            Thread.sleep(50);
        }
        PostgresServer.stopLeftover(new PostgresSettings(data.programs(), data.cluster(), data.postgresLog(), 0, "",
                Durability.DURABLE));
    }
}
