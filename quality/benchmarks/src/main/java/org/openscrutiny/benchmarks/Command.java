package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the machine, run to its end. */
final class Command {

    private static final int LINES_TOLD = 20;

    private Command() {
    }

    /**
     * What the program says, errors among it.
     *
     * @throws CannotMeasure if it fails or does not end within the seconds
     */
    static String run(List<String> words, Map<String, String> environment, int seconds) {
        try {
            var output = Files.createTempFile("bench", ".out");
            try {
                var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                var process = builder.start();
                try {
                    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                        throw new CannotMeasure("%s did not end within %d s and said:%n%s".formatted(words.get(0),
                                seconds, lastOf(Files.readString(output))));
                    }
                } finally {
                    process.destroyForcibly();
                }
                var said = Files.readString(output);
                if (process.exitValue() != 0) {
                    throw new CannotMeasure("%s ended with %d and said:%n%s".formatted(words.get(0),
                            process.exitValue(), lastOf(said)));
                }
                return said;
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failed) {
            throw new CannotMeasure(words.get(0) + " could not be run", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted");
        }
    }

    /** Why a program failed stands at the end of what it says. */
    static String lastOf(String said) {
        var lines = said.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
    }

    static boolean has(String program) {
        var path = System.getenv("PATH");
        return path != null && Arrays.stream(path.split(":"))
                .map(directory -> Path.of(directory, program))
                .anyMatch(Files::isExecutable);
    }

    /** @throws CannotMeasure with the line that installs it, if the machine has no such program */
    static void require(String program, String installedBy) {
        if (!has(program)) {
            throw new CannotMeasure("%s is not installed: %s".formatted(program, installedBy));
        }
    }
}
