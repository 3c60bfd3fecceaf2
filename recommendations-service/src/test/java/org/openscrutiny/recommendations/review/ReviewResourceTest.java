package org.openscrutiny.recommendations.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.recommendations.testsupport.Sisters.Fault;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class ReviewResourceTest {

    @Test
    void rejectedRecommendationIsNotTakenIntoScope() {
        var inquiry = Council.submittedInquiry();
        var rejected = Council.recommendation(inquiry, 1);
        Council.respond(rejected, "REJECTED");
        plan(inquiry, "\"inScope\": [\"%s\"]".formatted(rejected), 409, "recommendation-not-accepted");
    }

    @Test
    void recommendationOfAnotherInquiryIsRefused() {
        var other = Council.answered("ACCEPTED");
        plan(Council.submittedInquiry(), "\"inScope\": [\"%s\"]".formatted(other), 409, "scope-elsewhere");
    }

    @Test
    void namedTwiceIsRefused() {
        var inquiry = Council.submittedInquiry();
        var one = Council.recommendation(inquiry, 1);
        Council.respond(one, "ACCEPTED");
        plan(inquiry,
                "\"inScope\": [\"%s\"], \"excluded\": [{\"recommendationId\": \"%s\", \"reason\": \"R\"}]"
                        .formatted(one, one),
                409, "scope-twice");
    }

    @Test
    void unknownRecommendationAndMeetingAreRefused() {
        var inquiry = Council.submittedInquiry();
        plan(inquiry, "\"inScope\": [\"%s\"]".formatted(UUID.randomUUID()), 400, "invalid-input");
        plan(inquiry, "\"inScope\": [], \"meetingId\": \"%s\"".formatted(UUID.randomUUID()), 400, "invalid-input");
    }

    @Test
    void itemOfAnotherMeetingIsRefused() {
        var item = Sisters.agendaItem(Sisters.meeting("2017-09-05", "CONCLUDED"), "8", "Monitoring");
        plan(Council.submittedInquiry(), "\"inScope\": [], \"meetingId\": \"%s\", \"itemId\": \"%s\""
                .formatted(Sisters.meeting("2017-07-18", "CONCLUDED"), item), 409, "item-elsewhere");
    }

    @Test
    void sisterDownStoresNothing() {
        var inquiry = Council.submittedInquiry();
        var meeting = Sisters.meeting("2017-09-05", "CONCLUDED");
        Sisters.fail("/v1/meetings/" + meeting, Fault.GARBAGE);
        plan(inquiry, "\"inScope\": [], \"meetingId\": \"%s\"".formatted(meeting), 503, "unavailable");
        anybody().get("/v1/inquiries/" + inquiry + "/reviews?include=total").then().body("page.total", equalTo(0));
    }

    @Test
    void assessedOnceEverythingInScopeIsJudged() {
        var inquiry = Council.submittedInquiry();
        var one = Council.recommendation(inquiry, 1);
        var two = Council.recommendation(inquiry, 2);
        Council.respond(one, "ACCEPTED");
        Council.respond(two, "ACCEPTED");
        var review = Council.review(inquiry, one, two);
        judgeIn(review, one);
        anybody().get("/v1/reviews/" + review)
                .then()
                .body("status", equalTo("PLANNED"))
                .body("notYetAssessed", contains(two));
        judgeIn(review, two);
        anybody().get("/v1/reviews/" + review).then().body("status", equalTo("ASSESSED"));
    }

    @Test
    void judgedRecommendationDoesNotLeaveTheScope() {
        var inquiry = Council.submittedInquiry();
        var one = Council.recommendation(inquiry, 1);
        Council.respond(one, "ACCEPTED");
        var review = Council.review(inquiry, one);
        judgeIn(review, one);
        var path = "/v1/reviews/" + review;
        as(Roles.SCRUTINY_OFFICER).contentType("application/merge-patch+json")
                .header("If-Match", as(Roles.SCRUTINY_OFFICER).get(path).header("ETag"))
                .body("{\"inScope\": []}")
                .patch(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/scope-assessed"));
    }

    @Test
    void stepsFollowTheirOrder() {
        var path = "/v1/reviews/" + Council.review(Council.submittedInquiry()) + "/status-changes";
        as(Roles.SCRUTINY_OFFICER).body("{\"status\": \"CONSIDERED\"}").post(path).then().statusCode(409);
        as(Roles.SCRUTINY_OFFICER).body("{\"status\": \"PAPER_RECEIVED\"}").post(path).then().statusCode(201);
        as(Roles.SCRUTINY_OFFICER).body("{\"status\": \"CONSIDERED\"}").post(path).then().statusCode(201);
        as(Roles.SCRUTINY_OFFICER).body("{\"status\": \"ASSESSED\"}")
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/review-status-order"));
    }

    @Test
    void reportEscapesWhatIsWrittenInIt() {
        var inquiry = Council.submittedInquiry();
        var one = Council.recommendation(inquiry,
                "{\"number\": 1, \"text\": \"<script>alert(1)</script>\", \"leadPost\": \"=HYPERLINK(1)\"}");
        Council.respond(one, "ACCEPTED");
        var report = "/v1/reviews/" + Council.review(inquiry, one) + "/report";
        anybody().accept("text/html").get(report).then().body(not(containsString("<script>")));
        anybody().accept("text/csv").get(report).then().body(containsString("'=HYPERLINK(1)"));
    }

    @Test
    void draftUpdateIsNotInTheReport() {
        var inquiry = Council.submittedInquiry();
        var one = Council.recommendation(inquiry, 1);
        Council.respond(one, "ACCEPTED");
        var review = Council.review(inquiry, one);
        as(Roles.LEAD_OFFICER)
                .body("{\"officer\": \"A\", \"narrative\": \"Secret so far\", \"reviewId\": \"%s\"}".formatted(review))
                .post("/v1/recommendations/" + one + "/progress-updates")
                .then()
                .statusCode(201);
        as(Roles.CLERK).accept("application/json")
                .get("/v1/reviews/" + review + "/report")
                .then()
                .body(not(containsString("Secret so far")));
    }

    @Test
    void onlyScrutinyOfficerAndClerkPlan() {
        var path = "/v1/inquiries/" + Council.submittedInquiry() + "/reviews";
        as(Roles.LEAD_OFFICER).body("{\"milestone\": \"FINAL\", \"label\": \"L\", \"inScope\": []}")
                .post(path)
                .then()
                .statusCode(403);
        anybody().body("{\"milestone\": \"FINAL\", \"label\": \"L\", \"inScope\": []}")
                .post(path)
                .then()
                .statusCode(401);
    }

    private static void judgeIn(String review, String recommendation) {
        as(Roles.CLERK)
                .body("{\"rag\": \"ON_TRACK\", \"decidedBy\": \"COMMITTEE\", \"reviewId\": \"%s\", \"meetingId\": \"%s\"}"
                        .formatted(review, Sisters.meeting("2017-09-05", "CONCLUDED")))
                .post("/v1/recommendations/" + recommendation + "/assessments")
                .then()
                .statusCode(201);
    }

    private static void plan(String inquiry, String rest, int status, String code) {
        as(Roles.SCRUTINY_OFFICER)
                .body("{\"milestone\": \"SIX_MONTH\", \"label\": \"After 6 months\", %s}".formatted(rest))
                .post("/v1/inquiries/" + inquiry + "/reviews")
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + code));
    }
}
