package org.openscrutiny.recommendations.exempt;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.recommendations.testsupport.Whole;
import org.openscrutiny.support.access.Roles;

/** Who closes and opens records, and on what grounds; that a closed one is not there is shown by SecrecyTest. */
@QuarkusTest
@QuarkusTestResource(Sisters.class)
class AccessChangesTest {

    private static final String EXEMPT = "{%s \"reason\": \"A contract\", \"decidedOn\": \"2017-09-05\"}"
            .formatted(Whole.exempt());
    private static final String OPEN = "{\"access\": \"PUBLIC\", \"reason\": \"The contract has been let\", \"decidedOn\": \"2017-12-01\"}";

    private String recommendation;

    @BeforeEach
    void aRecommendation() {
        recommendation = Council.answered("ACCEPTED");
    }

    @Test
    void whyItWasClosedStaysOnRecordAfterItsRelease() {
        decide(Roles.CLERK, EXEMPT).statusCode(201).body("exemptParagraphs", contains(3));
        decide(Roles.MONITORING_OFFICER, OPEN).statusCode(201).body("decidedOn", equalTo("2017-12-01"));
        anybody().get(path()).then().body("access", equalTo("PUBLIC")).body("exemption", nullValue());
        as(Roles.MONITORING_OFFICER).get(path())
                .then()
                .body("exemption.paragraphs", contains(3))
                .body("exemption.releasedOn", equalTo("2017-12-01"));
        as(Roles.CHAIRMAN).get(path() + "/access-changes")
                .then()
                .body("items.access", contains("EXEMPT", "PUBLIC"))
                .body("items.reason", contains("A contract", "The contract has been let"));
        var first = as(Roles.CLERK).get(path() + "/access-changes?limit=1&include=total")
                .then()
                .body("page.total", equalTo(2))
                .extract();
        as(Roles.CLERK).get(first.<String>path("links.next")).then().body("items.access", contains("PUBLIC"));
    }

    @Test
    void exemptMaterialNamesItsGroundAndWhy() {
        decide(Roles.CLERK, "{\"access\": \"EXEMPT\", \"reason\": \"R\"}").statusCode(400)
                .body("errors.pointer", hasItems("/exemptParagraphs", "/publicInterestNote"));
        decide(Roles.CLERK, EXEMPT.replace("[3]", "[8]")).statusCode(400)
                .body("detail", containsString("paragraphs 1 to 7"));
        decide(Roles.CLERK, "{\"access\": \"MEMBERS_ONLY\", \"exemptParagraphs\": [3], \"reason\": \"R\"}")
                .statusCode(400);
        decide(Roles.CLERK, EXEMPT.replace("2017-09-05", "2999-01-01")).statusCode(400)
                .body("errors[0].pointer", equalTo("/decidedOn"));
    }

    @Test
    void onlyTheMonitoringOfficerOpensWhatIsExempt() {
        decide(Roles.CLERK, EXEMPT).statusCode(201);
        decide(Roles.CLERK, OPEN).statusCode(403).body("detail", containsString("monitoring officer"));
        decide(Roles.MONITORING_OFFICER, OPEN).statusCode(201);
    }

    @Test
    void sameAccessAgainIsRefused() {
        decide(Roles.MONITORING_OFFICER, OPEN).statusCode(409).body("type", equalTo("/problems/access-unchanged"));
        decide(Roles.CLERK, EXEMPT).statusCode(201);
        decide(Roles.CLERK, EXEMPT).statusCode(409).body("type", equalTo("/problems/access-unchanged"));
        decide(Roles.CLERK, EXEMPT.replace("[3]", "[1, 3]")).statusCode(201);
    }

    @Test
    void nobodyClosesWhatHeCouldNotReadThen() {
        as(Roles.SCRUTINY_OFFICER)
                .body("{%s \"title\": \"X\", \"committeeId\": \"%s\", \"scale\": \"FULL\"}".formatted(Whole.exempt(),
                        Sisters.committee()))
                .post("/v1/inquiries")
                .then()
                .statusCode(403)
                .body("detail", containsString("MONITORING_OFFICER"));
    }

    @Test
    void accessIsNotChangedInPlace() {
        var tag = as(Roles.CLERK).get(path()).header("ETag");
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"access\": \"MEMBERS_ONLY\"}")
                .patch(path())
                .then()
                .statusCode(400)
                .body("detail", containsString("access-changes"));
    }

    @Test
    void othersNeitherDecideNorSeeTheDecisions() {
        anybody().body(EXEMPT).post(path() + "/access-changes").then().statusCode(401);
        decide(Roles.SCRUTINY_OFFICER, EXEMPT).statusCode(403);
        anybody().get(path() + "/access-changes").then().statusCode(401);
        as(Roles.MEMBER).get(path() + "/access-changes").then().statusCode(403);
        as(Roles.CLERK).get("/v1/recommendations/" + UUID.randomUUID() + "/access-changes").then().statusCode(404);
    }

    @Test
    void closedInquiryTakesAllOfItWithIt() {
        var inquiry = anybody().get(path()).then().extract().<String>path("inquiryId");
        as(Roles.CLERK).body(EXEMPT).post("/v1/inquiries/" + inquiry + "/access-changes").then().statusCode(201);
        anybody().get(path()).then().statusCode(404);
        as(Roles.MONITORING_OFFICER).body(OPEN)
                .post("/v1/inquiries/" + inquiry + "/access-changes")
                .then()
                .statusCode(201);
        anybody().get(path()).then().statusCode(200);
    }

    private ValidatableResponse decide(String role, String body) {
        return as(role).body(body).post(path() + "/access-changes").then();
    }

    private String path() {
        return "/v1/recommendations/" + recommendation;
    }
}
