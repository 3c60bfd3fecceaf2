package org.openscrutiny.localpostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.util.LinuxUtils;
import org.openscrutiny.localpostgres.PostgresRefused.Reason;
import org.openscrutiny.localpostgres.PostgresSettings.Durability;

/**
 * A PostgreSQL server on 127.0.0.1 that keeps its data. It is its own process: it outlives this JVM if nobody stops it,
 * and {@link #stopLeftover} finds it then.
 *
 * <p>The programs are called directly, not through the embedding library's own server class: that one trusts every login,
 * unpacks into the temporary directory and does not take over a cluster whose JVM was killed.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(4);

    private final PostgresSettings settings;

    private PostgresServer(PostgresSettings settings) {
        this.settings = settings;
    }

    /** Makes the cluster if there is none, and starts the server. Returns when it answers. */
    public static PostgresServer start(PostgresSettings settings) throws PostgresRefused, IOException {
        PostgresBinaries.unpackInto(settings.programs());
        var server = new PostgresServer(settings);
        server.refuseOtherVersion();
        if (!Files.exists(settings.data())) {
            server.makeCluster();
        }
        server.configure();
        server.launch();
        return server;
    }

    /**
     * Stops the server that a killed JVM left running on this data directory. Does nothing where there is none, or where
     * the number in {@code postmaster.pid} belongs to some other program by now.
     *
     * @return whether one was stopped
     */
    public static boolean stopLeftover(PostgresSettings settings) throws IOException {
        var leftover = postmaster(settings.data()).flatMap(ProcessHandle::of)
                .filter(process -> runsFrom(process, settings.programs()));
        if (leftover.isEmpty()) {
            return false;
        }
        new PostgresServer(settings).close();
        return true;
    }

    /** The role that owns a database and migrates it. */
    public static String ownerOf(String database) {
        return database + "_owner";
    }

    /**
     * Makes a database and its two roles, unless they are there: {@link #ownerOf} owns and migrates it, the role named like
     * the database works in it. The roles get these passwords either way. A database that belongs to the working role, as
     * in releases before there were two, is handed over with all that is in it.
     */
    public void provide(String database, String password, String ownerPassword) throws SQLException {
        var owner = ownerOf(database);
        try (var connection = superuser("postgres"); var sql = connection.createStatement()) {
            // Identifiers and passwords are the launcher's own words: letters and digits.
            provideRole(connection, database, password);
            provideRole(connection, owner, ownerPassword);
            // The owner hands over what is the service's own (data sets' rows).
            sql.execute("grant %s to %s".formatted(database, owner));
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                sql.execute("create database %s owner %s".formatted(database, owner));
                sql.execute("revoke all on database %s from public".formatted(database));
            }
            if (exists(connection, """
                    select 1 from pg_database d join pg_roles r on r.oid = d.datdba and r.rolname = d.datname
                    where d.datname = ?""", database)) {
                handOver(database, owner);
            }
            // Last: what was granted to a role while it owned the database goes to the new owner with it.
            sql.execute("grant connect, temporary on database %s to %s".formatted(database, database));
        }
    }

    private static void provideRole(Connection connection, String role, String password) throws SQLException {
        var verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        try (var sql = connection.createStatement()) {
            sql.execute("%s role %s login password '%s'".formatted(verb, role, password));
        }
    }

    /** The database itself comes last, so that a run that was cut short is done again. */
    private void handOver(String database, String owner) throws SQLException {
        try (var connection = superuser(database); var sql = connection.createStatement()) {
            sql.execute("reassign owned by %s to %s".formatted(database, owner));
            sql.execute("alter database %s owner to %s".formatted(database, owner));
        }
    }

    /** The JDBC address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(), database);
    }

    /** The server's process, to notice its end. */
    public Optional<ProcessHandle> process() throws IOException {
        return postmaster(settings.data()).flatMap(ProcessHandle::of);
    }

    /** Stops the server: open transactions are rolled back, nobody is waited for. */
    @Override
    public void close() throws IOException {
        if (control("stop", "-m", "fast", "-t", seconds(STOP_LIMIT)).status() != 0) {
            control("stop", "-m", "immediate", "-t", seconds(STOP_LIMIT));
        }
    }

    private void refuseOtherVersion() throws IOException, PostgresRefused {
        var versionFile = settings.data().resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            return;
        }
        var version = Files.readString(versionFile).strip();
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new PostgresRefused(Reason.OTHER_VERSION, """
                    %s holds data of PostgreSQL %s; this suite runs PostgreSQL %s.
                    Start over with --fresh, or move the data with that version's pg_dump."""
                    .formatted(settings.data(), version, PostgresBinaries.MAJOR_VERSION));
        }
    }

    /** The directory gets its name when it is complete, so that a start that was cut short is simply done again. */
    private void makeCluster() throws IOException, PostgresRefused {
        var unfinished = settings.data().resolveSibling(settings.data().getFileName() + ".unfinished");
        PostgresBinaries.deleteTree(unfinished);
        var passwordFile = Files.createTempFile(settings.programs().toAbsolutePath().getParent(), "initdb", ".tmp");
        try {
            Files.writeString(passwordFile, settings.password());
            var made = run(settings.programs().resolve("bin/initdb").toString(), "--pgdata", unfinished.toString(),
                    "--username", SUPERUSER, "--pwfile", passwordFile.toString(), "--auth", "scram-sha-256",
                    "--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin", "--builtin-locale",
                    "C.UTF-8",
                    "--no-instructions", "--no-sync");
            if (made.status() != 0) {
                PostgresBinaries.deleteTree(unfinished);
                throw refused("PostgreSQL could not make its data directory %s".formatted(settings.data()),
                        made.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(unfinished.resolve("postgresql.conf"), "\ninclude = 'suite.conf'\n",
                StandardOpenOption.APPEND);
        Files.move(unfinished, settings.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void configure() throws IOException {
        var safe = settings.durability() == Durability.DURABLE ? "on" : "off";
        Files.writeString(settings.data().resolve("suite.conf"), """
                # Written at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                # No socket file: its path may be too long or hold spaces, and the services use TCP.
                unix_socket_directories = ''
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                # Three services with eight connections each, and room for a look by hand.
                max_connections = 40
                shared_buffers = 64MB
                # A try-out on one machine: no replica, no archive.
                wal_level = minimal
                max_wal_senders = 0
                max_wal_size = 512MB
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(settings.port(), safe, safe, safe));
    }

    private void launch() throws IOException, PostgresRefused {
        Files.deleteIfExists(settings.log());
        var started = control("start", "-l", settings.log().toString(), "-t", seconds(START_LIMIT));
        if (started.status() != 0) {
            var log = Files.exists(settings.log()) ? lastLines(Files.readString(settings.log())) : "";
            throw refused("PostgreSQL did not start on port %d".formatted(settings.port()), started.output() + log);
        }
    }

    private static PostgresRefused refused(String message, String output) {
        if (output.contains("No space left on device")) {
            return new PostgresRefused(Reason.DISK_FULL, message + ": the disk is full.");
        }
        return new PostgresRefused(Reason.NOT_STARTED, message + ":\n" + output.strip());
    }

    private Outcome control(String verb, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(settings.programs().resolve("bin/pg_ctl").toString());
        command.add(verb);
        command.addAll(List.of("-w", "-D", settings.data().toString()));
        command.addAll(List.of(options));
        return run(command.toArray(String[]::new));
    }

    private record Outcome(int status, String output) {}

    private static Outcome run(String... command) throws IOException {
        var words = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody.
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(List.of(command));
        // A file, not a pipe: the server inherits it, and a pipe would stay open as long as the server runs.
        var output = Files.createTempFile("postgres", ".out");
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(Files.exists(Path.of("/dev/null"))
                            ? Path.of("/dev/null").toFile()
                            : output.toFile()))
                    .start();
            if (!process.waitFor(START_LIMIT.toSeconds() + 10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(1, "no answer within " + START_LIMIT);
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command[0], interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, settings.password());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The process number in the first line of {@code postmaster.pid}, which PostgreSQL removes when it stops. */
    private static Optional<Long> postmaster(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream().findFirst().map(String::strip).map(Long::valueOf);
    }

    private static boolean runsFrom(ProcessHandle process, Path programs) {
        return process.isAlive()
                && process.info().command().map(Path::of).filter(p -> p.startsWith(programs)).isPresent();
    }

    private static String lastLines(String text) {
        var lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
