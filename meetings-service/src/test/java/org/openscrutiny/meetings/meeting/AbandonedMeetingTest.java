package org.openscrutiny.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;

/** A meeting that begins and is not brought to its end, from the call to the minutes that the next one approves. */
@QuarkusTest
class AbandonedMeetingTest {

    private static final String ABANDON = "{\"to\": \"ABANDONED\", \"at\": \"2017-07-18T11:00:00Z\"%s}";
    private static final String REASON = ", \"reason\": \"The river came in.\"";

    @Test
    void itEndsWhereItWasAbandonedAndSaysWhy() {
        var sitting = Sitting.inSession();
        Council.step(sitting.meeting(), ABANDON.formatted(""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        Council.step(sitting.meeting(), ABANDON.formatted(REASON)).statusCode(201);
        anybody().get("/v1/meetings/" + sitting.meeting())
                .then()
                .body("status", equalTo("ABANDONED"))
                .body("statusReason", equalTo("The river came in."))
                .body("actualStart", equalTo("2017-07-18T11:03:00+01:00"))
                .body("actualEnd", equalTo("2017-07-18T12:00:00+01:00"));
        Council.step(sitting.meeting(), "{\"to\": \"CONCLUDED\", \"at\": \"2017-07-18T12:00:00Z\"}")
                .statusCode(409)
                .body("type", endsWith("meeting-status-order"))
                .body("detail", containsString("ABANDONED"));
    }

    @Test
    void itCannotEndBeforeItBegan() {
        var sitting = Sitting.inSession();
        Council.step(sitting.meeting(), ABANDON.formatted(REASON).replace("T11:00", "T09:00"))
                .statusCode(409)
                .body("type", endsWith("meeting-ended-before-it-began"));
    }

    @Test
    void onlyAMeetingThatHasBegunIsAbandoned() {
        var scheduled = Council.scheduledMeeting("2017-07-18T10:00:00Z");
        Council.step(scheduled, ABANDON.formatted(REASON))
                .statusCode(409)
                .body("type", endsWith("meeting-status-order"))
                .body("detail", containsString("SCHEDULED"));
    }

    @Test
    void itsAgendaIsClosedAndItsRecordIsKept() {
        var sitting = Sitting.inSession();
        var member = sitting.member("Mrs L Clarke", "\"role\": \"MEMBER\", \"voting\": \"FULL\"");
        Council.step(sitting.meeting(), ABANDON.formatted(REASON)).statusCode(201);
        as(Roles.CLERK).body("{\"number\": \"9\", \"title\": \"More\", \"type\": \"OTHER\"}")
                .post("/v1/meetings/" + sitting.meeting() + "/agenda-items")
                .then()
                .statusCode(409)
                .body("type", endsWith("agenda-closed"));
        sitting.present(member, "MEMBER");
        Sitting.post("/v1/meetings/" + sitting.meeting() + "/resolutions", """
                {"itemId": "%s", "verb": "AGREED", "text": "To meet again."}""".formatted(sitting.item()));
        Sitting.post("/v1/meetings/" + sitting.meeting() + "/actions", "{\"text\": \"Find another room\"}");
    }

    @Test
    void whatItLeftToTheChairmanTakesEffectWhenItEnded() {
        var sitting = Sitting.inSession();
        var resolution = Sitting.post("/v1/meetings/" + sitting.meeting() + "/resolutions", """
                {"itemId": "%s", "verb": "DELEGATED", "text": "To the Chairman."}""".formatted(sitting.item()));
        var delegation = Sitting.post("/v1/resolutions/" + resolution + "/delegations", """
                {"delegate": "CHAIRMAN", "matter": "RAG_ASSIGNMENT", "scope": {"inquiryId": "%s"}}"""
                .formatted(UUID.randomUUID()));
        anybody().get("/v1/delegations/" + delegation).then().body("effectiveAfter", nullValue());
        Council.step(sitting.meeting(), ABANDON.formatted(REASON)).statusCode(201);
        anybody().get("/v1/delegations/" + delegation).then().body("effectiveAfter", equalTo("2017-07-18T11:00:00Z"));
    }

    @Test
    void completenessAsksForItsMinutesLikeForThoseOfAnyOther() {
        var sitting = Sitting.inSession();
        sitting.member("Mrs L Clarke", "\"role\": \"MEMBER\"");
        Council.step(sitting.meeting(), ABANDON.formatted(REASON)).statusCode(201);
        as(Roles.CLERK).get("/v1/meetings/" + sitting.meeting() + "/completeness")
                .then()
                .body("gaps.kind", hasItem("MINUTES_UNSIGNED"))
                .body("gaps.kind", hasItem("MEMBER_UNACCOUNTED"));
    }

    @Test
    void theNextMeetingApprovesItsMinutes() {
        var sitting = Sitting.inSession();
        Council.step(sitting.meeting(), ABANDON.formatted(REASON)).statusCode(201);
        var next = sitting.next("2017-09-05", "MINUTES_APPROVAL");
        var minutes = Sitting.post("/v1/meetings/" + sitting.meeting() + "/minutes", "{}");
        for (var step : new String[]{"{\"to\": \"PUBLISHED_DRAFT\", \"publishedAt\": \"2017-08-25T16:00:00Z\"}", """
                {"to": "APPROVED", "approval": {"meetingId": "%s", "itemId": "%s", "outcome": "AS_CORRECT"}}"""
                .formatted(next.meeting(), next.item()), """
                {"to": "SIGNED", "signature": {"signedBy": "the Chairman", "signedOn": "2017-09-05"}}"""}) {
            as(Roles.CLERK).body(step).post("/v1/minutes/" + minutes + "/status-changes").then().statusCode(201);
        }
        anybody().get("/v1/meetings/" + sitting.meeting()).then().body("minutesStatus", equalTo("SIGNED"));
        anybody().get("/v1/minutes/" + minutes).then().body("publishedAt", equalTo("2017-08-25T16:00:00Z"));
    }

    @Test
    void adjournedMeetingMayBeAbandonedOnlyOnceItIsResumed() {
        var sitting = Sitting.inSession();
        Council.step(sitting.meeting(), """
                {"to": "ADJOURNED", "at": "2017-07-18T10:30:00Z", "reason": "An alarm."}""").statusCode(201);
        Council.step(sitting.meeting(), ABANDON.formatted(REASON))
                .statusCode(409)
                .body("type", endsWith("meeting-status-order"));
        Council.step(sitting.meeting(), "{\"to\": \"IN_SESSION\", \"at\": \"2017-07-18T10:50:00Z\"}").statusCode(201);
        Council.step(sitting.meeting(), ABANDON.formatted(REASON)).statusCode(201);
        assertThat(
                anybody().get("/v1/meetings/" + sitting.meeting() + "/status-changes").jsonPath().getList("items.to"))
                .isEqualTo(java.util.List.of("SCHEDULED", "IN_SESSION", "ADJOURNED", "IN_SESSION", "ABANDONED"));
        anybody().get("/v1/meetings/" + sitting.meeting())
                .then()
                .body("actualStart", equalTo("2017-07-18T11:03:00+01:00"));
    }

    @Test
    void publicationOfMinutesIsNotRecordedBeforeItHappens() {
        var sitting = Sitting.inSession();
        var minutes = Sitting.post("/v1/meetings/" + sitting.meeting() + "/minutes", "{}");
        as(Roles.CLERK).body("{\"to\": \"PUBLISHED_DRAFT\", \"publishedAt\": \"2999-01-01T00:00:00Z\"}")
                .post("/v1/minutes/" + minutes + "/status-changes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/publishedAt"));
    }
}
