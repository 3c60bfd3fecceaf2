package org.openscrutiny.performance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.rating.AreaFigure;
import org.openscrutiny.performance.rating.Standings;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class AssessmentResourceTest {

    @Test
    void exclusionsDoubledByRatesAndMoreByCounts() {
        var code = exclusions();
        record(code, "E10000002", "2014/2015", "AY", "0.07, \"numerator\": 56, \"denominator\": 80808");
        record(code, "E10000002", "2015/2016", "AY", "0.14, \"numerator\": 116, \"denominator\": 82504");
        record(code, "E92000001", "2015/2016", "AY", "0.08, \"numerator\": 6685, \"denominator\": 7916225");
        assess(code, "&period=2015/2016&code=AY").body("figure.displayValue", equalTo("0.14"))
                .body("rag.status", equalTo("NO_TARGET"))
                .body("direction.short.direction", equalTo("DECLINING"))
                .body("changes.basis", contains("COUNTS", "RATES", "PUBLISHED"))
                .body("changes[0].relative.toDouble()", closeTo(107.142857, 1e-4))
                .body("changes[2].relative", equalTo(100))
                .body("changes[2].difference", equalTo(0.07f))
                .body("changes[2].differenceUnit", equalTo("pp"))
                .body("benchmarks[0].kind", equalTo("NATIONAL"))
                .body("benchmarks[0].displayValue", equalTo("0.08"))
                .body("benchmarks[0].caveats", hasSize(0))
                .body("rounding.decimals", equalTo(2))
                .body("rounding.mode", equalTo("HALF_UP"))
                .body("inputs.series", hasSize(2))
                .body("rag.ruleVersion", equalTo("rag-1"));
    }

    @Test
    void nineFosterCarersByJuneAreOnTheLinearProfileOf35() {
        var code = Given.indicator("""
                "polarity": "HIGHER_BETTER", "measureType": "COUNT", "unit": "", "indicatorDp": 0""");
        record(code, "E10000002", "2017/2018", "FYQ1", "9");
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "E10000002", "basis": "CUMULATIVE", "profile": "LINEAR", "value": 35,
                         "appliesFrom": "2017-04-01", "appliesTo": "2018-03-31", "setOn": "2017-04-01"}""")
                .post("/v1/indicators/" + code + "/targets")
                .then()
                .statusCode(201);
        assess(code, "").body("rag.status", equalTo("GREEN"))
                .body("rag.target", equalTo(8.75f))
                .body("rag.setTarget.basis", equalTo("CUMULATIVE"))
                .body("rag.setTarget.profile", equalTo("LINEAR"));
        Callers.anybody()
                .queryParam("rag", "GREEN")
                .queryParam("limit", 500)
                .get("/v1/indicators")
                .then()
                .statusCode(200)
                .body("items.find { it.code == '%s' }.rag".formatted(code), equalTo("GREEN"))
                .body("items.find { it.code == '%s' }.staleOn".formatted(code), equalTo("2017-08-31"));
    }

    @Test
    void percentageWithoutATargetHasNoColour() {
        var code = Given.percentage();
        Given.figure(code, "94");
        assess(code, "").body("rag.status", equalTo("NO_TARGET"))
                .body("rag.setTarget", nullValue())
                .body("direction.short.direction", equalTo("UNKNOWN"))
                .body("direction.short.reason", equalTo("GAP"));
    }

    @Test
    void revisionIsAssessedAsItStoodOnADay() {
        var code = exclusions();
        record(code, "E10000002", "2016/2017", "AY", "0.15, \"publishedOn\": \"2017-08-25\"");
        record(code, "E10000002", "2016/2017", "AY",
                "0.14, \"publishedOn\": \"2018-07-19\", \"revisionReason\": \"SCHEDULED\"");
        assess(code, "&asPublished=2017-09-05").body("figure.value", equalTo(0.15f))
                .body("asPublished", equalTo("2017-09-05"));
        assess(code, "").body("figure.value", equalTo(0.14f));
    }

    @Test
    void benchmarkOfAnotherPeriodSaysSo() {
        var code = exclusions();
        record(code, "E10000002", "2015/2016", "AY", "0.14");
        record(code, "E92000001", "2014/2015", "AY", "0.07");
        Callers.anybody()
                .get("/v1/indicators/" + code + "/benchmarks?area=825")
                .then()
                .statusCode(200)
                .body("benchmarks[0].samePeriod", equalTo(false))
                .body("benchmarks[0].caveats[0]", equalTo("It is of 2014/15, not of 2015/16."));
    }

    @Test
    void neighboursAreThePlainMeanOfThoseAvailableByModel() {
        var code = exclusions();
        record(code, "E10000002", "2015/2016", "AY", "0.14");
        record(code, "936", "2015/2016", "AY", "0.05"); // Surrey, first by the model of 2021
        record(code, "869", "2015/2016", "AY", "0.10"); // West Berkshire
        Callers.anybody()
                .get("/v1/indicators/" + code + "/benchmarks?area=825")
                .then()
                .body("benchmarks[0].kind", equalTo("STATISTICAL_NEIGHBOURS"))
                .body("benchmarks[0].modelVersion", equalTo(2021))
                .body("benchmarks[0].value", equalTo(0.075f))
                .body("benchmarks[0].available", equalTo(2))
                .body("benchmarks[0].of", equalTo(10))
                .body("benchmarks[0].ruleVersion", equalTo("neighbour-mean-1"))
                .body("benchmarks[0].figures.area", contains("E06000037", "E10000030"))
                .body("benchmarks[0].figures.value", contains(0.10f, 0.05f))
                .body("rounding.reckonedDigits", equalTo(34))
                .body("standing.rank", equalTo(3))
                .body("standing.of", equalTo(3));
    }

    @Test
    void rankAndQuartilesAreReckonedAgainFromTheCsv() {
        var code = exclusions();
        for (var one : List.of("E10000002,0.14", "936,0.05", "869,0.10", "873,0.05", "878,0.125")) {
            record(code, one.split(",")[0], "2015/2016", "AY", one.split(",")[1]);
        }
        Given.year(code, "916", "2015/2016", "\"symbol\": \"c\"");
        record(code, "E92000001", "2015/2016", "AY", "0.08"); // the nation is no authority
        var answer = Callers.anybody()
                .get("/v1/indicators/" + code + "/benchmarks?area=825")
                .then()
                .statusCode(200)
                .body("standing.ruleVersion", equalTo(Standings.RULE_VERSION))
                .body("standing.polarity", equalTo("LOWER_BETTER"))
                .body("standing.unranked", equalTo(1))
                .body("standing.figures", hasSize(6))
                .extract()
                .jsonPath();
        var csv = Callers.anybody()
                .get("/v1/indicators/" + code + "/observations/csv?period=2015/2016&code=AY")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var again = Standings.of(csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[1].equals("E92000001"))
                .map(cells -> new AreaFigure(cells[1], cells[11].isEmpty()
                        ? Figure.missing(Symbol.ofCode(cells[12]).orElseThrow())
                        : Figure.of(cells[11])))
                .toList(), Polarity.LOWER_BETTER);
        var own = again.standings().stream().filter(one -> one.area().equals("E06000060")).findFirst().orElseThrow();
        assertThat(own.rank()).isEqualTo(5).isEqualTo(answer.getInt("standing.rank"));
        assertThat(own.band().name()).isEqualTo(answer.getString("standing.quartile"));
        assertThat(again.ranked()).isEqualTo(answer.getInt("standing.of"));
        assertThat(new BigDecimal(answer.getString("standing.lowerQuartile")))
                .isEqualByComparingTo(again.lowerQuartile());
        assertThat(new BigDecimal(answer.getString("standing.median"))).isEqualByComparingTo(again.median())
                .isEqualByComparingTo("0.10");
        assertThat(new BigDecimal(answer.getString("standing.upperQuartile")))
                .isEqualByComparingTo(again.upperQuartile());
    }

    @Test
    void targetSetLaterIsNotKnownThatDay() {
        var code = exclusions();
        record(code, "E10000002", "2015/2016", "AY", "0.14, \"publishedOn\": \"2017-07-20\"");
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "825", "basis": "POINT", "value": 0.10, "appliesFrom": "2015-09-01",
                         "appliesTo": "2016-08-31", "setOn": "2018-01-15"}""")
                .post("/v1/indicators/" + code + "/targets")
                .then()
                .statusCode(201);
        assess(code, "&asPublished=2017-09-05").body("rag.status", equalTo("NO_TARGET"));
        assess(code, "&asPublished=2018-01-15").body("rag.status", equalTo("RED"));
        assess(code, "").body("rag.status", equalTo("RED"));
    }

    @Test
    void nothingIsComparedAcrossADefinitionThatAnAnnotationChanged() {
        var code = exclusions();
        record(code, "E10000002", "2014/2015", "AY", "0.07, \"numerator\": 56, \"denominator\": 80808");
        record(code, "E10000002", "2015/2016", "AY", "0.14, \"numerator\": 116, \"denominator\": 82504");
        assess(code, "").body("changes", hasSize(3)).body("inputs.rateBase", equalTo(100));
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "825", "kind": "DEFINITION_CHANGE", "from": "2015-09-01", "text": "Academies are counted",
                         "excludeFromLimits": false, "rebase": true}""")
                .post("/v1/indicators/" + code + "/annotations")
                .then()
                .statusCode(201);
        assess(code, "").body("changes", hasSize(0))
                .body("direction.short.reason", equalTo("DEFINITION_CHANGE"))
                .body("inputs.annotations.text", contains("Academies are counted"));
    }

    @Test
    void controlChartCarriesWhatItWasReckonedFrom() {
        var code = exclusions();
        record(code, "E10000002", "2013/2014", "AY", "0.06");
        record(code, "E10000002", "2014/2015", "AY", "0.07");
        Given.year(code, "E10000002", "2015/2016", "\"symbol\": \"c\"");
        var revision = Callers.anybody()
                .get("/v1/indicators/" + code + "/observations")
                .then()
                .extract()
                .<String>path("items[0].id");
        Callers.anybody()
                .get("/v1/indicators/" + code + "/spc?area=825&asPublished=2030-01-01")
                .then()
                .statusCode(200)
                .body("indicatorCode", equalTo(code))
                .body("unit", equalTo("%"))
                .body("polarity", equalTo("LOWER_BETTER"))
                .body("area.code", equalTo("E06000060"))
                .body("points[0].revisionId", equalTo(revision))
                .body("leftOut.period.label", contains("2015/16"))
                .body("leftOut.symbol", contains("CONFIDENTIAL"))
                .body("rounding.givenDecimals", equalTo(12))
                .body("asPublished", equalTo("2030-01-01"))
                .body("ruleVersion", equalTo("spc-2"));
    }

    @Test
    void outlierThatIsAnnotatedIsShownButMakesNoLimits() {
        var code = Given.indicator("""
                "polarity": "LOWER_BETTER", "measureType": "DURATION_DAYS", "unit": "days", "indicatorDp": 0""");
        var values = new int[]{81, 84, 79, 226, 82, 80, 85};
        for (var month = 1; month <= values.length; month++) {
            record(code, "E10000002", "2017", "M" + month, Integer.toString(values[month - 1]));
        }
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "E10000002", "kind": "OUTLIER", "from": "2017-04-01", "to": "2017-04-30",
                         "text": "One family was hard to find", "excludeFromLimits": true, "rebase": false}""")
                .post("/v1/indicators/" + code + "/annotations")
                .then()
                .statusCode(201);
        Callers.anybody()
                .get("/v1/indicators/" + code + "/spc?area=825")
                .then()
                .statusCode(200)
                .body("points", hasSize(7))
                .body("annotations.text", contains("One family was hard to find"))
                .body("points[3].excludedFromLimits", equalTo(true))
                .body("points[3].specialCause", equalTo("ABOVE_UPPER_LIMIT"))
                .body("points[0].variation", equalTo("COMMON_CAUSE"))
                .body("groups[0].trialLimits", equalTo(true))
                .body("groups[0].mean.toDouble()", closeTo(81.833333, 1e-4));
    }

    @Test
    void annotationThatIsNoOutlierLeavesTheLimitsAlone() {
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "825", "kind": "PROCESS_CHANGE", "from": "2017-04-01", "text": "X", "excludeFromLimits": true,
                         "rebase": false}""")
                .post("/v1/indicators/" + Given.percentage() + "/annotations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/excludeFromLimits"));
    }

    @Test
    void areaIsNeededAndAFigureToo() {
        var code = Given.percentage();
        Callers.anybody()
                .get("/v1/indicators/" + code + "/assessment")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("area"));
        Callers.anybody()
                .get("/v1/indicators/" + code + "/assessment?area=825")
                .then()
                .statusCode(404)
                .body("detail", containsString("no figure of this indicator in Buckinghamshire"));
        assess(code, "&period=2017&code=M4").body("rag.status", equalTo("NO_DATA"));
    }

    private static String exclusions() {
        return Given.indicator("""
                "polarity": "LOWER_BETTER", "measureType": "PERCENT", "unit": "%", "indicatorDp": 2""");
    }

    private static void record(String code, String area, String period, String periodCode, String value) {
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "%s", "period": {"period": "%s", "code": "%s"}, "status": "FINAL", "value": %s}"""
                        .formatted(
                                area, period, periodCode, value))
                .post("/v1/indicators/" + code + "/observations")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse assess(String code, String more) {
        return Callers.anybody()
                .get("/v1/indicators/" + code + "/assessment?area=E10000002" + more)
                .then()
                .statusCode(200);
    }
}
