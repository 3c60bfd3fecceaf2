package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.openscrutiny.localpostgres.PostgresRefused;
import org.openscrutiny.localpostgres.PostgresServer;
import org.openscrutiny.localpostgres.PostgresSettings;
import org.openscrutiny.localpostgres.PostgresSettings.Durability;

/**
 * PostgreSQL with a council of a realistic size. It is made once, kept as template databases, and each run works on copies.
 */
final class Council implements AutoCloseable {

    /** Only this machine reaches it, and all it holds is made up. */
    static final String PASSWORD = "benchmark";
    /** One service on ten thousand observations instead of a million. */
    static final String SMALL = "performance_small";
    private static final String TEMPLATE = "_council";
    private static final List<String> MODULES = List.of("meetings", "recommendations", "performance");
    private static final List<String> DATABASES = List.of("meetings", "recommendations", "performance", SMALL);
    private static final int SMALL_INDICATORS = 2;
    private static final int INDICATORS = 200;
    private static final long RELOADED_WITHIN_MILLISECONDS = 300;

    private final Path directory;
    private final PostgresSettings settings;
    private final PostgresServer server;

    private Council(Path directory, PostgresSettings settings, PostgresServer server) {
        this.directory = directory;
        this.settings = settings;
        this.server = server;
    }

    /**
     * Starts PostgreSQL with fresh copies of the council's databases.
     *
     * @param migrate  brings the schema of a database up to date, by starting its service on it once
     * @param progress told what takes time
     */
    static Council open(Path root, boolean fresh, Migration migrate, Consumer<String> progress) {
        var directory = root.resolve("quality/benchmarks/target/council");
        var settings = new PostgresSettings(directory.resolve("programs"), directory.resolve("data"),
                directory.resolve("postgres.log"), freePort(), PASSWORD, Durability.DURABLE);
        try {
            Files.createDirectories(directory);
            PostgresServer.stopLeftover(settings);
            var wanted = fingerprint(root);
            var made = directory.resolve("fingerprint");
            var there = !fresh && Files.exists(made) && Files.readString(made).equals(wanted);
            if (!there) {
                deleteTree(settings.data());
                Files.deleteIfExists(made);
            }
            var council = new Council(directory, settings, PostgresServer.start(settings));
            try {
                if (!there) {
                    council.configure();
                    council = council.restarted();
                    council.make(migrate, progress);
                    Files.writeString(made, wanted);
                }
                council.copy(progress);
                return council;
            } catch (RuntimeException | SQLException | IOException failed) {
                council.close();
                throw failed;
            }
        } catch (IOException | SQLException | PostgresRefused failed) {
            throw new CannotMeasure("PostgreSQL with the council could not be started: " + failed.getMessage(), failed);
        }
    }

    /** Brings the schema of a database up to date. */
    interface Migration {
        void migrate(Council council, String module, String database);
    }

    /** A server of its own for a council, rather than a try-out beside three JVMs. */
    private void configure() throws SQLException {
        try (var connection = superuser("postgres"); var sql = connection.createStatement()) {
            for (var setting : List.of("shared_buffers = '512MB'", "effective_cache_size = '2GB'",
                    "random_page_cost = 1.1", "max_connections = 120", "max_wal_size = '2GB'", "jit = off",
                    "checkpoint_completion_target = 0.9", "log_line_prefix = '" + StatementLog.PREFIX + "'",
                    "log_checkpoints = off", "autovacuum_naptime = '1h'")) {
                sql.execute("alter system set " + setting);
            }
        }
    }

    private Council restarted() throws IOException, PostgresRefused {
        server.close();
        return new Council(directory, settings, PostgresServer.start(settings));
    }

    private void make(Migration migrate, Consumer<String> progress) throws SQLException, IOException {
        for (var role : MODULES) {
            server.provide(role, PASSWORD, PASSWORD);
        }
        for (var database : DATABASES) {
            var module = module(database);
            progress.accept("Making the council's " + database);
            try (var connection = superuser("postgres"); var sql = connection.createStatement()) {
                sql.execute("drop database if exists " + database);
                sql.execute("create database %s owner %s".formatted(database + TEMPLATE,
                        PostgresServer.ownerOf(module)));
                sql.execute("grant connect, temporary on database %s to %s".formatted(database + TEMPLATE, module));
            }
            migrate.migrate(this, module, database + TEMPLATE);
            try (var connection = connect(database + TEMPLATE, PostgresServer.ownerOf(module));
                    var sql = connection.createStatement()) {
                sql.execute(resource("council/" + module + ".sql").replace("%indicators%",
                        Integer.toString(database.equals(SMALL) ? SMALL_INDICATORS : INDICATORS)));
                sql.execute("vacuum analyze");
            }
        }
    }

    private void copy(Consumer<String> progress) throws SQLException {
        progress.accept("Copying the council's databases");
        try (var connection = superuser("postgres"); var sql = connection.createStatement()) {
            for (var database : DATABASES) {
                sql.execute("drop database if exists %s with (force)".formatted(database));
                sql.execute("create database %1$s template %1$s%2$s strategy file_copy owner %3$s".formatted(database,
                        TEMPLATE, PostgresServer.ownerOf(module(database))));
                sql.execute("grant connect, temporary on database %s to %s".formatted(database, module(database)));
            }
            sql.execute("checkpoint");
        }
    }

    /** The service that a database is for. */
    static String module(String database) {
        return MODULES.stream().filter(database::startsWith).findFirst().orElseThrow();
    }

    /**
     * Changes this run's copy of a database.
     *
     * @param script a resource
     */
    void run(String database, String script) {
        try (var connection = connect(database, PostgresServer.ownerOf(module(database)));
                var sql = connection.createStatement()) {
            sql.execute(resource(script));
        } catch (SQLException failed) {
            throw new CannotMeasure("%s could not be run: %s".formatted(script, failed.getMessage()), failed);
        }
    }

    /** Whether every statement of every service goes to the log. */
    void logStatements(boolean all) {
        try (var connection = superuser("postgres"); var sql = connection.createStatement()) {
            sql.execute("alter system set log_statement = '%s'".formatted(all ? "all" : "none"));
            sql.execute("select pg_reload_conf()");
            Thread.sleep(RELOADED_WITHIN_MILLISECONDS); // each of its processes reads the settings by itself
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted");
        } catch (SQLException failed) {
            throw new CannotMeasure("PostgreSQL does not log", failed);
        }
    }

    StatementLog log() {
        return new StatementLog(settings.log());
    }

    int port() {
        return settings.port();
    }

    String url(String database) {
        return server.url(database);
    }

    /** The server's process; its children work. */
    long process() {
        try {
            return server.process().orElseThrow().pid();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(url(database), role, PASSWORD);
    }

    private Connection superuser(String database) throws SQLException {
        return connect(database, "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Another schema or other rows need another council. */
    private static String fingerprint(Path root) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var module : MODULES) {
                digest.update(resource("council/" + module + ".sql").getBytes(StandardCharsets.UTF_8));
            }
            for (var sources : List.of("service-storage/src/main/resources/db",
                    "meetings-service/src/main/resources/db", "recommendations-service/src/main/resources/db",
                    "performance-service/src/main/resources/db")) {
                try (var files = Files.walk(root.resolve(sources))) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException unreachable) {
            throw new IllegalStateException("Every JDK has SHA-256", unreachable);
        }
    }

    static String resource(String name) {
        try (var stream = Council.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
