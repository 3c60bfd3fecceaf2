package org.openscrutiny.performance.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class HistoryResourceTest {

    @Test
    void numbersStandAtTheEndOfTheirPeriodsAndSymbolsHaveNone() {
        var code = Given.exclusions();
        Given.period(code, "E10000002", "2014/2015", "AY", "\"value\": 0.07");
        Given.period(code, "E10000002", "2015/2016", "AY", "\"value\": 0.14");
        Given.period(code, "E10000002", "2016/2017", "AY", "\"symbol\": \"c\"");
        Given.period(code, "E10000002", "2016", "CY", "\"value\": 0.13");
        Given.period(code, "E92000001", "2015/2016", "AY", "\"value\": 0.08");
        assertThat(history(code, "?area=825")).isEqualTo("""
                # TYPE performance_indicator_value gauge
                # HELP performance_indicator_value The figure of an indicator for the period that ends at this time
                performance_indicator_value{%1$s,period="ACADEMIC_YEAR",unit="ratio"} 0.0007 1441062000
                performance_indicator_value{%1$s,period="ACADEMIC_YEAR",unit="ratio"} 0.0014 1472684400
                performance_indicator_value{%1$s,period="CALENDAR_YEAR",unit="ratio"} 0.0013 1483228800
                # EOF
                """.formatted("area=\"E06000060\",definition=\"1\",indicator=\"" + code + "\""));
        assertThat(history(code, "")).contains("area=\"E92000001\"");
    }

    @Test
    void historyIsAsItStoodOnADay() {
        var code = Given.exclusions();
        Given.period(code, "E10000002", "2016/2017", "AY", "\"value\": 0.15, \"publishedOn\": \"2017-08-25\"");
        Given.period(code, "E10000002", "2016/2017", "AY",
                "\"value\": 0.14, \"publishedOn\": \"2018-07-19\", \"revisionReason\": \"SCHEDULED\"");
        assertThat(history(code, "")).contains(" 0.0014 ").doesNotContain(" 0.0015 ");
        assertThat(history(code, "?asPublished=2017-09-05")).contains(" 0.0015 ").doesNotContain(" 0.0014 ");
    }

    @Test
    void prometheusTakesItAsBlocks(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(onPath("promtool"), "promtool is not on the path: the history was not loaded with it");
        var code = Given.exclusions();
        for (var year = 2010; year < 2017; year++) {
            for (var area : new String[]{"E10000002", "936", "E92000001"}) {
                Given.period(code, area, year + "/" + (year + 1), "AY", "\"value\": 0.1" + year % 10);
            }
        }
        var text = Files.writeString(folder.resolve("history.txt"), history(code, ""));
        var said = folder.resolve("said.txt").toFile();
        var promtool = new ProcessBuilder("promtool", "tsdb", "create-blocks-from", "openmetrics",
                "--max-block-duration=8760h", text.toString(),
                folder.resolve("blocks").toString()).redirectErrorStream(true).redirectOutput(said).start();
        assertThat(promtool.waitFor()).as(Files.readString(said.toPath())).isZero();
        try (var blocks = Files.list(folder.resolve("blocks"))) {
            assertThat(blocks.filter(Files::isDirectory)).isNotEmpty();
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        Callers.anybody().get("/v1/indicators/none-such/history").then().statusCode(404);
        Callers.anybody()
                .get("/v1/indicators/" + Given.exclusions() + "/history?area=nowhere")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("is not the code of an area"));
    }

    private static String history(String code, String query) {
        return Callers.anybody()
                .accept("application/openmetrics-text; version=1.0.0")
                .get("/v1/indicators/" + code + "/history" + query)
                .then()
                .statusCode(200)
                .contentType("application/openmetrics-text; version=1.0.0; charset=utf-8")
                .extract()
                .asString();
    }

    private static boolean onPath(String command) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, command).canExecute());
    }
}
