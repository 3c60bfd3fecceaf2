package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * F18: no room is left for a service's tables. A change that cannot be written whole - with its place in the feed, its audit
 * entry, its key - is refused, what is there is read on, and with room again all goes on.
 */
@Tag("long")
class FullDiskIT {

    private static final String SIZE = "96m";
    private static final int BLOCK = 8192;

    @Test
    void whatCannotBeWrittenWholeIsRefused(@TempDir Path directory) throws Exception {
        var disk = Files.createDirectories(directory.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + SIZE + ",mode=0700", "none", disk.toString()),
                "A small disk cannot be mounted here: a full one is not tried");
        try (var postgres = OwnPostgres.start(directory)) {
            postgres.provide("meetings");
            postgres.moveTo("meetings", Files.createDirectories(disk.resolve("tables")));
            try (var meetings = Instance.start(MEETINGS, Instance.tryOut(postgres.url("meetings")
                    + "?connectTimeout=2&socketTimeout=10", "meetings", postgres.password(), postgres.password()))
                    .awaitReady();
                    var load = Load.steady(meetings.url(), 2, 2, Duration.ofMillis(20))) {
                load.awaitWrites(20);
                var filling = disk.resolve("filling");
                fill(filling);
                load.awaitFault();
                Thread.sleep(5_000);
                assertThat(meetings.statusOf("/v1/committees")).isEqualTo(200);
                assertThat(meetings.statusOf("/q/health/live")).isEqualTo(200);
                assertThat(meetings.statusOf("/q/health/ready")).isEqualTo(200);
                Files.delete(filling);
                load.awaitWrites(20);
                load.stop();
                Results.note("F18 full disk", load.summary());
                assertThat(load.faults()).extracting(Load.Answer::method).containsOnly("POST");
                load.assertFaultsAreToldAsSuch();
                assertThat(load.assertNothingIsLost(postgres)).as("what was refused is not there")
                        .containsExactlyInAnyOrderElementsOf(load.written());
                meetings.as("monitoring_officer", MEETINGS)
                        .get("/v1/audit-entries/verification")
                        .then()
                        .statusCode(200)
                        .body("intact", equalTo(true));
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    /** To the last block. */
    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            assertThat(Files.size(file)).as("%s", full).isPositive();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
