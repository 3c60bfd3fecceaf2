package org.openscrutiny.performance.scorecard;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class ScorecardResourceTest {

    @Test
    void reportSaysHowEachIndicatorStandsInAllThreeForms() {
        var known = Given.percentage();
        Given.figure(known, "94");
        var empty = Given.percentage();
        var id = card("Card " + UUID.randomUUID(), known, empty);
        var path = "/v1/scorecards/" + id + "/report";
        Callers.anybody()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("lines[0].period", equalTo("April 2017"))
                .body("lines[0].displayValue", equalTo("94"))
                .body("lines[0].rag", equalTo("NO_TARGET"))
                .body("lines[0].direction", equalTo("UNKNOWN"))
                .body("lines[1].rag", equalTo("NO_DATA"));
        Callers.anybody()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("<td class=\"number\">94%</td>"))
                .body(containsString("No target"));
        Callers.anybody()
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(containsString(known + ",A test of measures,%,April 2017,94,,FINAL,,NO_TARGET,UNKNOWN,,,,"));
        Callers.anybody()
                .get(path + "?asPublished=2017-06-30")
                .then()
                .body("lines[0].rag", equalTo("NO_DATA"));
    }

    @Test
    void scorecardChangesByPatchWithThePresentTag() {
        var id = card("Card " + UUID.randomUUID(), Given.percentage());
        var tag = Callers.as(Roles.ANALYST).get("/v1/scorecards/" + id).header("ETag");
        var patch = "{\"purpose\": \"For the improvement board\"}";
        Callers.as(Roles.ANALYST)
                .contentType(MergePatch.MEDIA_TYPE)
                .body(patch)
                .patch("/v1/scorecards/" + id)
                .then()
                .statusCode(428);
        Callers.as(Roles.ANALYST)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", tag)
                .body(patch)
                .patch("/v1/scorecards/" + id)
                .then()
                .statusCode(200)
                .body("purpose", equalTo("For the improvement board"));
        Callers.as(Roles.ANALYST)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", tag)
                .body(patch)
                .patch("/v1/scorecards/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void titleIsTakenOnceAndIndicatorsMustExist() {
        var code = Given.percentage();
        var title = "Card " + UUID.randomUUID();
        card(title, code);
        var body = "{\"title\": \"%s\", \"area\": \"825\", \"entries\": [{\"indicator\": \"%s\"}]}";
        Callers.as(Roles.ANALYST).body(body.formatted(title, code)).post("/v1/scorecards").then().statusCode(409);
        Callers.as(Roles.ANALYST).body(body.formatted("X", "none")).post("/v1/scorecards").then().statusCode(400);
        Callers.as(Roles.MEMBER).body(body.formatted("X", code)).post("/v1/scorecards").then().statusCode(403);
        Callers.anybody().get("/v1/scorecards/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static String card(String title, String... codes) {
        var entries = String.join(", ",
                java.util.Arrays.stream(codes).map("{\"indicator\": \"%s\"}"::formatted).toList());
        return Callers.as(Roles.ANALYST)
                .body("{\"title\": \"%s\", \"area\": \"E06000060\", \"entries\": [%s]}".formatted(title, entries))
                .post("/v1/scorecards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
