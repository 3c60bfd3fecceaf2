package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openscrutiny.launcher.SuiteService;

/**
 * Not a test of this release but the recorder of one, for {@link UpgradeIT} of later ones. Start the release to be recorded,
 * empty but for the sample council, and then, with PostgreSQL's client programs of its server's version:
 *
 * <pre>
 * SUITE_DATA=/tmp/released POSTGRES_PORT=54399 ./run --fresh
 * ./mvnw verify -pl quality/suite-tests -am -Dit.test=RecordReleaseIT -Drelease=0.1.0 -Drelease.data=/tmp/released \
 *     -Drelease.port=54399 -Dpg.bin=/usr/lib/postgresql/18/bin
 * </pre>
 */
@EnabledIfSystemProperty(named = "release", matches = ".+")
class RecordReleaseIT {

    @Test
    void writeWhatTheReleaseStoresAndAnswers() throws Exception {
        var data = Path.of(System.getProperty("release.data"));
        var tools = PgTools.of(Integer.getInteger("release.port"), Files.readString(data.resolve("passwords/postgres")))
                .orElseThrow();
        var home = Path.of("src/test/resources/released", System.getProperty("release"));
        Files.createDirectories(home);
        for (var service : SuiteService.values()) {
            var port = System.getenv().getOrDefault(service.portVariable(), String.valueOf(service.usualPort()));
            var answers = new Answers(URI.create("http://127.0.0.1:" + port));
            var said = answers.all();
            assertThat(Answers.differences(said, answers.of(said.keySet()))).as("answers that move by themselves")
                    .isEmpty();
            write(home.resolve(service.label() + ".answers.json.gz"), Answers.JSON.writeValueAsBytes(said));
            var dump = Files.createTempFile("released", ".sql");
            tools.on(service.label(), "pg_dump", "--format=plain", "--file=" + dump);
            write(home.resolve(service.label() + ".sql.gz"), Files.readAllBytes(dump));
            Files.delete(dump);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(bytes);
        }
    }
}
