package org.openscrutiny.recommendations.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Statements;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class ProgressUpdateResourceTest {

    private static final String MERGE = "application/merge-patch+json";

    @Test
    void draftExistsForAuthorsAndOfficersOnly() {
        var recommendation = Council.answered("ACCEPTED");
        var tag = anybody().get("/v1/recommendations/" + recommendation).header("ETag");
        var update = Council.draftUpdate(recommendation, "2017-07-01", "Under way");
        var path = "/v1/recommendations/" + recommendation + "/progress-updates";
        for (var role : new String[]{Roles.LEAD_OFFICER, Roles.CABINET_MEMBER, Roles.SCRUTINY_OFFICER, Roles.CLERK}) {
            as(role).get(path + "/" + update).then().statusCode(200);
            as(role).get(path).then().body("items", hasSize(1));
        }
        as(Roles.MEMBER).get(path + "/" + update).then().statusCode(404);
        anybody().get(path + "/" + update).then().statusCode(404);
        anybody().get(path + "?include=total").then().body("items", hasSize(0)).body("page.total", equalTo(0));
        anybody().header("If-None-Match", tag).get("/v1/recommendations/" + recommendation).then().statusCode(304);
        Council.publish(recommendation, update).statusCode(201).body("signedOffBy", equalTo("Warren Whyte"));
        anybody().get(path + "/" + update).then().statusCode(200).body("narrative", equalTo("Under way"));
        anybody().get("/v1/recommendations/" + recommendation)
                .then()
                .statusCode(200)
                .body("lastUpdateOn", equalTo("2017-07-01"));
    }

    /** The key's lock and answer before, the recommendation and its history, the update, feed and audit together, the parent's
     * version and feed, the answer to keep. */
    @Test
    void draftTakesNineStatements() {
        var recommendation = Council.answered("ACCEPTED");
        assertThat(Statements.count(() -> as(Roles.LEAD_OFFICER).header("Idempotency-Key", UUID.randomUUID())
                .body("{\"officer\": \"Carol Douch\", \"narrative\": \"Under way\"}")
                .post("/v1/recommendations/" + recommendation + "/progress-updates")
                .then()
                .statusCode(201))).isEqualTo(9);
    }

    @Test
    void updateOnAnImplementedRecommendationIsLegalAndDoesNotReopenIt() {
        var recommendation = Council.answered("ACCEPTED");
        Council.judge(recommendation, "IMPLEMENTED", "2017-01-31").statusCode(201);
        Council.update(recommendation, "2017-08-10", "Still done");
        assertThat(Council.lifecycle(recommendation)).isEqualTo("IMPLEMENTED");
    }

    @Test
    void rejectedRecommendationHasNoProgress() {
        as(Roles.LEAD_OFFICER).body("{\"officer\": \"A\", \"narrative\": \"B\"}")
                .post("/v1/recommendations/" + Council.answered("REJECTED") + "/progress-updates")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/recommendation-not-accepted"));
    }

    @Test
    void publishedUpdateStands() {
        var recommendation = Council.answered("ACCEPTED");
        var update = Council.update(recommendation, "2017-07-01", "Said once");
        var path = "/v1/recommendations/" + recommendation + "/progress-updates/" + update;
        as(Roles.LEAD_OFFICER).contentType(MERGE)
                .header("If-Match", as(Roles.LEAD_OFFICER).get(path).header("ETag"))
                .body("{\"narrative\": \"Said again\"}")
                .patch(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/update-published"));
        Council.publish(recommendation, update).statusCode(409).body("type", equalTo("/problems/update-published"));
    }

    @Test
    void draftChangesUnderItsTag() {
        var recommendation = Council.answered("ACCEPTED");
        var path = "/v1/recommendations/" + recommendation + "/progress-updates/"
                + Council.draftUpdate(recommendation, "2017-07-01", "First");
        var tag = as(Roles.LEAD_OFFICER).get(path).header("ETag");
        as(Roles.LEAD_OFFICER).contentType(MERGE)
                .header("If-Match", tag)
                .body("{\"narrative\": \"Second\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("narrative", equalTo("Second"));
        as(Roles.LEAD_OFFICER).contentType(MERGE)
                .header("If-Match", tag)
                .body("{\"narrative\": \"Third\"}")
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void signOffIsByAPerson() {
        var recommendation = Council.answered("ACCEPTED");
        var update = Council.draftUpdate(recommendation, "2017-07-01", "First");
        as(Roles.CABINET_MEMBER).body("{}")
                .post("/v1/recommendations/" + recommendation + "/progress-updates/" + update + "/publications")
                .then()
                .statusCode(400);
    }

    @Test
    void partsAreReportedUnderTheirOwnLabels() {
        var recommendation = Council.recommendation(Council.submittedInquiry(),
                """
                {"number": 6, "text": "Strategy", "parts": [{"label": "a", "text": "Priority"}, {"label": "b", "text": "Panels"}]}""");
        Council.respond(recommendation, "ACCEPTED");
        var path = "/v1/recommendations/" + recommendation + "/progress-updates";
        as(Roles.LEAD_OFFICER)
                .body("{\"officer\": \"A\", \"narrative\": \"Both\", \"partNarratives\": [{\"label\": \"a\", \"text\": \"Done\"}, {\"label\": \"b\", \"text\": \"Begun\"}]}")
                .post(path)
                .then()
                .statusCode(201)
                .body("partNarratives.text", contains("Done", "Begun"));
        as(Roles.LEAD_OFFICER)
                .body("{\"officer\": \"A\", \"narrative\": \"Both\", \"partNarratives\": [{\"label\": \"c\", \"text\": \"What\"}]}")
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/unknown-part"));
    }

    @Test
    void figuresStayAsPrinted() {
        var recommendation = Council.answered("ACCEPTED");
        as(Roles.LEAD_OFFICER).body("""
                {"officer": "A", "narrative": "B", "measures": [{"label": "Agency", "value": "18.50", "unit": "%",
                 "asOf": {"precision": "TEXT", "text": "April to end June 2017"}}]}""")
                .post("/v1/recommendations/" + recommendation + "/progress-updates")
                .then()
                .statusCode(201)
                .body("measures[0].value", equalTo("18.50"))
                .body("measures[0].asOf.text", equalTo("April to end June 2017"));
    }

    @Test
    void revisedDateHoldsOncePublished() {
        var recommendation = Council.answered("ACCEPTED");
        String update = as(Roles.LEAD_OFFICER).body("""
                {"officer": "A", "narrative": "Late", "asOf": {"value": "2017-02-20", "precision": "DAY"},
                 "revisedActionBy": {"actionBy": {"text": "April 2017"}, "reason": "The supplier is late."}}""")
                .post("/v1/recommendations/" + recommendation + "/progress-updates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        anybody().get("/v1/recommendations/" + recommendation)
                .then()
                .body("actionBy.text", equalTo("End of February 2017"));
        Council.publish(recommendation, update).statusCode(201);
        anybody().get("/v1/recommendations/" + recommendation)
                .then()
                .body("actionBy.text", equalTo("April 2017"))
                .body("actionBy.slippageDays", equalTo(61));
    }

    @Test
    void whoMayNotReportIsRefused() {
        var path = "/v1/recommendations/" + Council.answered("ACCEPTED") + "/progress-updates";
        anybody().body("{\"officer\": \"A\", \"narrative\": \"B\"}").post(path).then().statusCode(401);
        as(Roles.MEMBER).body("{\"officer\": \"A\", \"narrative\": \"B\"}").post(path).then().statusCode(403);
    }
}
