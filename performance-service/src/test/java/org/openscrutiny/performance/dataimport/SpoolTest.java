package org.openscrutiny.performance.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash leaves on disk goes by itself, and nothing that may still be wanted. */
class SpoolTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path directory;

    private Path uploads = Path.of("");
    private Path imports = Path.of("");
    private Spool spool = spool(Path.of(""), Path.of(""));

    @BeforeEach
    void directories() throws IOException {
        uploads = Files.createDirectory(directory.resolve("uploads"));
        imports = Files.createDirectory(directory.resolve("imports"));
        spool = spool(uploads, imports);
    }

    @Test
    void uploadThatBrokeOffGoesWhenNobodyCanBeSendingItAnyMore() throws IOException {
        var left = file(uploads.resolve("resteasy-reactive123upload"), Duration.ofMinutes(61));
        var coming = file(uploads.resolve("resteasy-reactive124upload"), Duration.ofMinutes(59));
        var foreign = file(uploads.resolve("notes.txt"), Duration.ofDays(9));

        spool.discardLeftUploads();

        assertThat(left).doesNotExist();
        assertThat(coming).exists();
        assertThat(foreign).exists();
    }

    @Test
    void nothingIsLeftWhereNothingWasUploadedYet() throws IOException {
        Files.delete(uploads);
        spool.discardLeftUploads();
        assertThat(uploads).doesNotExist();
    }

    @Test
    void filesOfAnImportThatIsOverGoAndYoungOnesStay() throws IOException {
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        file(imports.resolve(old + ".data"), Duration.ofMinutes(11));
        file(imports.resolve(old + ".meta"), Duration.ofMinutes(11));
        file(imports.resolve(young + ".data"), Duration.ofMinutes(9));
        file(imports.resolve("somebody-elses.data"), Duration.ofDays(9));
        assertThat(spool.held()).containsExactlyInAnyOrder(old, young);

        spool.held().forEach(spool::discardLeft);

        assertThat(spool.held()).containsExactly(young);
    }

    private static Path file(Path path, Duration age) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(path, "time_period"), FileTime.from(NOW.minus(age)));
    }

    private static Spool spool(Path uploads, Path imports) {
        var config = new SmallRyeConfigBuilder().withMapping(ImportConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("scrutiny.imports.directory", imports.toString(),
                        "scrutiny.imports.renew-every", "off", "scrutiny.imports.sweep-every", "off"), "test", 100))
                .build()
                .getConfigMapping(ImportConfig.class);
        return new Spool(config, uploads.toString(), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
