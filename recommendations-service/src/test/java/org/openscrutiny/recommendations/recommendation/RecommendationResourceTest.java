package org.openscrutiny.recommendations.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Statements;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class RecommendationResourceTest {

    private final MeterRegistry metrics;

    RecommendationResourceTest(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    private static final String MERGE = "application/merge-patch+json";

    @Test
    void draftExistsOnlyForThoseWhoPrepareIt() {
        var inquiry = Council.inquiry();
        var draft = Council.recommendation(inquiry, 1);
        as(Roles.SCRUTINY_OFFICER).get("/v1/recommendations/" + draft)
                .then()
                .statusCode(200)
                .body("lifecycle", equalTo("DRAFT"));
        for (var role : new String[]{Roles.LEAD_OFFICER, Roles.CABINET_MEMBER, Roles.MEMBER}) {
            as(role).get("/v1/recommendations/" + draft).then().statusCode(404);
        }
        anybody().get("/v1/recommendations/" + draft)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        anybody().get("/v1/inquiries/" + inquiry + "/recommendations?include=total")
                .then()
                .body("items", hasSize(0))
                .body("page.total", equalTo(0));
        anybody().get("/v1/recommendations?inquiryId=" + inquiry).then().body("items", hasSize(0));
        Council.submit(inquiry);
        anybody().get("/v1/recommendations/" + draft).then().statusCode(200).body("lifecycle", equalTo("SUBMITTED"));
        anybody().get("/v1/inquiries/" + inquiry + "/recommendations?include=total")
                .then()
                .body("page.total", equalTo(1));
    }

    @Test
    void draftChangesNothingThePublicSeesOfTheInquiry() {
        var inquiry = Council.inquiry();
        var before = anybody().get("/v1/inquiries/" + inquiry).then().extract().header("ETag");
        Council.recommendation(inquiry, 1);
        assertThat(anybody().get("/v1/inquiries/" + inquiry).header("ETag")).isEqualTo(before);
    }

    @Test
    void childMovesTheParentsTag() {
        var inquiry = Council.submittedInquiry();
        var before = anybody().get("/v1/inquiries/" + inquiry).header("ETag");
        Council.recommendation(inquiry, 1);
        assertThat(anybody().get("/v1/inquiries/" + inquiry).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void placeholderWithoutNumberAndTextIsCountedAndRejected() {
        var inquiry = Council.submittedInquiry();
        var fifth = Council.recommendation(inquiry, "{\"sourceNote\": \"Neither number nor text is printed.\"}");
        Council.respond(fifth, "REJECTED");
        anybody().get("/v1/inquiries/" + inquiry + "/recommendations?include=total")
                .then()
                .body("page.total", equalTo(1))
                .body("items[0].number", nullValue())
                .body("items[0].text", nullValue())
                .body("items[0].lifecycle", equalTo("REJECTED"));
    }

    @Test
    void severalPlaceholdersMayStandWithoutNumber() {
        var inquiry = Council.submittedInquiry();
        Council.recommendation(inquiry, "{\"sourceNote\": \"Lost.\"}");
        Council.recommendation(inquiry, "{\"sourceNote\": \"Lost too.\"}");
        anybody().get("/v1/inquiries/" + inquiry + "/recommendations").then().body("items", hasSize(2));
    }

    @Test
    void neitherTextNorNoteIsRefused() {
        as(Roles.SCRUTINY_OFFICER).body("{\"number\": 1}")
                .post("/v1/inquiries/" + Council.inquiry() + "/recommendations")
                .then()
                .statusCode(400);
    }

    @Test
    void takenNumberIsRefused() {
        var inquiry = Council.inquiry();
        Council.recommendation(inquiry, 3);
        as(Roles.SCRUTINY_OFFICER).body("{\"number\": 3, \"text\": \"Again\"}")
                .post("/v1/inquiries/" + inquiry + "/recommendations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/recommendation-number-taken"));
    }

    @Test
    void inferredNumberIsMarked() {
        var id = Council.recommendation(Council.submittedInquiry(),
                "{\"number\": 2, \"numberInferred\": true, \"sourceNote\": \"Text lost in the scan.\"}");
        anybody().get("/v1/recommendations/" + id)
                .then()
                .body("number", equalTo(2))
                .body("numberInferred", equalTo(true))
                .body("text", nullValue())
                .body("sourceNote", equalTo("Text lost in the scan."));
    }

    @Test
    void submittedWordsStandButLostOnesMayBeFound() {
        var id = Council.recommendation(Council.submittedInquiry(),
                "{\"number\": 2, \"sourceNote\": \"Text lost in the scan.\"}");
        var path = "/v1/recommendations/" + id;
        as(Roles.CLERK).contentType(MERGE)
                .header("If-Match", as(Roles.CLERK).get(path).header("ETag"))
                .body("{\"text\": \"Found again\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("text", equalTo("Found again"));
        as(Roles.CLERK).contentType(MERGE)
                .header("If-Match", as(Roles.CLERK).get(path).header("ETag"))
                .body("{\"text\": \"Other words\"}")
                .patch(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/recommendation-submitted"));
    }

    @Test
    void changeNeedsThePresentTag() {
        var path = "/v1/recommendations/" + Council.recommendation(Council.submittedInquiry(), 1);
        var tag = as(Roles.SCRUTINY_OFFICER).get(path).header("ETag");
        as(Roles.SCRUTINY_OFFICER).contentType(MERGE).body("{\"leadPost\": \"A\"}").patch(path).then().statusCode(428);
        var next = as(Roles.SCRUTINY_OFFICER).contentType(MERGE)
                .header("If-Match", tag)
                .body("{\"leadPost\": \"A\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(next).isNotEqualTo(tag).isEqualTo(as(Roles.SCRUTINY_OFFICER).get(path).header("ETag"));
        as(Roles.SCRUTINY_OFFICER).contentType(MERGE)
                .header("If-Match", tag)
                .body("{\"leadPost\": \"B\"}")
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void unchangedIsAnswered304() {
        var path = "/v1/recommendations/" + Council.recommendation(Council.submittedInquiry(), 1);
        anybody().header("If-None-Match", anybody().get(path).header("ETag")).get(path).then().statusCode(304);
    }

    @Test
    void onlyScrutinyOfficerAndClerkMake() {
        var path = "/v1/inquiries/" + Council.inquiry() + "/recommendations";
        anybody().body("{\"text\": \"X\"}").post(path).then().statusCode(401);
        as(Roles.CABINET_MEMBER).body("{\"text\": \"X\"}").post(path).then().statusCode(403);
    }

    @Test
    void movedDateKeepsTheOriginalAndCountsTheSlippage() {
        var id = Council.answered("ACCEPTED");
        var path = "/v1/recommendations/" + id + "/action-by-dates";
        as(Roles.LEAD_OFFICER).body(
                "{\"actionBy\": {\"text\": \"End of April 2017\"}, \"reason\": \"The supplier is late.\", \"on\": \"2017-02-20\"}")
                .post(path)
                .then()
                .statusCode(201)
                .body("slippageDays", equalTo(61));
        anybody().get("/v1/recommendations/" + id)
                .then()
                .body("actionBy.text", equalTo("End of April 2017"))
                .body("actionBy.date", equalTo("2017-04-30"))
                .body("actionBy.originalText", equalTo("End of February 2017"))
                .body("actionBy.originalDate", equalTo("2017-02-28"))
                .body("actionBy.slippageDays", equalTo(61));
        anybody().get(path)
                .then()
                .body("items.original", contains(true, false))
                .body("items.actionBy.text", contains("End of February 2017", "End of April 2017"))
                .body("items.reason", contains(null, "The supplier is late."));
        anybody().get("/v1/recommendations?inquiryId=%s&asOf=2017-02-19".formatted(inquiryOf(id)))
                .then()
                .body("items[0].actionBy.text", equalTo("End of February 2017"));
    }

    @Test
    void dateDoesNotMoveWithoutAReason() {
        as(Roles.LEAD_OFFICER).body("{\"actionBy\": {\"text\": \"May 2017\"}}")
                .post("/v1/recommendations/" + Council.answered("ACCEPTED") + "/action-by-dates")
                .then()
                .statusCode(400);
    }

    @Test
    void implementedReopensOnlyByAResolution() {
        var id = Council.answered("ACCEPTED");
        Council.judge(id, "IMPLEMENTED", "2017-01-31").statusCode(201);
        var path = "/v1/recommendations/" + id + "/status-changes";
        as(Roles.CLERK).body("{\"change\": \"REOPENED\", \"reason\": \"It came back.\"}")
                .post(path)
                .then()
                .statusCode(400);
        as(Roles.LEAD_OFFICER).body("{\"change\": \"REOPENED\", \"reason\": \"It came back.\"}")
                .post(path)
                .then()
                .statusCode(403);
        as(Roles.CLERK)
                .body("{\"change\": \"REOPENED\", \"reason\": \"It came back.\", \"meetingId\": \"%s\"}"
                        .formatted(Sisters.meeting("2017-09-05", "CONCLUDED")))
                .post(path)
                .then()
                .statusCode(201)
                .body("lifecycle", equalTo("MONITORING"));
        assertThat(Council.lifecycle(id)).isEqualTo("MONITORING");
        anybody().get("/v1/recommendations?inquiryId=%s&asOf=2017-09-04".formatted(inquiryOf(id)))
                .then()
                .body("items[0].lifecycle", equalTo("IMPLEMENTED"));
    }

    @Test
    void reopenedIsJudgedAgain() {
        var id = Council.answered("ACCEPTED");
        Council.judge(id, "IMPLEMENTED", "2017-01-31").statusCode(201);
        as(Roles.CLERK)
                .body("{\"change\": \"REOPENED\", \"reason\": \"It came back.\", \"meetingId\": \"%s\"}"
                        .formatted(Sisters.meeting("2017-09-05", "CONCLUDED")))
                .post("/v1/recommendations/" + id + "/status-changes")
                .then()
                .statusCode(201);
        Council.judge(id, "IMPLEMENTED", "2017-09-05").statusCode(201);
        assertThat(Council.lifecycle(id)).isEqualTo("IMPLEMENTED");
    }

    @Test
    void splitNamesItsSuccessors() {
        var inquiry = Council.submittedInquiry();
        var old = Council.recommendation(inquiry, 1);
        var first = Council.recommendation(inquiry, 2);
        var second = Council.recommendation(inquiry, 3);
        var path = "/v1/recommendations/" + old + "/status-changes";
        as(Roles.SCRUTINY_OFFICER)
                .body("{\"change\": \"SUPERSEDED\", \"kind\": \"SPLIT\", \"reason\": \"Two matters\", \"successorIds\": [\"%s\"]}"
                        .formatted(first))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/successors-needed"));
        as(Roles.SCRUTINY_OFFICER)
                .body("{\"change\": \"SUPERSEDED\", \"kind\": \"SPLIT\", \"reason\": \"Two matters\", \"successorIds\": [\"%s\", \"%s\"]}"
                        .formatted(first, second))
                .post(path)
                .then()
                .statusCode(201)
                .body("successorIds", contains(first, second))
                .body("lifecycle", equalTo("SUPERSEDED"));
        assertThat(Council.lifecycle(old)).isEqualTo("SUPERSEDED");
    }

    @Test
    void listFiltersSayWhereItIsNow() {
        var inquiry = Council.submittedInquiry();
        var judged = Council.recommendation(inquiry, 1);
        var open = Council.recommendation(inquiry, 2);
        Council.respond(judged, "ACCEPTED");
        Council.respond(open, "ACCEPTED_IN_PART");
        Council.judge(judged, "ON_TRACK", "2017-09-05").statusCode(201);
        only(inquiry, "rag=ON_TRACK", judged);
        only(inquiry, "rag=NOT_YET_ASSESSED", open);
        only(inquiry, "decision=ACCEPTED_IN_PART", open);
        only(inquiry, "leadOfficer=Carol Douch&decision=ACCEPTED", judged);
        only(inquiry, "leadPost=Nobody");
        only(inquiry, "overdue=true", judged, open);
        only(inquiry, "overdue=true&asOf=2017-02-28");
        only(inquiry, "overdue=false&asOf=2017-02-28", judged, open);
        only(inquiry, "dueBefore=2017-03-01", judged, open);
        only(inquiry, "dueBefore=2017-02-28");
        only(inquiry, "text=recommendation text 2", open);
        only(inquiry, "changedSince=2017-01-01T00:00:00Z", judged, open);
        only(inquiry, "changedSince=2999-01-01T00:00:00Z");
        only(inquiry, "rag=NOT_YET_ASSESSED&asOf=2017-09-04", judged, open);
        only(inquiry, "asOf=2017-01-08");
    }

    @Test
    void everySortPagesThroughEverythingOnce() {
        var inquiry = Council.submittedInquiry();
        var all = new ArrayList<String>();
        for (var number = 1; number <= 5; number++) {
            all.add(Council.recommendation(inquiry, number));
        }
        all.add(Council.recommendation(inquiry, "{\"sourceNote\": \"Lost\"}"));
        for (var sort : RecommendationSort.values()) {
            var seen = new ArrayList<String>();
            var next = "/v1/recommendations?inquiryId=%s&sort=%s&limit=2".formatted(inquiry, sort);
            while (next != null) {
                var page = anybody().get(next).then().statusCode(200).extract();
                List<String> ids = page.path("items.id");
                seen.addAll(ids);
                next = page.path("links.next");
            }
            assertThat(seen).as(sort.name()).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void badFilterIsRefusedNotIgnored() {
        for (var filter : new String[]{"asOf=yesterday", "rag=GREEN", "inquiryId=1", "colour=red", "limit=0"}) {
            anybody().get("/v1/recommendations?" + filter).then().statusCode(400);
        }
    }

    @Test
    void absentIsTheSameForEverybody() {
        anybody().get("/v1/recommendations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("detail", containsString("There is no recommendation"));
    }

    @Test
    void pageTakesOneStatementHoweverLong() {
        var inquiry = Council.submittedInquiry();
        for (var number = 1; number <= 4; number++) {
            Council.recommendation(inquiry, number);
        }
        var before = metrics.counter("scrutiny.projections").count();
        anybody().get("/v1/recommendations?inquiryId=" + inquiry).then().body("items", hasSize(4));
        assertThat(metrics.counter("scrutiny.projections").count() - before).isEqualTo(1);
        assertThat(Statements
                .count(() -> anybody().get("/v1/recommendations?inquiryId=" + inquiry).then().statusCode(200)))
                .isEqualTo(1);
    }

    private static void only(String inquiry, String filter, String... expected) {
        List<String> ids = anybody().urlEncodingEnabled(true)
                .get("/v1/recommendations?inquiryId=" + inquiry + "&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(ids).as(filter).containsExactly(expected);
    }

    private static String inquiryOf(String recommendation) {
        return anybody().get("/v1/recommendations/" + recommendation).then().extract().path("inquiryId");
    }
}
