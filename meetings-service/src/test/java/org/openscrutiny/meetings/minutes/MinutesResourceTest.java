package org.openscrutiny.meetings.minutes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.AtOnce;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
class MinutesResourceTest {

    private final EntityManager database;

    MinutesResourceTest(EntityManager database) {
        this.database = database;
    }

    @Test
    void draftIsTheDraftersAlone() {
        var sitting = Sitting.inSession();
        var minutes = begin(sitting);
        as(Roles.SCRUTINY_OFFICER).get("/v1/minutes/" + minutes).then().statusCode(200);
        as(Roles.MEMBER).get("/v1/minutes/" + minutes).then().statusCode(404);
        anybody().get("/v1/minutes/" + minutes).then().statusCode(404);
        anybody().get("/v1/meetings/" + sitting.meeting() + "/minutes").then().statusCode(404);
        anybody().get("/v1/minutes?committeeId=" + sitting.committee() + "&include=total")
                .then()
                .body("items", empty())
                .body("page.total", equalTo(0));
        anybody().get("/v1/meetings/" + sitting.meeting()).then().body("minutesStatus", equalTo("NONE"));
    }

    @Test
    void publishedDraftIsPublicAndKeepsItsOwnNumbers() {
        var sitting = Sitting.inSession();
        var minutes = begin(sitting);
        item(minutes, "4", null);
        item(minutes, "3", sitting.item());
        step(minutes, "{\"to\": \"PUBLISHED_DRAFT\"}", 201);
        anybody().get("/v1/meetings/" + sitting.meeting() + "/minutes")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED_DRAFT"))
                .body("items.number", contains("4", "3"))
                .body("items[1].agendaItemId", equalTo(sitting.item()));
        anybody().get("/v1/meetings/" + sitting.meeting()).then().body("minutesStatus", equalTo("PUBLISHED_DRAFT"));
    }

    @Test
    void minuteOfAnExemptItemIsNotInThePublicMinutes() {
        var sitting = Sitting.inSession();
        var minutes = begin(sitting);
        item(minutes, "1", sitting.item());
        var closed = item(minutes, "2", sitting.exemptItem("2"));
        step(minutes, "{\"to\": \"PUBLISHED_DRAFT\"}", 201);
        as(Roles.CLERK).get("/v1/minutes/" + minutes).then().body("items.number", contains("1", "2"));
        anybody().get("/v1/minutes/" + minutes).then().body("items.number", contains("1"));
        anybody().get("/v1/minute-items/" + closed).then().statusCode(404);
        as(Roles.MEMBER).get("/v1/minute-items/" + closed).then().statusCode(404);
    }

    @Test
    void changeToAnExemptMinuteDoesNotMoveThePublicTag() {
        var sitting = Sitting.inSession();
        var minutes = begin(sitting);
        var closed = item(minutes, "1", sitting.exemptItem("2"));
        step(minutes, "{\"to\": \"PUBLISHED_DRAFT\"}", 201);
        var path = "/v1/minutes/" + minutes;
        step(minutes, "{\"to\": \"DRAFT\"}", 201);
        step(minutes, "{\"to\": \"PUBLISHED_DRAFT\"}", 201);
        var before = anybody().get(path).header("ETag");
        anybody().get("/v1/minute-items/" + closed).then().statusCode(404);
        anybody().header("If-None-Match", before).get(path).then().statusCode(304);
    }

    @Test
    void oneItemApprovesTwoMinutesAndTheChainIsReadBothWays() {
        var march = Sitting.scheduled(Sitting.committee("[]"), "2017-03-21", "OTHER");
        march.open("2017-03-21");
        var may = march.next("2017-05-23", "OTHER");
        var july = may.next("2017-07-18", "MINUTES_APPROVAL");
        var ofMarch = published(march);
        var ofMay = published(may);
        step(ofMarch, approval(july), 201);
        step(ofMay, approval(july), 201);
        step(ofMarch, signature("2017-07-18"), 201);
        anybody().get("/v1/minutes/" + ofMarch)
                .then()
                .body("status", equalTo("SIGNED"))
                .body("approval.meetingId", equalTo(july.meeting()))
                .body("approval.itemId", equalTo(july.item()))
                .body("signature.signedBy", equalTo("the Chairman"));
        anybody().get("/v1/minutes?approvedByItemId=" + july.item())
                .then()
                .body("items.id", containsInAnyOrder(ofMarch, ofMay));
        anybody().get("/v1/minutes?approvedAtMeetingId=" + july.meeting() + "&status=SIGNED")
                .then()
                .body("items.id", contains(ofMarch));
        anybody().get("/v1/minutes?committeeId=" + july.committee() + "&from=2017-05-23&to=2017-05-23")
                .then()
                .body("items.id", contains(ofMay));
    }

    @Test
    void onlyALaterMeetingOfTheSameCommitteeApproves() {
        var july = Sitting.inSession();
        var minutes = published(july);
        var elsewhere = Sitting.scheduled(Sitting.committee("[]"), "2017-09-05", "MINUTES_APPROVAL");
        elsewhere.open("2017-09-05");
        step(minutes, approval(elsewhere), 409)
                .body("type", equalTo("/problems/minutes-approved-by-later-meeting"));
        var earlier = july.next("2017-05-23", "MINUTES_APPROVAL");
        step(minutes, approval(earlier), 409)
                .body("type", equalTo("/problems/minutes-approved-by-later-meeting"));
        var ahead = Sitting.scheduled(july.committee(), "2017-10-17", "MINUTES_APPROVAL");
        step(minutes, approval(ahead), 409).body("type", equalTo("/problems/meeting-not-begun"));
        var otherBusiness = july.next("2017-09-05", "OTHER");
        step(minutes, approval(otherBusiness), 409).body("type", equalTo("/problems/minutes-approval-item"));
    }

    @Test
    void settledMinutesSettleTheRecord() {
        var july = Sitting.inSession();
        var minutes = published(july);
        step(minutes, approval(july.next("2017-09-05", "MINUTES_APPROVAL")), 201);
        as(Roles.CLERK).body("""
                {"personId": "%s", "capacity": "OFFICER", "status": "PRESENT"}"""
                .formatted(Sitting.person("Mr J Huskinson")))
                .post("/v1/meetings/" + july.meeting() + "/attendance")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/minutes-settled"));
    }

    @Test
    void signedMinutesTakeDatedCorrections() {
        var july = Sitting.inSession();
        var minutes = published(july);
        var path = "/v1/minutes/" + minutes;
        var correction = "{\"text\": \"For 21 read 22.\", \"madeOn\": \"2017-09-06\"}";
        as(Roles.CLERK).body(correction)
                .post(path + "/corrections")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/minutes-not-signed"));
        step(minutes, approval(july.next("2017-09-05", "MINUTES_APPROVAL")), 201);
        step(minutes, signature("2017-09-04"), 409).body("type", equalTo("/problems/minutes-signed-too-early"));
        as(Roles.CHAIRMAN).body(signature("2017-09-05")).post(path + "/status-changes").then().statusCode(201);
        as(Roles.CLERK).body(correction).post(path + "/corrections").then().statusCode(201);
        anybody().get(path).then().body("corrections.text", contains("For 21 read 22."));
    }

    /** The database keeps to it too, whatever a program says. */
    @Test
    void signedMinutesStayAsTheyWereSigned() {
        var july = Sitting.inSession();
        var minutes = published(july);
        step(minutes, approval(july.next("2017-09-05", "MINUTES_APPROVAL")), 201);
        as(Roles.CHAIRMAN).body(signature("2017-09-05"))
                .post("/v1/minutes/" + minutes + "/status-changes")
                .then()
                .statusCode(201);
        as(Roles.CLERK).body("{\"text\": \"For 21 read 22.\", \"madeOn\": \"2017-09-06\"}")
                .post("/v1/minutes/" + minutes + "/corrections")
                .then()
                .statusCode(201);
        for (var sql : List.of("update minutes set signed_by = 'another' where id = ?1",
                "update minutes set status = 'DRAFT', signed_by = null, signed_on = null where id = ?1",
                "update minutes_corrections set text = 'another' where minutes_id = ?1",
                "delete from minutes_corrections where minutes_id = ?1")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(sql)
                            .setParameter(1, UUID.fromString(minutes))
                            .executeUpdate()))
                    .as(sql)
                    .hasStackTraceContaining("signed minutes");
        }
    }

    @Test
    void chairmanSignsButDoesNotPublish() {
        var minutes = begin(Sitting.inSession());
        as(Roles.CHAIRMAN).body("{\"to\": \"PUBLISHED_DRAFT\"}")
                .post("/v1/minutes/" + minutes + "/status-changes")
                .then()
                .statusCode(403);
        as(Roles.MEMBER).body("{\"to\": \"PUBLISHED_DRAFT\"}")
                .post("/v1/minutes/" + minutes + "/status-changes")
                .then()
                .statusCode(403);
    }

    @Test
    void publishedMinutesAreTakenBackBeforeTheyAreChanged() {
        var minutes = published(Sitting.inSession());
        as(Roles.CLERK).body("{\"number\": \"9\", \"title\": \"Late thought\"}")
                .post("/v1/minutes/" + minutes + "/items")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/minutes-not-in-draft"));
    }

    @Test
    void meetingHasOneSetOfMinutesAndNoneBeforeItBegins() {
        var sitting = Sitting.inSession();
        begin(sitting);
        as(Roles.CLERK).body("{}")
                .post("/v1/meetings/" + sitting.meeting() + "/minutes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/minutes-already-begun"));
        var ahead = Sitting.scheduled(sitting.committee(), "2017-10-17", "OTHER");
        as(Roles.CLERK).body("{}")
                .post("/v1/meetings/" + ahead.meeting() + "/minutes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-not-begun"));
    }

    @Test
    void numberIsTakenOnceAndAMinuteCanBeRemovedFromADraft() {
        var minutes = begin(Sitting.inSession());
        var first = item(minutes, "1", null);
        as(Roles.CLERK).body("{\"number\": \"1\", \"title\": \"Again\"}")
                .post("/v1/minutes/" + minutes + "/items")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/minute-number-taken"));
        var path = "/v1/minute-items/" + first;
        as(Roles.CLERK).delete(path).then().statusCode(428);
        as(Roles.CLERK).header("If-Match", as(Roles.CLERK).get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        as(Roles.CLERK).get("/v1/minutes/" + minutes).then().body("items", empty());
    }

    @Test
    void minutesWrittenAtOnceAllStand() throws Exception {
        var minutes = begin(Sitting.inSession());
        var answers = AtOnce.times(8, number -> as(Roles.CLERK)
                .body("{\"number\": \"%d\", \"title\": \"Minute\"}".formatted(number))
                .post("/v1/minutes/" + minutes + "/items")
                .statusCode());
        assertThat(answers).containsOnly(201);
        as(Roles.CLERK).get("/v1/minutes/" + minutes)
                .then()
                .body("items.number", containsInAnyOrder("0", "1", "2", "3", "4", "5", "6", "7"))
                .body("items.position", contains(1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void changeToAMinuteMovesTheTagOfTheMinutes() {
        var minutes = begin(Sitting.inSession());
        var path = "/v1/minutes/" + minutes;
        var tag = as(Roles.CLERK).get(path).header("ETag");
        item(minutes, "1", null);
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"introduction\": \"The meeting was webcast.\"}")
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void minutesAreReadAsAPageAndAsAPdf() {
        var sitting = Sitting.inSession();
        sitting.present(Sitting.person("Mrs W Mallen"), "MEMBER");
        var minutes = begin(sitting);
        item(minutes, "1", sitting.item());
        Sitting.post("/v1/meetings/" + sitting.meeting() + "/resolutions", """
                {"itemId": "%s", "verb": "AGREED", "text": "That the work goes on."}""".formatted(sitting.item()));
        Sitting.post("/v1/minutes/" + minutes + "/items", """
                {"number": "2", "title": "Canary", "agendaItemId": "%s"}""".formatted(sitting.exemptItem("2")));
        var path = "/v1/meetings/" + sitting.meeting() + "/minutes/document";
        anybody().get(path).then().statusCode(404);
        step(minutes, "{\"to\": \"PUBLISHED_DRAFT\"}", 201);
        anybody().get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("Members present"))
                .body(containsString("Mrs W Mallen"))
                .body(containsString("AGREED: That the work goes on."))
                .body(not(containsString("Canary")));
        as(Roles.CLERK).get(path).then().body(containsString("Canary"));
        var pdf = anybody().get(path + "?format=pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, ISO_8859_1)).isEqualTo("%PDF-");
        anybody().get(path + "?format=docx").then().statusCode(400).body("errors[0].parameter", equalTo("format"));
    }

    private static String begin(Sitting sitting) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/minutes", """
                {"introduction": "The meeting was webcast.",
                 "appendices": [{"label": "Appendix 1", "title": "Notes of the evidence session"}]}""");
    }

    private static String published(Sitting sitting) {
        var minutes = begin(sitting);
        step(minutes, "{\"to\": \"PUBLISHED_DRAFT\"}", 201);
        return minutes;
    }

    private static String item(String minutes, String number, @org.jspecify.annotations.Nullable String agendaItem) {
        return Sitting.post("/v1/minutes/" + minutes + "/items", """
                {"number": "%s", "title": "Minute %s"%s}""".formatted(number, number,
                agendaItem == null ? "" : ", \"agendaItemId\": \"%s\"".formatted(agendaItem)));
    }

    private static ValidatableResponse step(String minutes, String body, int status) {
        return as(Roles.CLERK).body(body).post("/v1/minutes/" + minutes + "/status-changes").then().statusCode(status);
    }

    private static String approval(Sitting later) {
        return """
                {"to": "APPROVED", "approval": {"meetingId": "%s", "itemId": "%s", "outcome": "AS_CORRECT"}}"""
                .formatted(later.meeting(), later.item());
    }

    private static String signature(String day) {
        return """
                {"to": "SIGNED", "signature": {"signedBy": "the Chairman", "signedOn": "%s"}}""".formatted(day);
    }
}
