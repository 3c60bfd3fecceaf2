package org.openscrutiny.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.arc.Arc;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.metrics.FigureBoard;

/**
 * What a service shows at {@code /q/metrics} is what Prometheus takes and its rules of naming allow. A service extends it
 * with {@code @QuarkusTest}. Needs {@code promtool} (Debian package {@code prometheus}) on the path, else says that it is
 * left out.
 */
public abstract class MetricsTest {

    private static final int MAX_SERIES = 3000;

    @Test
    void promtoolFindsNoFault() throws IOException, InterruptedException {
        assumeTrue(onPath("promtool"), "promtool is not on the path: what is scraped was not checked with it");
        var scraped = scrape();
        var found = Files.createTempFile("promtool", ".txt");
        var promtool = new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true)
                .redirectOutput(found.toFile())
                .start();
        try (var in = promtool.getOutputStream()) {
            in.write(scraped.getBytes(UTF_8));
        }
        var exit = promtool.waitFor();
        assertThat(exit).as(Files.readString(found)).isZero();
        Files.delete(found);
    }

    @Test
    void contentTypeIsTheOnePrometheusAsksFor() {
        given().accept("text/plain; version=0.0.4")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .contentType("text/plain; version=0.0.4; charset=utf-8");
    }

    /** Ids in labels make a series each: a hundred addresses that nobody has add none. */
    @Test
    void unknownAddressesMakeNoSeries() {
        knockAt("first");
        var before = series();
        for (var number = 0; number < 100; number++) {
            knockAt("door-" + number);
        }
        assertThat(series()).isEqualTo(before).isLessThan(MAX_SERIES);
    }

    /** No id stands as a label or in an address; names that tests give may hold one. */
    @Test
    void labelsHoldNoIds() {
        var id = Pattern.compile("[\"/][0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[\"/]");
        assertThat(scrape().lines().filter(line -> id.matcher(line).find()).collect(Collectors.toList())).isEmpty();
    }

    /** What a scrape gets, the figures computed just before. */
    protected static String scrape() {
        Arc.container().instance(FigureBoard.class).get().refresh();
        return given().accept("text/plain; version=0.0.4")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void knockAt(String door) {
        given().get("/v1/" + door).then().statusCode(404);
        given().get("/" + door).then().statusCode(404);
    }

    /**
     * How many series there are, apart from those that tell of the process itself and may come at any moment, and those of the
     * committees that tests make, of which a council's own would keep {@code scrutiny.figures.most-names}.
     */
    private static long series() {
        return scrape().lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("jvm_") && !line.contains("committee=\""))
                .count();
    }

    private static boolean onPath(String command) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, command).canExecute());
    }
}
