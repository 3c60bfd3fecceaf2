package org.openscrutiny.performance.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class ObservationResourceTest {

    @Test
    void figureIsKeptDigitForDigit() {
        var code = Given.indicator("""
                "polarity": "LOWER_BETTER", "measureType": "PERCENT", "unit": "%", "indicatorDp": 1""");
        var location = record(code, """
                {"area": "E10000002", "period": {"period": "2017", "code": "M6"}, "value": 18.50, "status": "FINAL"}""")
                .statusCode(201)
                .extract()
                .header("Location");
        var body = Callers.anybody().get(location).then().statusCode(200).extract().asString();
        assertThat(body).contains("\"value\":18.50,").contains("\"displayValue\":\"18.5\"");
    }

    @Test
    void bucksExclusionsAgreeWithTheirParts() {
        record(exclusions(), """
                {"area": "E10000002", "period": {"timePeriod": "201516", "timeIdentifier": "Academic year"}, "value": 0.14,
                 "numerator": 116, "denominator": 82504, "status": "FINAL", "publishedOn": "2017-07-20"}""")
                .statusCode(201)
                .body("displayValue", equalTo("0.14"))
                .body("period.period", equalTo("2015/2016"))
                .body("period.code", equalTo("AY"))
                .body("period.startOn", equalTo("2015-09-01"))
                .body("period.endOn", equalTo("2016-08-31"))
                .body("areaCode", equalTo("E10000002"))
                .body("area.code", equalTo("E06000060"));
    }

    @Test
    void valueThatItsPartsContradictIsRefused() {
        record(exclusions(), """
                {"area": "E10000002", "period": {"period": "2015/2016", "code": "AY"}, "value": 0.15,
                 "numerator": 116, "denominator": 82504, "status": "FINAL"}""")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/value"))
                .body("detail", containsString("0.140599243673"));
    }

    @Test
    void valueFollowsFromItsParts() {
        record(Given.percentage(), """
                {"area": "E10000002", "period": {"period": "2016/2017", "code": "FY"}, "numerator": 12, "denominator": 46,
                 "status": "FINAL"}""")
                .statusCode(201)
                .body("displayValue", equalTo("26"));
    }

    @Test
    void seriesJoinsAcrossTheChangeOfCode() {
        var code = Given.percentage();
        figure(code, "E10000002", "2019", 10).statusCode(201);
        figure(code, "E06000060", "2021", 11).statusCode(201);
        for (var asked : new String[]{"E10000002", "E06000060", "825"}) {
            Callers.anybody()
                    .get("/v1/indicators/" + code + "/observations?area=" + asked)
                    .then()
                    .statusCode(200)
                    .body("items.value", contains(10, 11))
                    .body("items.areaCode", contains("E10000002", "E06000060"));
        }
    }

    @Test
    void secondFigureForTheSamePeriodIsARevisionAndNeedsAReason() {
        var code = Given.percentage();
        figure(code, "E10000002", "2017", 106).statusCode(201);
        figure(code, "E06000060", "2017", 100).statusCode(409).body("type", equalTo("/problems/observation-stands"));
    }

    @Test
    void whatStoodOnADayIsAnsweredAsItWasPublished() {
        var code = exclusions();
        var period = "\"area\": \"E10000002\", \"period\": {\"period\": \"2016/2017\", \"code\": \"AY\"}";
        record(code, "{%s, \"value\": 0.15, \"status\": \"PROVISIONAL\", \"publishedOn\": \"2017-08-25\"}".formatted(
                period)).statusCode(201);
        record(code, """
                {%s, "value": 0.14, "numerator": 116, "denominator": 83515, "status": "FINAL", "publishedOn": "2018-07-19",
                 "revisionReason": "SCHEDULED"}""".formatted(period)).statusCode(201).body("revisionNo", equalTo(2));
        var list = "/v1/indicators/" + code + "/observations?area=E10000002";
        Callers.anybody().get(list + "&asPublished=2017-08-24").then().body("items.size()", equalTo(0));
        Callers.anybody().get(list + "&asPublished=2017-08-25").then().body("items.value", contains(0.15f));
        Callers.anybody().get(list + "&asPublished=2018-07-18").then().body("items.value", contains(0.15f));
        Callers.anybody().get(list + "&asPublished=2018-07-19").then().body("items.value", contains(0.14f));
        Callers.anybody().get(list).then().body("items.value", contains(0.14f));
        Callers.anybody()
                .get(list + "&revisions=all")
                .then()
                .body("items.value", contains(0.15f, 0.14f))
                .body("items.supersededOn", contains("2018-07-19", null))
                .body("items.status", contains("PROVISIONAL", "FINAL"))
                .body("items.revisionReason", contains(null, "SCHEDULED"));
    }

    @Test
    void revisionsAreRecordedInTheOrderTheyCameOut() {
        var code = Given.percentage();
        Given.figure(code, "94");
        record(code, """
                {"area": "E10000002", "period": {"period": "2017", "code": "M4"}, "value": 93, "status": "REVISED",
                 "publishedOn": "2017-06-30", "revisionReason": "CORRECTION"}""")
                .statusCode(409)
                .body("type", equalTo("/problems/published-before-standing"));
    }

    @Test
    void changeOfMethodNeedsANewDefinition() {
        var code = Given.percentage();
        Given.figure(code, "94");
        var revision = """
                {"area": "E10000002", "period": {"period": "2017", "code": "M4"}, "value": 90, "status": "REVISED",
                 "publishedOn": "2017-09-01", "revisionReason": "METHODOLOGY"}""";
        record(code, revision).statusCode(409).body("type", equalTo("/problems/methodology-needs-definition"));
        Callers.as(Roles.ANALYST)
                .body("{\"definition\": \"Working days\", \"reason\": \"The return changed\"}")
                .post("/v1/indicators/" + code + "/definitions")
                .then()
                .statusCode(201)
                .body("definitionVersion", equalTo(2))
                .body("definition", equalTo("Working days"));
        record(code, revision).statusCode(201).body("definitionVersion", equalTo(2));
    }

    @Test
    void symbolStandsInPlaceOfAValueAndIsNever0() {
        record(Given.percentage(), """
                {"area": "E10000002", "period": {"period": "2017", "code": "M4"}, "symbol": "c", "status": "FINAL"}""")
                .statusCode(201)
                .body("symbol", equalTo("CONFIDENTIAL"))
                .body("value", nullValue());
    }

    @Test
    void sameSymbolMeansAnotherThingInAnOldSource() {
        String source = Callers.as(Roles.ANALYST)
                .body("""
                        {"publisher": "Department for Education", "title": "Exclusions 2017", "officialStatus": "OFFICIAL",
                         "symbolSet": "DFE_BEFORE_2019"}""")
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var code = exclusions();
        record(code, """
                {"area": "E10000002", "period": {"period": "2015/2016", "code": "AY"}, "symbol": "x", "status": "FINAL",
                 "sourceId": "%s"}""".formatted(source))
                .statusCode(201)
                .body("symbol", equalTo("CONFIDENTIAL"))
                .body("symbolPrinted", equalTo("x"));
        record(code,
                """
                {"area": "E10000002", "period": {"period": "2016/2017", "code": "AY"}, "symbol": "x", "status": "FINAL"}""")
                .statusCode(201)
                .body("symbol", equalTo("UNAVAILABLE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"value\": 1, \"symbol\": \"z\"|/symbol",
            "\"status\": \"FINAL\"|/value",
            "\"symbol\": \"?\"|/symbol",
            "\"symbol\": \"c\", \"numerator\": 3, \"denominator\": 9|/numerator",
            "\"value\": 5, \"lowerCi\": 6, \"upperCi\": 4|/lowerCi",
            "\"value\": 5, \"publishedOn\": \"2999-01-01\"|/publishedOn",
            "\"value\": 5, \"definitionVersion\": 2|/definitionVersion",
            "\"value\": 5, \"sourceId\": \"00000000-0000-7000-8000-000000000000\"|/sourceId",
            "\"value\": 5, \"revisionReason\": \"CORRECTION\"|/revisionReason"})
    void figureThatContradictsItselfIsRefused(String fields, String pointer) {
        var status = fields.contains("status") ? "" : ", \"status\": \"FINAL\"";
        record(Given.percentage(), "{\"area\": \"E10000002\", \"period\": {\"period\": \"2017\", \"code\": \"M4\"}, "
                + fields + status + "}").statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void numberTooLongIsRefused() {
        record(Given.percentage(),
                """
                {"area": "E10000002", "period": {"period": "2017", "code": "M4"}, "value": 1E+400000000, "status": "FINAL"}""")
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"code\": \"CUSTOM\", \"startOn\": \"2016-06-01\", \"endOn\": \"2016-12-31\"}|1 June 2016 to 31 December 2016|2016-12-31",
            "{\"code\": \"RY\", \"referenceOn\": \"2017-09-30\"}|2017|2017-09-30",
            "{\"timePeriod\": \"201718\", \"timeIdentifier\": \"Financial year Q1\"}|2017/18 Q1|2017-06-30",
            "{\"period\": \"2017\", \"code\": \"W12\"}|2017 Week 12|2017-03-26"})
    void everyKindOfPeriodIsKept(String period, String label, String endOn) {
        record(Given.percentage(), "{\"area\": \"E10000002\", \"period\": " + period
                + ", \"value\": 8, \"status\": \"FINAL\"}").statusCode(201)
                .body("period.label", equalTo(label))
                .body("period.endOn", equalTo(endOn));
    }

    @Test
    void periodThatIsNoneIsRefused() {
        record(Given.percentage(), """
                {"area": "E10000002", "period": {"timePeriod": "201517", "timeIdentifier": "Academic year"}, "value": 8,
                 "status": "FINAL"}""")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/period"))
                .body("detail", containsString("after 2015 comes 16"));
    }

    @Test
    void partsMayAddUpTo99() {
        var code = Given.percentage();
        for (var part : new String[]{"Female\"}, \"value\": 85", "Male\"}, \"value\": 14"}) {
            record(code,
                    "{\"area\": \"E92000001\", \"period\": {\"period\": \"2016\", \"code\": \"CY\"}, \"status\": \"FINAL\", "
                            + "\"breakdown\": {\"sex\": \"" + part + "}")
                    .statusCode(201);
        }
        Callers.anybody()
                .get("/v1/indicators/" + code + "/observations?breakdown=sex:Male")
                .then()
                .body("items.value", contains(14));
        Callers.anybody()
                .get("/v1/indicators/" + code + "/observations?breakdown=total")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void listPagesByPeriod() {
        var code = Given.percentage();
        figure(code, "E10000002", "2019", 10);
        figure(code, "E10000002", "2017", 8);
        figure(code, "E10000002", "2018", 9);
        var list = "/v1/indicators/" + code + "/observations?limit=2&include=total";
        String next = Callers.anybody()
                .get(list)
                .then()
                .body("items.value", contains(8, 9))
                .body("page.total", equalTo(3))
                .extract()
                .path("page.next");
        Callers.anybody().get(list + "&after=" + next).then().body("items.value", contains(10));
        Callers.anybody()
                .get("/v1/indicators/" + code + "/observations?period=2018&code=CY")
                .then()
                .body("items.value", contains(9));
    }

    @Test
    void revisionIsReadByItsIdAndSaysWhenItWasSuperseded() {
        var code = Given.percentage();
        var first = Given.figure(code, "94");
        var tag = Callers.anybody()
                .get("/v1/observation-revisions/" + first)
                .then()
                .statusCode(200)
                .extract()
                .header(
                        "ETag");
        Callers.anybody()
                .header("If-None-Match", tag)
                .get("/v1/observation-revisions/" + first)
                .then()
                .statusCode(304);
        record(code, """
                {"area": "E10000002", "period": {"period": "2017", "code": "M4"}, "value": 93, "status": "REVISED",
                 "publishedOn": "2017-09-01", "revisionReason": "LATE_RETURN"}""").statusCode(201);
        Callers.anybody()
                .header("If-None-Match", tag)
                .get("/v1/observation-revisions/" + first)
                .then()
                .statusCode(200)
                .body("value", equalTo(94))
                .body("supersededOn", equalTo("2017-09-01"));
        Callers.anybody().get("/v1/observation-revisions/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void onlyAnAnalystRecordsFigures() {
        var body = "{\"area\": \"825\", \"period\": {\"period\": \"2017\", \"code\": \"M4\"}, \"value\": 1, \"status\": \"FINAL\"}";
        var path = "/v1/indicators/" + Given.percentage() + "/observations";
        Callers.as(Roles.LEAD_OFFICER).body(body).post(path).then().statusCode(403);
        Callers.anybody().body(body).post(path).then().statusCode(401);
        Callers.as(Roles.ANALYST).body(body).post("/v1/indicators/none/observations").then().statusCode(404);
    }

    private static String exclusions() {
        return Given.indicator("""
                "polarity": "LOWER_BETTER", "measureType": "PERCENT", "unit": "%", "indicatorDp": 2""");
    }

    private static ValidatableResponse figure(String code, String area, String year, int value) {
        return record(code, """
                {"area": "%s", "period": {"period": "%s", "code": "CY"}, "value": %d, "status": "FINAL"}""".formatted(
                area, year, value));
    }

    private static ValidatableResponse record(String code, String body) {
        return Callers.as(Roles.ANALYST).body(body).post("/v1/indicators/" + code + "/observations").then();
    }
}
