package org.openscrutiny.performance.target;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class TargetResourceTest {

    private static final String YEAR = "\"area\": \"E10000002\", \"appliesFrom\": \"2017-04-01\", \"appliesTo\": \"2018-03-31\"";

    @Test
    void sameTargetAgainIsItsNextVersion() {
        var code = Given.percentage();
        set(code, "\"basis\": \"POINT\", \"value\": 90, \"setOn\": \"2017-03-01\"").statusCode(201)
                .body("versionNo", equalTo(1))
                .body("tolerance", equalTo("NONE"));
        set(code, "\"basis\": \"POINT\", \"value\": 95, \"setOn\": \"2017-09-01\"").statusCode(201)
                .body("versionNo", equalTo(2));
        set(code, "\"basis\": \"POINT\", \"value\": 80, \"setOn\": \"2017-08-31\"").statusCode(409)
                .body("type", equalTo("/problems/target-set-before-last"));
        Callers.anybody().get("/v1/indicators/" + code + "/targets").then().body("value", contains(90, 95));
    }

    @Test
    void laterVersionNeverMovesTheRatingOfAnEarlierPeriod() {
        var code = Given.percentage();
        Given.figure(code, "92");
        set(code, "\"basis\": \"POINT\", \"value\": 90, \"setOn\": \"2017-03-01\"").statusCode(201);
        set(code, "\"basis\": \"POINT\", \"value\": 95, \"setOn\": \"2017-09-01\"").statusCode(201);
        Callers.anybody()
                .get("/v1/indicators/" + code + "/assessment?area=E10000002")
                .then()
                .body("rag.status", equalTo("GREEN"))
                .body("rag.setTarget.versionNo", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"basis\": \"POINT\"|/value",
            "\"basis\": \"POINT\", \"value\": 1, \"low\": 1, \"high\": 2|/value",
            "\"basis\": \"POINT\", \"low\": 1|/high",
            "\"basis\": \"CUMULATIVE\", \"value\": 35|/profile",
            "\"basis\": \"POINT\", \"value\": 35, \"profile\": \"LINEAR\"|/profile",
            "\"basis\": \"CUMULATIVE\", \"value\": 35, \"profile\": \"EXPLICIT\"|/profileValues",
            "\"basis\": \"POINT\", \"value\": 9, \"tolerance\": \"ABSOLUTE\"|/toleranceValue",
            "\"basis\": \"POINT\", \"value\": 9, \"tolerance\": \"EXPLICIT_AMBER\"|/amberLow",
            "\"basis\": \"POINT\", \"value\": 9, \"amberHigh\": 8|/amberHigh",
            "\"basis\": \"POINT\", \"value\": 0, \"tolerance\": \"PERCENT_OF_TARGET\", \"toleranceValue\": 10|''",
            "\"basis\": \"POINT\", \"value\": 9, \"tolerance\": \"EXPLICIT_AMBER\", \"amberLow\": 10|''",
            "\"basis\": \"POINT\", \"value\": 9, \"definitionVersion\": 2|/definitionVersion"})
    void senselessTargetIsRefused(String fields, String pointer) {
        set(Given.percentage(), fields).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void onlyAnAnalystSetsTargets() {
        var path = "/v1/indicators/" + Given.percentage() + "/targets";
        var body = "{" + YEAR + ", \"basis\": \"POINT\", \"value\": 90}";
        Callers.as(Roles.LEAD_OFFICER).body(body).post(path).then().statusCode(403);
        Callers.anybody().body(body).post(path).then().statusCode(401);
    }

    private static ValidatableResponse set(String code, String fields) {
        return Callers.as(Roles.ANALYST)
                .body("{" + YEAR + ", " + fields + "}")
                .post("/v1/indicators/" + code + "/targets")
                .then();
    }
}
