package org.openscrutiny.recommendations.inquiry;

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
import org.openscrutiny.recommendations.testsupport.Sisters.Fault;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class InquiryResourceTest {

    @Test
    void establishedAndReadByAnybody() {
        var title = "Inquiry " + UUID.randomUUID();
        anybody().get("/v1/inquiries/" + Council.inquiry(title))
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("status", equalTo("SCOPING"))
                .body("committeeName", equalTo("Children's Social Care and Learning Select Committee"));
    }

    @Test
    void unknownCommitteeIsRefused() {
        establish(UUID.randomUUID(), "X").statusCode(400).body("errors[0].pointer", equalTo("/committeeId"));
    }

    @Test
    void sisterDownStoresNothing() {
        var committee = Sisters.committee();
        Sisters.fail("/v1/committees/" + committee, Fault.SERVER_ERROR);
        establish(committee, "X").statusCode(503);
        anybody().get("/v1/inquiries?committeeId=" + committee).then().body("items", hasSize(0));
    }

    @Test
    void takenTitleIsRefused() {
        var committee = Sisters.committee();
        establish(committee, "Same").statusCode(201);
        establish(committee, "Same").statusCode(409).body("type", equalTo("/problems/inquiry-title-taken"));
    }

    @Test
    void stepsGoOneAtATime() {
        var inquiry = Council.inquiry();
        Council.advance(inquiry, "SUBMITTED", "2017-01-09")
                .statusCode(409)
                .body("type", equalTo("/problems/inquiry-status-order"));
        Council.submit(inquiry);
        anybody().get("/v1/inquiries/" + inquiry + "/status-changes")
                .then()
                .body("items.status", contains("SCOPING", "EVIDENCE", "REPORTING", "SUBMITTED"));
    }

    @Test
    void respondedNeedsAnAnswerToEachRecommendation() {
        var inquiry = Council.submittedInquiry();
        var recommendation = Council.recommendation(inquiry, 1);
        Council.advance(inquiry, "RESPONDED", "2017-01-09")
                .statusCode(409)
                .body("type", equalTo("/problems/inquiry-not-answered"));
        Council.respond(recommendation, "NOT_STATED");
        Council.advance(inquiry, "RESPONDED", "2017-01-09").statusCode(201);
        anybody().get("/v1/inquiries/" + inquiry).then().body("acceptedOn.value", equalTo("2017-01-09"));
    }

    @Test
    void closedOnlyWhenEveryRecommendationIsSettled() {
        var inquiry = Council.submittedInquiry();
        var accepted = Council.recommendation(inquiry, 1);
        var rejected = Council.recommendation(inquiry, 2);
        Council.respond(accepted, "ACCEPTED");
        Council.respond(rejected, "REJECTED");
        Council.advance(inquiry, "RESPONDED", "2017-01-09").statusCode(201);
        Council.advance(inquiry, "MONITORING", "2017-01-09").statusCode(201);
        Council.advance(inquiry, "CLOSED", "2017-09-05")
                .statusCode(409)
                .body("type", equalTo("/problems/inquiry-not-settled"));
        Council.judge(accepted, "IMPLEMENTED", "2017-09-05").statusCode(201);
        Council.advance(inquiry, "CLOSED", "2017-09-05").statusCode(201);
        as(Roles.SCRUTINY_OFFICER).body("{\"text\": \"Late\"}")
                .post("/v1/inquiries/" + inquiry + "/recommendations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/inquiry-closed"));
    }

    @Test
    void changeNeedsThePresentTag() {
        var path = "/v1/inquiries/" + Council.inquiry();
        var tag = as(Roles.CLERK).get(path).header("ETag");
        var merge = "application/merge-patch+json";
        as(Roles.CLERK).contentType(merge).body("{\"summary\": \"S\"}").patch(path).then().statusCode(428);
        as(Roles.CLERK).contentType(merge)
                .header("If-Match", tag)
                .body("{\"summary\": \"S\"}")
                .patch(path)
                .then()
                .statusCode(200);
        as(Roles.CLERK).contentType(merge)
                .header("If-Match", tag)
                .body("{\"summary\": \"T\"}")
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void listPages() {
        var committee = Sisters.committee();
        for (var title : new String[]{"A", "B", "C"}) {
            establish(committee, title).statusCode(201);
        }
        var first = anybody().get("/v1/inquiries?limit=2&include=total&committeeId=" + committee)
                .then()
                .body("items.title", contains("A", "B"))
                .body("page.total", equalTo(3))
                .extract();
        String next = first.path("links.next");
        anybody().urlEncodingEnabled(false).get(next).then().body("items.title", contains("C"));
    }

    @Test
    void onlyScrutinyOfficerAndClerkEstablish() {
        as(Roles.LEAD_OFFICER)
                .body("{\"title\": \"X\", \"committeeId\": \"%s\", \"scale\": \"FULL\"}".formatted(Sisters.committee()))
                .post("/v1/inquiries")
                .then()
                .statusCode(403);
        anybody().body("{}").post("/v1/inquiries").then().statusCode(401);
    }

    private static io.restassured.response.ValidatableResponse establish(UUID committee, String title) {
        return as(Roles.SCRUTINY_OFFICER)
                .body("{\"title\": \"%s\", \"committeeId\": \"%s\", \"scale\": \"FULL\"}".formatted(title, committee))
                .post("/v1/inquiries")
                .then();
    }
}
