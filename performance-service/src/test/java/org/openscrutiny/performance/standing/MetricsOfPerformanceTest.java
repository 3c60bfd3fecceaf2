package org.openscrutiny.performance.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;
import org.openscrutiny.testing.MetricsTest;
import org.openscrutiny.testing.Statements;

@QuarkusTest
class MetricsOfPerformanceTest extends MetricsTest {

    @Test
    void indicatorStandsAsItWasReckoned() {
        var code = exclusions();
        Given.year(code, "E10000002", "2014/2015", "\"value\": 0.07");
        Given.year(code, "E92000001", "2015/2016", "\"value\": 0.08");
        Given.year(code, "E10000002", "2015/2016", "\"value\": 0.14");
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "E10000002", "basis": "POINT", "value": 0.06, "appliesFrom": "2014-09-01",
                         "appliesTo": "2016-08-31", "setOn": "2014-09-01"}""")
                .post("/v1/indicators/" + code + "/targets")
                .then()
                .statusCode(201);
        var samples = samples(code);
        assertThat(samples).contains(
                "performance_indicator_value{area=\"E06000060\",indicator=\"%s\",unit=\"ratio\"} 0.0014"
                        .formatted(code),
                "performance_indicator_value{area=\"E92000001\",indicator=\"%s\",unit=\"ratio\"} 8.0E-4"
                        .formatted(code),
                "performance_indicator_target{area=\"E06000060\",indicator=\"%s\",unit=\"ratio\"} 6.0E-4"
                        .formatted(code),
                "performance_indicator_direction{area=\"E06000060\",indicator=\"%s\"} -1.0".formatted(code),
                "performance_indicator_stale{area=\"E06000060\",indicator=\"%s\"} 1.0".formatted(code),
                "performance_indicator_observation_timestamp_seconds{area=\"E06000060\",indicator=\"%s\"} 1.4726844E9"
                        .formatted(code),
                "performance_indicator_info{indicator=\"%s\",period=\"AY\",polarity=\"LOWER_BETTER\",title=\"A test of measures\"} 1.0"
                        .formatted(code));
        var rag = samples.stream().filter(sample -> sample.startsWith("performance_indicator_rag{")).toList();
        assertThat(rag).hasSize(7)
                .filteredOn(sample -> sample.endsWith(" 1.0"))
                .singleElement()
                .asString()
                .contains(
                        "status=\"RED\"");
    }

    @Test
    void twoPeriodsInRedAreCounted() {
        var code = exclusions();
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "E10000002", "basis": "POINT", "value": 0.06, "appliesFrom": "2013-09-01",
                         "appliesTo": "2016-08-31", "setOn": "2013-09-01"}""")
                .post("/v1/indicators/" + code + "/targets")
                .then()
                .statusCode(201);
        var counted = new ArrayList<Double>();
        for (var year : List.of("2013/2014,0.05", "2014/2015,0.07", "2015/2016,0.14")) {
            Given.year(code, "E10000002", year.substring(0, 9), "\"value\": " + year.substring(10));
            counted.add(
                    value("performance_indicator_red_periods{area=\"E06000060\",indicator=\"%s\"}".formatted(code)));
        }
        assertThat(counted).containsExactly(0d, 1d, 2d);
    }

    @Test
    void dashboardAndAlertsAskForWhatIsShown() throws IOException {
        var code = exclusions();
        Given.year(code, "E10000002", "2014/2015", "\"value\": 0.07");
        Given.year(code, "E10000002", "2015/2016", "\"value\": 0.14");
        Given.action(Given.finding(Given.visit()));
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "E10000002", "basis": "POINT", "value": 0.06, "appliesFrom": "2013-09-01",
                         "appliesTo": "2016-08-31", "setOn": "2013-09-01"}""")
                .post("/v1/indicators/" + code + "/targets")
                .then()
                .statusCode(201);
        var shown = scrape().lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ")[2])
                .collect(Collectors.toSet());
        var deploy = Path.of(System.getProperty("suite.root", ".."), "deploy");
        for (var file : List.of("grafana/dashboards/performance.json", "prometheus/rules/record.yml")) {
            var asked = Pattern.compile("performance_[a-z_]+[a-z]")
                    .matcher(Files.readString(deploy.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            assertThat(asked).as(file).isNotEmpty();
            assertThat(shown).containsAll(asked);
        }
    }

    @Test
    void figureWithheldHasNoSample() {
        var code = exclusions();
        Given.year(code, "E10000002", "2015/2016", "\"symbol\": \"c\"");
        var samples = samples(code);
        assertThat(samples).noneMatch(sample -> sample.startsWith("performance_indicator_value{"))
                .noneMatch(sample -> sample.startsWith("performance_indicator_target{"))
                .noneMatch(sample -> sample.startsWith("performance_indicator_direction{"))
                .anyMatch(sample -> sample.endsWith("status=\"NO_DATA\"} 1.0"));
    }

    @Test
    void figureWithdrawnStandsNoMore() {
        var code = exclusions();
        Given.year(code, "E10000002", "2015/2016", "\"value\": 0.14, \"publishedOn\": \"2017-07-20\"");
        assertThat(samples(code)).isNotEmpty();
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "825", "period": {"period": "2015/2016", "code": "AY"}, "status": "WITHDRAWN",
                         "value": 0.14, "revisionReason": "CORRECTION"}""")
                .post("/v1/indicators/" + code + "/observations")
                .then()
                .statusCode(201);
        assertThat(samples(code)).isEmpty();
        Callers.anybody()
                .queryParam("rag", "NO_TARGET")
                .queryParam("limit", 500)
                .get("/v1/indicators")
                .then()
                .statusCode(200)
                .body("items.code", not(hasItem(code)));
    }

    @Test
    void indicatorWithoutAFigureIsNotThere() {
        assertThat(samples(exclusions())).isEmpty();
    }

    @Test
    void actionsAreCountedByStateAndInspectionsHaveTheirDay() {
        var before = value("performance_response_actions{state=\"PROPOSED\"}");
        Given.action(Given.finding(Given.visit()));
        assertThat(value("performance_response_actions{state=\"PROPOSED\"}")).isEqualTo(before + 1);
        // Midnight of 13 June 2017 in London, or later where another test published a later visit.
        assertThat(value("performance_inspection_published_timestamp_seconds{type=\"MONITORING_VISIT\"}"))
                .isGreaterThanOrEqualTo(1_497_308_400d);
    }

    @Test
    void planOfAnInspectionMovesNothing() {
        var before = lines("performance_inspection_published");
        Given.inspection("E10000002", """
                "framework": "ILACS", "type": "ILACS_FOCUSED_VISIT", "title": "Still secret", "status": "PLANNED",
                "publishedOn": "2037-01-05\"""");
        assertThat(lines("performance_inspection_published")).isEqualTo(before);
    }

    @Test
    void scrapeItselfAsksTheDatabaseNothing() {
        scrape();
        assertThat(Statements.count(() -> Callers.anybody().get("/q/metrics").then().statusCode(200))).isZero();
    }

    private static double value(String series) {
        return lines(series).stream()
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0d);
    }

    private static List<String> lines(String start) {
        return samples().filter(line -> line.startsWith(start)).toList();
    }

    private static List<String> samples(String code) {
        return samples().filter(line -> line.contains("\"" + code + "\"")).toList();
    }

    /** As the standard has them; the exporter writes a comma after the last label. */
    private static Stream<String> samples() {
        return scrape().lines().map(line -> line.replace(",}", "}"));
    }

    /** Among the first by code, so that it is not left out where tests make more than are scraped. */
    private static String exclusions() {
        var code = Given.code("aa");
        Callers.as(Roles.ANALYST)
                .body("""
                        {"code": "%s", "title": "A test of measures", "definition": "What the test counts", "seasonal": false,
                         "frequency": "YEARLY", "aggregation": "RATIO_OF_SUMS", "polarity": "LOWER_BETTER",
                         "measureType": "PERCENT", "unit": "%%", "indicatorDp": 2}""".formatted(code))
                .post("/v1/indicators")
                .then()
                .statusCode(201);
        return code;
    }
}
