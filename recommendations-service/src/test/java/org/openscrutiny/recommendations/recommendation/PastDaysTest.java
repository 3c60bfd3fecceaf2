package org.openscrutiny.recommendations.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.support.access.Roles;

/** Every part of the answer for any past day, and histories that only ever grow. */
@QuarkusTest
@QuarkusTestResource(Sisters.class)
class PastDaysTest {

    private static final List<String> HISTORIES = List.of("executive-responses", "assessments", "progress-updates",
            "action-by-dates", "status-changes");

    @Test
    void dateStatedWithADraftCountsFromTheBeginning() {
        var inquiry = Council.inquiry();
        var id = Council.recommendation(inquiry, 1);
        Council.submit(inquiry);
        anybody().get("/v1/recommendations/" + id + "?asOf=2017-03-01")
                .then()
                .statusCode(200)
                .body("actionBy.date", equalTo("2017-02-28"));
        anybody().get("/v1/recommendations?overdue=true&asOf=2017-03-01&inquiryId=" + inquiry)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void whoLedThenIsToldWhoeverLeadsNow() {
        var inquiry = Council.submittedInquiry();
        var id = Council.recommendation(inquiry, 1);
        var path = "/v1/recommendations/" + id;
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", as(Roles.CLERK).get(path).header("ETag"))
                .body("{\"leadOfficer\": \"Officer %s\"}".formatted(id))
                .patch(path)
                .then()
                .statusCode(200);
        anybody().get(path).then().body("leadOfficer", equalTo("Officer " + id));
        anybody().get(path + "?asOf=2017-06-30").then().body("leadOfficer", equalTo("Carol Douch"));
        anybody().queryParam("leadOfficer", "Carol Douch")
                .queryParam("inquiryId", inquiry)
                .queryParam("asOf", "2017-06-30")
                .get("/v1/recommendations")
                .then()
                .body("items", hasSize(1));
        anybody().queryParam("leadOfficer", "Officer " + id)
                .queryParam("asOf", "2017-06-30")
                .get("/v1/recommendations")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void beforeItWasSubmittedItIsNotThere() {
        var path = "/v1/recommendations/" + Council.answered("ACCEPTED");
        anybody().get(path + "?asOf=2017-01-08").then().statusCode(404);
        var read = anybody().get(path + "?asOf=2017-01-09")
                .then()
                .statusCode(200)
                .body("decision", equalTo("ACCEPTED"));
        anybody().header("If-None-Match", read.extract().header("ETag"))
                .get(path + "?asOf=2017-01-09")
                .then()
                .statusCode(304);
        anybody().get(path).then().body("rag", nullValue());
    }

    @Test
    void timelineEndsWithTheDayAskedFor() {
        var id = Council.answered("ACCEPTED");
        Council.judge(id, "ON_TRACK", "2017-09-05").statusCode(201);
        anybody().get("/v1/recommendations/" + id + "/timeline?to=2017-09-04&include=total")
                .then()
                .body("items", hasSize(2))
                .body("page.total", equalTo(2));
        anybody().get("/v1/recommendations/" + id + "/timeline?from=2017-09-05").then().body("items", hasSize(1));
    }

    @Test
    void entryThatWouldContradictALaterOneIsRefused() {
        var id = Council.answered("ACCEPTED");
        Council.judge(id, "CONCERNS", "2017-09-05").statusCode(201);
        Council.judge(id, "IMPLEMENTED", "2017-01-31")
                .statusCode(409)
                .body("type", equalTo("/problems/history-contradicted"))
                .body("detail", containsString("2017-09-05"));
        Council.judge(id, "ON_TRACK", "2017-01-31").statusCode(201);
        assertThat(rag(id, "2017-02-01")).isEqualTo("ON_TRACK");
        assertThat(rag(id, "2017-09-05")).isEqualTo("CONCERNS");
    }

    @Test
    void whatAReviewOnceLookedAtWasMonitored() {
        var id = Council.answered("ACCEPTED");
        var inquiry = anybody().get("/v1/recommendations/" + id).then().extract().<String>path("inquiryId");
        var review = Council.review(inquiry, id);
        assertThat(Council.lifecycle(id)).isEqualTo("MONITORING");
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", as(Roles.CLERK).get("/v1/reviews/" + review).header("ETag"))
                .body("{\"inScope\": []}")
                .patch("/v1/reviews/" + review)
                .then()
                .statusCode(200)
                .body("inScope", hasSize(0));
        assertThat(Council.lifecycle(id)).isEqualTo("MONITORING");
    }

    /**
     * Whatever is tried in whatever order, with days of the past in any order: what was in a history stays in it as it was,
     * what is refused adds nothing, and no day ever shows a judgement of what was not accepted by then.
     */
    @Test
    void historiesNeverShrinkAndNoPastDayShowsWhatIsForbidden() {
        var chance = new Random(20170905);
        for (var story = 0; story < 4; story++) {
            var id = Council.recommendation(Council.submittedInquiry(), 1);
            var before = histories(id);
            for (var step = 0; step < 12; step++) {
                tryOne(id, chance);
                var after = histories(id);
                before.forEach((history, entries) -> assertThat(after.get(history)).as(history).containsAll(entries));
                before = after;
            }
            for (var month = 1; month <= 12; month++) {
                var day = LocalDate.of(2017, month, 28);
                var seen = anybody().get("/v1/recommendations/" + id + "?asOf=" + day).then().statusCode(200).extract();
                if (seen.path("rag") != null) {
                    assertThat(seen.<String>path("decision")).isNotNull().isNotIn("REJECTED", "DEFERRED");
                }
            }
            assertThat(anybody().get("/v1/recommendations/" + id).<String>path("lifecycle"))
                    .isEqualTo(anybody().get("/v1/recommendations/" + id + "?asOf=" + LocalDate.of(2017, 12, 31))
                            .<String>path("lifecycle"));
        }
    }

    private static void tryOne(String id, Random chance) {
        var day = LocalDate.of(2017, 1 + chance.nextInt(12), 10 + chance.nextInt(15)).toString();
        var path = "/v1/recommendations/" + id;
        var status = switch (chance.nextInt(5)) {
            case 0 -> as(Roles.CLERK).body("{\"decision\": \"%s\", \"reason\": \"R\", \"decidedOn\": \"%s\"}".formatted(
                    Decision.values()[chance.nextInt(Decision.values().length)], day))
                    .post(path + "/executive-responses")
                    .statusCode();
            case 1 ->
                Council.judge(id, Rag.values()[chance.nextInt(Rag.values().length)].name(), day).extract().statusCode();
            case 2 -> as(Roles.CLERK)
                    .body("{\"change\": \"%s\", \"reason\": \"R\", \"decidedOn\": \"%s\", \"meetingId\": \"%s\"}"
                            .formatted(chance.nextBoolean() ? "ENDED" : "REOPENED", day,
                                    Sisters.meeting(day, "CONCLUDED")))
                    .post(path + "/status-changes")
                    .statusCode();
            case 3 -> as(Roles.CLERK).body("{\"actionBy\": {\"text\": \"%s\"}, \"reason\": \"R\", \"on\": \"%s\"}"
                    .formatted("May 2018", day)).post(path + "/action-by-dates").statusCode();
            default -> reported(path, day);
        };
        assertThat(status).isIn(201, 409);
    }

    private static int reported(String path, String day) {
        var draft = as(Roles.CLERK).body(
                "{\"officer\": \"O\", \"narrative\": \"N\", \"asOf\": {\"value\": \"%s\", \"precision\": \"DAY\"}}"
                        .formatted(day))
                .post(path + "/progress-updates");
        return draft.statusCode() != 201
                ? draft.statusCode()
                : as(Roles.CLERK).body("{\"signedOffBy\": \"S\"}")
                        .post(path + "/progress-updates/" + draft.path("id") + "/publications")
                        .statusCode();
    }

    /** Each history's entries as they are served to anybody, in pages of two. */
    private static Map<String, List<Object>> histories(String id) {
        var found = new HashMap<String, List<Object>>();
        for (var history : HISTORIES) {
            var entries = new ArrayList<Object>();
            var next = "/v1/recommendations/%s/%s?limit=2".formatted(id, history);
            while (next != null) {
                var page = anybody().get(next).then().statusCode(200).extract();
                entries.addAll(page.<List<Object>>path("items"));
                next = page.path("links.next");
            }
            assertThat(entries).doesNotHaveDuplicates();
            found.put(history, entries);
        }
        return found;
    }

    private static String rag(String id, String day) {
        return anybody().get("/v1/recommendations/" + id + "?asOf=" + day).then().extract().path("rag");
    }

    @Test
    void unknownIsNotFoundOnAnyDay() {
        anybody().get("/v1/recommendations/" + UUID.randomUUID() + "?asOf=2017-01-09").then().statusCode(404);
        anybody().get("/v1/recommendations/" + UUID.randomUUID() + "?asOf=then").then().statusCode(400);
    }
}
