package org.openscrutiny.recommendations.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.SentStatements;
import org.openscrutiny.testing.Statements;

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

    /** The second time it is only looked whether something changed. */
    @Test
    void countsAreKeptUntilTheyChange() {
        var days = "/v1/summary?asOf=2017-09-05&inquiryId=" + inquiry;
        var months = "/v1/summary/history?from=2016-12-01&to=2017-09-30&inquiryId=" + inquiry;
        for (var address : List.of(days, months)) {
            var counted = new AtomicReference<>("");
            assertThat(Statements.count(() -> counted.set(body(address)))).as(address).isEqualTo(2);
            var sent = SentStatements.of(() -> assertThat(body(address)).isEqualTo(counted.get()));
            assertThat(sent).singleElement().asString().doesNotContain("recommendations");
        }
        Council.respond(Council.recommendation(inquiry, 4), "ACCEPTED");
        anybody().get(days).then().body("total", equalTo(4)).body("byDecision.count", contains(2, 1, 1));
        anybody().get(months).then().body("[9].total", equalTo(4));
    }

    @Test
    void unchangedCountsAreNotSentAgain() {
        var address = "/v1/summary?asOf=2017-09-05&inquiryId=" + inquiry;
        var tag = anybody().get(address).then().statusCode(200).extract().header("ETag");
        anybody().header("If-None-Match", tag).get(address).then().statusCode(304).header("ETag", tag);
        anybody().header("If-None-Match", tag).get(address.replace("-05&", "-06&")).then().statusCode(200);
        Council.recommendation(inquiry, 4);
        anybody().header("If-None-Match", tag).get(address).then().statusCode(200).body("total", equalTo(4));
    }

    /** Whoever asks is told of what is published alone, so a draft moves nobody's tag. */
    @Test
    void hiddenChangeMovesNothing() {
        var published = Council.recommendation(inquiry, 4);
        Council.respond(published, "ACCEPTED");
        var address = "/v1/summary?asOf=2017-09-05&inquiryId=" + inquiry;
        var tag = anybody().get(address).then().statusCode(200).extract().header("ETag");
        Council.draftUpdate(published, "2017-08-24", "Not for the public yet");
        for (var reader : List.of(anybody(), as(Roles.CLERK), as(Roles.MEMBER))) {
            reader.header("If-None-Match", tag).get(address).then().statusCode(304);
        }
    }

    private static String body(String address) {
        return anybody().get(address).then().statusCode(200).extract().asString();
    }

    @Test
    void turnedRoundPeriodIsRefused() {
        anybody().get("/v1/summary/history?from=2017-09-30&to=2017-01-01").then().statusCode(400);
    }
}
