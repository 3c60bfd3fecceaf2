package org.openscrutiny.recommendations.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.recommendations.review.SampleCouncil.id;
import static org.openscrutiny.testing.Callers.anybody;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Sisters;

/** The pack of 5 September 2017 and its traps, as this service holds them. */
@QuarkusTest
@QuarkusTestResource(Sisters.class)
class SampleCouncilTest {

    @Test
    void voiceMadeEightAndWorkforceFive() {
        anybody().get("/v1/inquiries/" + id("inquiry.voice"))
                .then()
                .body("recommendationsMade", equalTo(8))
                .body("acceptedOn.value", equalTo("2017-01-09"))
                .body("submittedOn.precision", equalTo("MONTH"));
        anybody().get("/v1/inquiries/" + id("inquiry.workforce"))
                .then()
                .body("recommendationsMade", equalTo(5))
                .body("acceptedOn", nullValue());
        anybody().get("/v1/inquiries/" + id("inquiry.voice") + "/recommendations").then().body("items", hasSize(8));
        anybody().get("/v1/inquiries/" + id("inquiry.workforce") + "/recommendations").then().body("items", hasSize(5));
    }

    @Test
    void fourOfFiveWereAcceptedAndTheFifthIsAPlaceholder() {
        anybody().get("/v1/inquiries/" + id("inquiry.workforce") + "/recommendations")
                .then()
                .body("items.decision", contains("ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED", "REJECTED"))
                .body("items[4].number", nullValue())
                .body("items[4].text", nullValue());
    }

    @Test
    void agreedFullyOrInPartStaysNotStated() {
        anybody().get("/v1/inquiries/" + id("inquiry.voice") + "/recommendations")
                .then()
                .body("items.decision", everyItem(equalTo("NOT_STATED")));
    }

    @Test
    void numbersAreReadOnceAndInferredSevenTimes() {
        anybody().get("/v1/inquiries/" + id("inquiry.voice") + "/recommendations")
                .then()
                .body("items.number", contains(1, 2, 3, 4, 5, 6, 7, 8))
                .body("items.numberInferred", contains(false, true, true, true, true, true, true, true))
                .body("items[1].text", nullValue());
    }

    @Test
    void actionByStandsAsStated() {
        anybody().get("/v1/inquiries/" + id("inquiry.voice") + "/recommendations")
                .then()
                .body("items.actionBy.text",
                        contains("End of February 2017 and ongoing", "January 2017", "February 2017",
                                "End of January 2017", "June 2017", "June 2017", "February 2017", "Ongoing"))
                .body("items.actionBy.date", contains("2017-02-28", "2017-01-31", "2017-02-28", "2017-01-31",
                        "2017-06-30", "2017-06-30", "2017-02-28", null))
                .body("items.overdue", contains(false, true, true, true, true, true, true, false));
    }

    @Test
    void recommendationSixIsAnsweredLimbByLimb() {
        anybody().get("/v1/recommendations/" + id("rec.voice.6")).then().body("parts.label", contains("a", "b"));
        line("review.voice.6m", 5).body("recommendations[5].response.partResponses.label", contains("a", "b"))
                .body("recommendations[5].update.partNarratives.label", contains("a", "b"));
    }

    @Test
    void figuresOfTheAppHoldForTheirOwnDay() {
        line("review.voice.6m", 1).body("recommendations[1].update.measures.value", contains("260", "274", "287"))
                .body("recommendations[1].update.measures.asOf.value",
                        contains("2017-08-24", "2017-08-24", "2017-08-24"));
    }

    @Test
    void everyJudgementOfTheVoiceReviewIsBlank() {
        line("review.voice.6m", 0).body("recommendations", hasSize(8))
                .body("recommendations.rag", everyItem(nullValue()))
                .body("recommendations.inScope", everyItem(equalTo(true)));
        anybody().get("/v1/reviews/" + id("review.voice.6m"))
                .then()
                .body("notYetAssessed", hasSize(8))
                .body("withoutUpdate", hasSize(0))
                .body("status", equalTo("PAPER_RECEIVED"));
    }

    @Test
    void twelveMonthReviewLooksAtTwoAndFourOnly() {
        line("review.workforce.12m", 0).body("label", equalTo("Progress update after 12 months"))
                .body("recommendations.number", contains(1, 2, 3, 4))
                .body("recommendations.inScope", contains(false, true, false, true))
                .body("recommendations.rag", contains("IMPLEMENTED", null, "IMPLEMENTED", null))
                .body("recommendations.ragDecidedOn", contains("2017-01-31", null, "2017-01-31", null))
                .body("recommendations[0].exclusion.decidedOn", equalTo("2017-01-31"))
                .body("recommendations[0].ragNote", containsString("31 January 2017"));
    }

    @Test
    void updatesOnOneAndThreeAreLegalAndReopenNothing() {
        line("review.workforce.12m", 0).body("recommendations[0].update.measures.value", contains("46", "12", "26"))
                .body("recommendations[2].update.narrative", containsString("16 other authorities"));
        for (var ref : List.of("rec.workforce.1", "rec.workforce.3")) {
            anybody().get("/v1/recommendations/" + id(ref)).then().body("lifecycle", equalTo("IMPLEMENTED"));
        }
        for (var ref : List.of("rec.workforce.2", "rec.workforce.4")) {
            anybody().get("/v1/recommendations/" + id(ref)).then().body("lifecycle", equalTo("MONITORING"));
        }
    }

    @Test
    void dueDatesAreSetAndNotCountedFromTheMilestone() {
        anybody().get("/v1/inquiries/" + id("inquiry.workforce") + "/reviews")
                .then()
                .body("items.milestone", contains("SIX_MONTH", "TWELVE_MONTH"))
                .body("items.dueOn.value", contains("2017-01-31", "2017-09-05"));
        anybody().get("/v1/reviews/" + id("review.voice.12m")).then().body("dueOn.text", equalTo("February 2018"));
    }

    @Test
    void leadsArePostsAndSignOffIsAPerson() {
        line("review.voice.6m", 0).body("signedOffBy", contains("Warren Whyte"))
                .body("leadOfficer", equalTo("Carol Douch"))
                .body("recommendations.leadPost", hasItems("Cabinet Member for Children's Services",
                        "Cabinet Member for Education and Skills"));
    }

    @Test
    void reportIsServedAsJsonHtmlAndCsvUnderATag() {
        var path = "/v1/reviews/" + id("review.workforce.12m") + "/report";
        var json = anybody().accept("application/json").get(path).then().statusCode(200).extract();
        anybody().accept("application/json")
                .header("If-None-Match", json.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        var html = anybody().accept("text/html").get(path).then().statusCode(200).contentType("text/html").extract();
        assertThat(html.header("ETag")).isNotEqualTo(json.header("ETag"));
        assertThat(html.asString()).contains("<html lang=\"en-GB\">", "<th scope=\"col\">", "Not yet assessed",
                "Recommendation on track to be completed to the satisfaction of the committee.");
        var csv = anybody().accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv).startsWith("number,number_inferred,recommendation,");
        assertThat(csv.split("\r\n")).hasSize(5);
        anybody().get(path).then().contentType("application/json");
        anybody().accept("application/pdf").get(path).then().statusCode(406);
    }

    @Test
    void reportHasExactlyTheFieldsItsReadersKnow() {
        var path = "/v1/reviews/" + id("review.voice.6m") + "/report";
        anybody().accept("application/json")
                .get(path)
                .then()
                .body("keySet()", hasItems("reviewId", "label", "milestone", "updateOn", "inquiry", "leadOfficer",
                        "signedOffBy", "recommendations", "ragGuidance"))
                .body("ragGuidance.rag", contains("IMPLEMENTED", "ON_TRACK", "CONCERNS", "NOT_DELIVERED"))
                .body("recommendations[0].actionBy.text", equalTo("End of February 2017 and ongoing"))
                .body("recommendations[0].response.plannedActions", hasSize(3));
    }

    private static ValidatableResponse line(String review, int number) {
        return anybody().accept("application/json")
                .get("/v1/reviews/" + id(review) + "/report")
                .then()
                .statusCode(200)
                .body("recommendations[%d].id".formatted(number), org.hamcrest.Matchers.notNullValue());
    }
}
