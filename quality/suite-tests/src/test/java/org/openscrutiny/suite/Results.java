package org.openscrutiny.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps what a fault test measured in {@code target/reliability.txt}; what is worth keeping goes into docs/reliability.md. */
final class Results {

    private static final Path FILE = Path.of("target/reliability.txt");

    private Results() {
    }

    /** @param row of the fault matrix, such as F2 */
    static void note(String row, String figures) throws IOException {
        Files.writeString(FILE, "%s: %s%n".formatted(row, figures), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
