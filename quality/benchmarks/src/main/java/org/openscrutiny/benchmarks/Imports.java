package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A million observations beside psql, and a version that changes little: the measurement of {@code OpenDataScaleIT}, which holds
 * the rules of it too, run as it stands.
 */
final class Imports {

    private static final int LIMIT_IN_SECONDS = 1800;

    private Imports() {
    }

    static String measure(Path root) {
        var report = root.resolve("quality/suite-tests/target/open-data-scale.txt");
        try {
            Files.deleteIfExists(report);
            Command.run(
                    List.of(root.resolve("mvnw").toString(), "--batch-mode", "--quiet", "--file", root.toString(),
                            "verify", "-Plong", "--projects", "quality/suite-tests", "-Dit.test=OpenDataScaleIT",
                            "-Dtest=None", "-Dsurefire.failIfNoSpecifiedTests=false",
                            "-Dfailsafe.failIfNoSpecifiedTests=false"),
                    Map.of("JAVA_HOME", System.getProperty("java.home")), LIMIT_IN_SECONDS);
            return "```\n" + Files.readString(report).strip() + "\n```\n\n";
        } catch (IOException missing) {
            throw new CannotMeasure("The imports left no report at " + report, missing);
        }
    }
}
