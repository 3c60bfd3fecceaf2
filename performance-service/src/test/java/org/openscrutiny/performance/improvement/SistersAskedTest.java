package org.openscrutiny.performance.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.performance.testsupport.Sisters;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.testing.Callers;

/** Ids of sisters' records are checked with the sisters before anything is stored under them. */
@QuarkusTest
@QuarkusTestResource(Sisters.class)
class SistersAskedTest {

    private static final String RECOMMENDATIONS = "/v1/recommendations/";
    private static final String MEETINGS = "/v1/meetings/";

    @AfterEach
    void closeBreakers() {
        Arc.container().instance(CircuitBreakerMaintenance.class).get().resetAll();
    }

    @Test
    void recommendationThatAnActionServesIsKeptWithItsTitle() {
        var recommendation = Sisters.recommendation("Voice of the Child", 4);
        var finding = Given.finding(Given.visit());
        propose(finding, recommendation).then()
                .statusCode(201)
                .body("recommendationId", equalTo(recommendation.toString()))
                .body("recommendationTitle", equalTo("Voice of the Child, recommendation 4"))
                .body("recommendationSeenAt", notNullValue());
        assertThat(Sisters.asked(RECOMMENDATIONS + recommendation)).singleElement()
                .satisfies(asked -> assertThat(asked.authorization()).startsWith("Basic "));
    }

    @Test
    void recommendationThatNobodyKnowsIsRefused() {
        var finding = Given.finding(Given.visit());
        propose(finding, UUID.randomUUID()).then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/recommendationId"))
                .body("errors[0].detail", containsString("recommendations-service knows no recommendation"));
        nothingIsStored(finding);
    }

    @Test
    void silentSisterMeans503AndNothingStored() {
        var finding = Given.finding(Given.visit());
        for (var id : new UUID[]{Sisters.silent(RECOMMENDATIONS), Sisters.garbled(RECOMMENDATIONS)}) {
            propose(finding, id).then().statusCode(503).header("Retry-After", notNullValue());
        }
        nothingIsStored(finding);
    }

    @Test
    void patchAsksOnlyForARecommendationThatIsNew() {
        var first = Sisters.recommendation("Children's Workforce", 1);
        var finding = Given.finding(Given.visit());
        String action = propose(finding, first).path("id");
        patch(action, "{\"owner\": \"Head of Quality\", \"serviceArea\": \"Children in care\"}").then()
                .statusCode(200)
                .body("owner", equalTo("Head of Quality"))
                .body("serviceArea", equalTo("Children in care"))
                .body("recommendationTitle", equalTo("Children's Workforce, recommendation 1"));
        assertThat(Sisters.asked(RECOMMENDATIONS + first)).hasSize(1);
        patch(action, "{\"recommendationId\": \"%s\"}".formatted(Sisters.silent(RECOMMENDATIONS))).then()
                .statusCode(503);
        patch(action, "{\"recommendationId\": \"%s\"}".formatted(UUID.randomUUID())).then().statusCode(400);
        var second = Sisters.recommendation("Children's Workforce", 2);
        patch(action, "{\"recommendationId\": \"%s\"}".formatted(second)).then()
                .statusCode(200)
                .body("recommendationTitle", equalTo("Children's Workforce, recommendation 2"));
        patch(action, "{\"recommendationId\": null}").then().statusCode(200).body("recommendationTitle", nullValue());
    }

    @Test
    void staleTagIsRefusedBeforeASisterIsAsked() {
        var asked = Sisters.recommendation("Voice of the Child", 5);
        String action = propose(Given.finding(Given.visit()), Sisters.recommendation("Voice of the Child", 6))
                .path("id");
        Callers.as(Roles.LEAD_OFFICER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"99\"")
                .body("{\"recommendationId\": \"%s\"}".formatted(asked))
                .patch("/v1/improvement-actions/" + action)
                .then()
                .statusCode(412);
        assertThat(Sisters.asked(RECOMMENDATIONS + asked)).isEmpty();
    }

    @Test
    void meetingOfABoardReviewIsCheckedToo() {
        var meeting = Sisters.meeting("Children's Services Improvement Board", "2017-09-05");
        var finding = Given.finding(Given.visit());
        review(finding, meeting).then()
                .statusCode(201)
                .body("meetingTitle", equalTo("Children's Services Improvement Board, 5 September 2017"))
                .body("meetingSeenAt", notNullValue());
        review(finding, UUID.randomUUID()).then().statusCode(400).body("errors[0].pointer", equalTo("/meetingId"));
        review(finding, Sisters.silent(MEETINGS)).then().statusCode(503);
        review(finding, Sisters.garbled(MEETINGS)).then().statusCode(503);
        Callers.anybody()
                .get("/v1/findings/" + finding + "/board-reviews")
                .then()
                .body("", hasSize(1))
                .body("[0].meetingTitle", equalTo("Children's Services Improvement Board, 5 September 2017"));
    }

    @Test
    void meetingThatApprovedAPlanIsCheckedToo() {
        var meeting = Sisters.meeting("Cabinet", "2017-07-24");
        var inspection = Given.visit();
        Given.action(Given.finding(inspection));
        var plan = Given.plan(inspection);
        approve(plan, UUID.randomUUID()).then().statusCode(400).body("errors[0].pointer", equalTo("/meetingId"));
        approve(plan, Sisters.silent(MEETINGS)).then().statusCode(503).header("Retry-After", notNullValue());
        Callers.as(Roles.SCRUTINY_OFFICER)
                .get("/v1/improvement-plans/" + plan)
                .then()
                .body("status", equalTo("DRAFT"));
        approve(plan, meeting).then()
                .statusCode(200)
                .body("meetingId", equalTo(meeting.toString()))
                .body("meetingTitle", equalTo("Cabinet, 24 July 2017"))
                .body("meetingSeenAt", notNullValue())
                .body("approved.value", equalTo("2017-07-24"));
        Callers.anybody()
                .get("/v1/improvement-plans?meetingId=" + meeting)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void replayDoesNotAskAgain() {
        var recommendation = Sisters.recommendation("Voice of the Child", 7);
        var finding = Given.finding(Given.visit());
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) {
            Callers.as(Roles.LEAD_OFFICER)
                    .header("Idempotency-Key", key)
                    .body(action(recommendation))
                    .post("/v1/findings/" + finding + "/actions")
                    .then()
                    .statusCode(201);
        }
        assertThat(Sisters.asked(RECOMMENDATIONS + recommendation)).hasSize(1);
        Callers.anybody().get("/v1/findings/" + finding + "/actions").then().body("items", hasSize(1));
    }

    private static void nothingIsStored(String finding) {
        Callers.anybody().get("/v1/findings/" + finding + "/actions").then().statusCode(200).body("items", hasSize(0));
    }

    private static Response propose(String finding, UUID recommendation) {
        return Callers.as(Roles.LEAD_OFFICER).body(action(recommendation)).post("/v1/findings/" + finding + "/actions");
    }

    private static String action(UUID recommendation) {
        return "{\"text\": \"Weekly reports\", \"recommendationId\": \"%s\"}".formatted(recommendation);
    }

    private static Response patch(String action, String change) {
        var path = "/v1/improvement-actions/" + action;
        return Callers.as(Roles.LEAD_OFFICER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", Callers.as(Roles.LEAD_OFFICER).get(path).header("ETag"))
                .body(change)
                .patch(path);
    }

    private static Response approve(String plan, UUID meeting) {
        return Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"to": "APPROVED", "approved": {"text": "24th July 2017"}, "meetingId": "%s"}"""
                        .formatted(meeting))
                .post("/v1/improvement-plans/" + plan + "/status-changes");
    }

    private static Response review(String finding, UUID meeting) {
        return Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"board": "Improvement Board", "reviewed": {"text": "5 September 2017"}, "outcome": "ON_TRACK",
                         "meetingId": "%s"}""".formatted(meeting))
                .post("/v1/findings/" + finding + "/board-reviews");
    }
}
