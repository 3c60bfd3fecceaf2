package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.openscrutiny.localpostgres.PostgresServer;
import org.openscrutiny.localpostgres.PostgresSettings;

/** A PostgreSQL of a test's own, that may be stopped, cut off and frozen without harm to other tests. */
final class OwnPostgres implements AutoCloseable {

    private static final String PASSWORD = UUID.randomUUID().toString();

    private final PostgresSettings settings;
    private PostgresServer server;

    /** How PostgreSQL is told to stop. */
    enum Stop {
        /** Open transactions are rolled back. */
        FAST("INT"),
        /** As in a crash: the next start recovers from the log. */
        IMMEDIATE("QUIT");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    private OwnPostgres(PostgresSettings settings) throws Exception {
        this.settings = settings;
        server = PostgresServer.start(settings);
    }

    /** @param directory the test's own; its name without spaces */
    static OwnPostgres start(Path directory) throws Exception {
        var programs = Files.createDirectories(Path.of("target").toAbsolutePath()).resolve("postgres-programs");
        // Durable: what was answered must survive an immediate stop.
        return new OwnPostgres(new PostgresSettings(programs, directory.resolve("data"),
                directory.resolve("postgres.log"), Instance.freePort(), PASSWORD,
                PostgresSettings.Durability.DURABLE));
    }

    /** Makes an empty database, its owner and the role of its service. */
    void provide(String database) throws SQLException {
        server.provide(database, PASSWORD, PASSWORD);
    }

    /** Makes an empty database that belongs to the one role of its service, as release 0.1.0 did. */
    void provideOfOneRole(String database) throws SQLException {
        try (var connection = superuser("postgres"); var sql = connection.createStatement()) {
            sql.execute("create role %s login password '%s'".formatted(database, PASSWORD));
            sql.execute("create database %1$s owner %1$s".formatted(database));
            sql.execute("revoke all on database %s from public".formatted(database));
        }
    }

    /** Makes one more empty database for the two roles of a service, as for a backup. */
    void provideAnother(String database, String service) throws SQLException {
        try (var connection = superuser("postgres"); var sql = connection.createStatement()) {
            sql.execute("create database %s owner %s".formatted(database, PostgresServer.ownerOf(service)));
            sql.execute("revoke all on database %s from public".formatted(database));
            sql.execute("grant connect, temporary on database %s to %s".formatted(database, service));
        }
    }

    /** Puts a database that nobody uses yet onto another disk; the log of changes stays where it was. */
    void moveTo(String database, Path place) throws SQLException {
        try (var connection = superuser("postgres"); var sql = connection.createStatement()) {
            sql.execute("create tablespace %s_elsewhere location '%s'".formatted(database, place));
            sql.execute("alter database %1$s set tablespace %1$s_elsewhere".formatted(database));
        }
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", PASSWORD);
    }

    String password() {
        return PASSWORD;
    }

    int port() {
        return settings.port();
    }

    String url(String database) {
        return server.url(database);
    }

    /** One row's columns as text for each result. */
    List<String> query(String database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), database, PASSWORD);
    }

    void stop(Stop how) throws Exception {
        var postmaster = postmaster();
        signal(how.signal, Stream.of(postmaster));
        postmaster.onExit().get(60, TimeUnit.SECONDS);
    }

    void startAgain() throws Exception {
        server = PostgresServer.start(settings);
    }

    /** Its connections stay open, and nothing comes any more. */
    void freeze() throws Exception {
        var postmaster = postmaster();
        signal("STOP", Stream.concat(Stream.of(postmaster), postmaster.children()));
    }

    void thaw() throws Exception {
        var postmaster = postmaster();
        signal("CONT", Stream.concat(postmaster.children(), Stream.of(postmaster)));
    }

    @Override
    public void close() throws Exception {
        server.close();
    }

    private ProcessHandle postmaster() throws Exception {
        return server.process().orElseThrow();
    }

    private static void signal(String signal, Stream<ProcessHandle> processes) throws Exception {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.map(ProcessHandle::pid).map(String::valueOf).forEach(command::add);
        // A backend may end between the look and the signal, which is no fault.
        assertThat(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
