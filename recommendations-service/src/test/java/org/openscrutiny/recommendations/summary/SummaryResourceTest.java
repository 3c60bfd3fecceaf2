package org.openscrutiny.recommendations.summary;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.openscrutiny.testing.Callers.anybody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class SummaryResourceTest {

    private String inquiry;

    @BeforeEach
    void threeRecommendations() {
        inquiry = Council.submittedInquiry();
        var judged = Council.recommendation(inquiry, 1);
        var rejected = Council.recommendation(inquiry, 2);
        Council.recommendation(inquiry, 3);
        Council.respond(judged, "ACCEPTED");
        Council.respond(rejected, "REJECTED");
        Council.judge(judged, "CONCERNS", "2017-01-31").statusCode(201);
        Council.judge(judged, "IMPLEMENTED", "2017-09-05").statusCode(201);
    }

    @Test
    void countsAddUp() {
        anybody().get("/v1/summary?asOf=2017-09-05&inquiryId=" + inquiry)
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("overdue", equalTo(1))
                .body("byRag.of", contains("NOT_YET_ASSESSED", "IMPLEMENTED"))
                .body("byRag.count", contains(2, 1))
                .body("byDecision.of", contains("ACCEPTED", "NOT_ANSWERED", "REJECTED"))
                .body("byLeadPost.of", contains("Cabinet Member for Children's Services"))
                .body("byInquiry.count", contains(3))
                .body("byAge.of", contains("6_TO_12_MONTHS"));
    }

    @Test
    void anyPastDayIsAnswered() {
        anybody().get("/v1/summary?asOf=2017-03-01&inquiryId=" + inquiry)
                .then()
                .body("overdue", equalTo(2))
                .body("byRag.of", contains("NOT_YET_ASSESSED", "CONCERNS"))
                .body("byAge.of", contains("UNDER_6_MONTHS"));
        anybody().get("/v1/summary?asOf=2017-01-08&inquiryId=" + inquiry)
                .then()
                .body("total", equalTo(0))
                .body("byRag", hasSize(0));
    }

    @Test
    void historyTellsEachMonthEnd() {
        anybody().get("/v1/summary/history?from=2016-12-01&to=2017-09-30&inquiryId=" + inquiry)
                .then()
                .statusCode(200)
                .body("monthEnd", hasSize(10))
                .body("[0].monthEnd", equalTo("2016-12-31"))
                .body("[0].total", equalTo(0))
                .body("[1].total", equalTo(3))
                .body("[1].byRag.of", contains("NOT_YET_ASSESSED", "CONCERNS"))
                .body("[8].byRag.of", contains("NOT_YET_ASSESSED", "CONCERNS"))
                .body("[9].byRag.of", contains("NOT_YET_ASSESSED", "IMPLEMENTED"))
                .body("[9].byDecision.of", contains("ACCEPTED", "NOT_ANSWERED", "REJECTED"));
    }

    @Test
    void turnedRoundPeriodIsRefused() {
        anybody().get("/v1/summary/history?from=2017-09-30&to=2017-01-01").then().statusCode(400);
    }
}
