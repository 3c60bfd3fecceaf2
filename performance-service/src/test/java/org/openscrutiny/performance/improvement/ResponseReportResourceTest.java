package org.openscrutiny.performance.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class ResponseReportResourceTest {

    @Test
    void tellsWhatWasSaidAndDoneAndWhatShowsIt() {
        var inspection = visitWithEvidence();
        Callers.anybody()
                .get("/v1/inspections/" + inspection + "/response-report")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("inspection.publishedOn", equalTo("2017-06-13"))
                .body("inspection.inspectors[0]", equalTo("Donna Marriott HMI"))
                .body("inspection.inspectorate", equalTo("Ofsted"))
                .body("inspection.areasCovered[1]", equalTo("Placements"))
                .body("rows[0].number", equalTo(1))
                .body("rows[0].finding", equalTo("Health assessments have become slower."))
                .body("rows[0].actions[0].text", equalTo("Weekly reports on the pathway"))
                .body("rows[0].actions[0].due.value", equalTo("2017-07-03"))
                .body("rows[0].actions[0].state", equalTo("PROPOSED"))
                .body("rows[0].actions[0].evidence[0].label", equalTo("Done within 28 days"))
                .body("rows[0].actions[0].evidence[0].value", equalTo(94))
                .body("rows[0].actions[0].evidence[0].unit", equalTo("%"))
                .body("rows[0].actions[0].evidence[0].asOf", equalTo("2017-04-30"));
    }

    @Test
    void isATableInHtml() {
        Callers.anybody()
                .accept("text/html")
                .get("/v1/inspections/" + visitWithEvidence() + "/response-report")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("<th scope=\"row\">1. Health assessments have become slower.</th>"))
                .body(containsString("<strong>Done within 28 days: 94%</strong>"));
    }

    @Test
    void isCsvWithARowForEachAction() {
        var csv = Callers.anybody()
                .accept("text/csv")
                .get("/v1/inspections/" + visitWithEvidence() + "/response-report")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertThat(csv).isEqualTo("""
                number,finding,action,owner,due,due_on,state,evidence\r
                1,Health assessments have become slower.,Weekly reports on the pathway,,panel on 3rd July,2017-07-03,PROPOSED,Done within 28 days 94%\r
                """);
    }

    @Test
    void markupInATextStaysText() {
        var inspection = Given.visit();
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"text\": \"<script>alert(1)</script>\", \"polarity\": \"STRENGTH\", \"verbatim\": true}")
                .post("/v1/inspections/" + inspection + "/findings")
                .then()
                .statusCode(201);
        Callers.anybody()
                .accept("text/html")
                .get("/v1/inspections/" + inspection + "/response-report")
                .then()
                .body(not(containsString("<script>")))
                .body(containsString("&lt;script&gt;"));
    }

    @Test
    void eachFormHasATagThatMovesWithTheActions() {
        var inspection = Given.visit();
        var path = "/v1/inspections/" + inspection + "/response-report";
        var json = Callers.anybody().get(path).header("ETag");
        var html = Callers.anybody().accept("text/html").get(path).header("ETag");
        assertThat(json).isNotEqualTo(html);
        Callers.anybody().header("If-None-Match", json).get(path).then().statusCode(304);
        Given.action(Given.finding(inspection));
        Callers.anybody().header("If-None-Match", json).get(path).then().statusCode(200);
    }

    @Test
    void unknownInspectionIsNotFound() {
        Callers.anybody().get("/v1/inspections/" + UUID.randomUUID() + "/response-report").then().statusCode(404);
    }

    private static String visitWithEvidence() {
        var inspection = Given.visit();
        var action = Given.action(Given.finding(inspection));
        Callers.as(Roles.ANALYST)
                .body("{\"label\": \"Done within 28 days\", \"observationRevisionId\": \"%s\"}"
                        .formatted(Given.figure(Given.percentage(), "94")))
                .post("/v1/improvement-actions/" + action + "/evidence")
                .then()
                .statusCode(201);
        return inspection;
    }
}
