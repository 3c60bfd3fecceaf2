package org.openscrutiny.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's client programs, of the server's version or newer, where this machine has them. */
final class PgTools {

    private static final int SERVER = 18;

    private final Path directory;
    private final int port;
    private final String password;

    private PgTools(Path directory, int port, String password) {
        this.directory = directory;
        this.port = port;
        this.password = password;
    }

    /** Of the directory that the system property {@code pg.bin} names, or of the PATH; empty if they are too old or absent. */
    static Optional<PgTools> of(int port, String password) throws IOException, InterruptedException {
        var places = System.getProperty("pg.bin", System.getenv("PATH")).split(":", -1);
        for (var place : Arrays.stream(places).map(Path::of).toList()) {
            if (Files.isExecutable(place.resolve("pg_dump")) && Files.isExecutable(place.resolve("pg_restore"))) {
                var tools = new PgTools(place, port, password);
                var version = tools.run("pg_dump", List.of("--version")).replaceAll("\\D+(\\d+).*\\s*", "$1");
                return Integer.parseInt(version) >= SERVER ? Optional.of(tools) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Runs a program on a database of the server, as its superuser. */
    void on(String database, String program, String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("--host=127.0.0.1", "--port=" + port, "--username=postgres",
                "--no-password", "--dbname=" + database));
        arguments.addAll(List.of(options));
        run(program, arguments);
    }

    private String run(String program, List<String> arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(directory.resolve(program).toString()));
        words.addAll(arguments);
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("%s: %s".formatted(program, said));
        }
        return said;
    }
}
