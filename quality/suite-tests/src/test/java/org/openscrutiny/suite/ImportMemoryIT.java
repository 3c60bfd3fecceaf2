package org.openscrutiny.suite;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file far larger than the memory of the service is sent packed, screened, stored, asked and read back whole, in half the
 * heap that {@code ./run} gives. {@code -Plong} takes 400,000 rows, every build 60,000.
 */
class ImportMemoryIT {

    private static final int ROWS = Integer.getInteger("scrutiny.test.large-rows", 60_000);
    private static final String HEAP = "-Xmx128m";
    private static final Pattern USED = Pattern
            .compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} ([0-9.E+]+)$");
    /** What is kept of a version: its columns, and little else. */
    private static final long KEPT = 12L << 20;

    private final OpenDataImports imports;

    @TempDir
    Path directory;

    ImportMemoryIT() throws Exception {
        imports = OpenDataImports.start(HEAP);
    }

    @AfterEach
    void stop() throws Exception {
        imports.close();
    }

    @Test
    void fileGoesInAndOutThroughASmallHeap() throws Exception {
        taken(new MadeFile("warm_up", 2_000, 0), false); // what is loaded once is loaded
        var before = used();

        var large = new MadeFile("large", ROWS, 0);
        var dataSet = taken(large, true);
        assertThat(lines(dataSet, "WIDE")).isEqualTo(1L + ROWS);
        assertThat(lines(dataSet, "LONG")).isEqualTo(1L + (long) ROWS * MadeFile.INDICATORS);

        assertThat(used() - before).as("bytes kept of %d rows", ROWS).isLessThan(KEPT);
        report("%d rows in %s: peak of the process %d MiB", ROWS, HEAP, peak() >> 20);
    }

    private String taken(MadeFile file, boolean packed) throws Exception {
        var dataSet = "memory-" + UUID.randomUUID();
        var data = file.in(directory, packed);
        var job = imports.over(imports.send(file, dataSet, UUID.randomUUID().toString(), data));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("PUBLISHED");
        assertThat(job.getInt("rowsRead")).isEqualTo(file.rows());
        report("%d rows, %d bytes unpacked: %d rows/s", file.rows(), job.getLong("dataBytes"),
                job.getLong("rowsPerSecond"));
        return dataSet;
    }

    private long lines(String dataSet, String layout) throws Exception {
        try (var text = new BufferedReader(new InputStreamReader(imports.csv(dataSet, layout), UTF_8))) {
            return text.lines().count();
        }
    }

    /** After the service has tidied up as well as it can. */
    private long used() throws Exception {
        var tidy = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(imports.process().pid()), "GC.run").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(tidy.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var metrics = given().baseUri(imports.address("/").toString()).get("/q/metrics").asString();
        return USED.matcher(metrics).results().mapToLong(found -> (long) Double.parseDouble(found.group(1))).sum();
    }

    /** The most memory the process ever had, where the system tells; else 0. */
    private long peak() throws IOException {
        var status = Path.of("/proc", Long.toString(imports.process().pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status)
                .stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }

    private static void report(String text, Object... values) {
        System.out.println(text.formatted(values));
    }
}
