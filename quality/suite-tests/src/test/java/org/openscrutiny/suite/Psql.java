package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's own client at the database of {@link OpenDataImports}, as the limit that imports are held against. */
final class Psql {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final String program;
    private final OpenDataImports imports;
    private final Path directory;

    private Psql(String program, OpenDataImports imports, Path directory) {
        this.program = program;
        this.imports = imports;
        this.directory = directory;
    }

    /** @param directory where scripts and what was said to them are put */
    static Optional<Psql> find(OpenDataImports imports, Path directory) {
        return Tools.find("psql").map(program -> new Psql(program, imports, directory));
    }

    /**
     * @param script statements and commands of psql, carried out in one transaction
     * @return seconds from the start of the program to its end
     */
    double run(String script) throws IOException, InterruptedException {
        var file = Files.writeString(directory.resolve("script.sql"), "begin;\n" + script + "\ncommit;\n");
        var said = directory.resolve("psql.log");
        var builder = new ProcessBuilder(program, "-q", "-X", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p",
                Integer.toString(imports.postgresPort()), "-U", "performance", "-d", "performance", "-f",
                file.toString()).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("PGPASSWORD", imports.databasePassword());
        var begun = System.nanoTime();
        var process = builder.start();
        assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        var taken = (System.nanoTime() - begun) / 1e9;
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return taken;
    }
}
