package org.openscrutiny.performance.assessment;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
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
                .body("standing.rank", equalTo(3))
                .body("standing.of", equalTo(3));
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
