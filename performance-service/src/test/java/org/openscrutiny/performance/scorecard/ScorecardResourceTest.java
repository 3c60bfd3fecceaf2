package org.openscrutiny.performance.scorecard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
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
                .body("lines[0].reckoned.rules", contains("rag-1", "direction-1"))
                .body("lines[0].reckoned.rounding.mode", equalTo("HALF_UP"))
                .body("lines[0].reckoned.directionNote", equalTo("GAP"))
                .body("lines[0].reckoned.assessment", equalTo(
                        "/v1/indicators/" + known + "/assessment?area=E06000060&period=2017&code=M4"))
                .body("lines[1].reckoned", nullValue())
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
                .body(containsString(known
                        + ",A test of measures,%,April 2017,94,,FINAL,,NO_TARGET,UNKNOWN,,,,,HIGHER_BETTER,0,HALF_UP,,,,,,rag-1 direction-1"))
                .body(containsString(empty + ",A test of measures,%,,,,,,NO_DATA,UNKNOWN,,,,,,,,,,,,,\r\n"));
        Callers.anybody()
                .get(path + "?asPublished=2017-06-30")
                .then()
                .body("lines[0].rag", equalTo("NO_DATA"));
    }

    @Test
    void chartsAreDrawnWhereTheyAreNamedAndAskedFor() {
        var known = Given.percentage();
        Given.figure(known, "94");
        var empty = Given.percentage();
        var id = Callers.as(Roles.ANALYST)
                .body("""
                        {"title": "Card %s", "area": "E06000060", "entries": [{"indicator": "%s", "chart": "RUN"},
                         {"indicator": "%s", "chart": "SPC"}]}""".formatted(UUID.randomUUID(), known, empty))
                .post("/v1/scorecards")
                .then()
                .statusCode(201)
                .body("entries.chart", contains("RUN", "SPC"))
                .extract()
                .<String>path("id");
        var path = "/v1/scorecards/" + id + "/report";
        Callers.anybody().get(path).then().body("lines[0].chart", nullValue());
        var tag = Callers.anybody()
                .get(path + "?expand=charts")
                .then()
                .statusCode(200)
                .body("lines[0].chart.type", equalTo("RUN"))
                .body("lines[0].chart.title", equalTo("A test of measures: Buckinghamshire, April 2017"))
                .body("lines[0].chart.description", containsString("Figures: April 2017 94%."))
                .body("lines[0].chart.svg", startsWith("<svg "))
                .body("lines[1].chart", nullValue())
                .extract()
                .header("ETag");
        Callers.anybody().header("If-None-Match", tag).get(path + "?expand=charts").then().statusCode(304);
        Callers.anybody().header("If-None-Match", tag).get(path).then().statusCode(200);
        Callers.anybody()
                .accept("text/html")
                .get(path + "?expand=charts")
                .then()
                .body(containsString("<figure><svg "))
                .body(containsString("role=\"img\""));
        Callers.anybody()
                .get(path + "?expand=notes")
                .then()
                .statusCode(400)
                .body("errors[0].parameter",
                        equalTo("expand"));
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
