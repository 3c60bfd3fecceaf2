package org.openscrutiny.meetings.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class CompletenessResourceTest {

    @Test
    void gapsOfAHeldMeetingAreNamed() {
        var committee = Council.committee();
        Callers.as(Roles.CLERK)
                .body("{\"personId\": \"%s\", \"role\": \"MEMBER\"}"
                        .formatted(Council.person("Mr M Hussain", "Hussain")))
                .post("/v1/committees/" + committee + "/memberships")
                .then()
                .statusCode(201);
        var meeting = Council.meeting(committee, "2020-03-05T10:30:00Z");
        Council.step(meeting, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        assertThat(kinds(meeting)).containsExactly("MEETING_NOT_CONCLUDED");
        Council.report(Council.item(meeting, "1", ""), "Paper");
        var bare = Council.item(meeting, "2", "");
        Callers.as(Roles.CLERK)
                .body("{\"printedName\": \"Mr MA\", \"capacity\": \"GUEST\"}")
                .post("/v1/agenda-items/" + bare + "/contributions")
                .then()
                .statusCode(201);
        Council.exemptItem(meeting, "3", Council.name("canary"));
        Council.step(meeting, "{\"to\": \"IN_SESSION\", \"at\": \"2020-03-05T10:30:00Z\"}").statusCode(201);
        Council.step(meeting, "{\"to\": \"CONCLUDED\", \"at\": \"2020-03-05T11:30:00Z\"}").statusCode(201);
        assertThat(kinds(meeting)).containsExactly("MEMBER_UNACCOUNTED", "ITEM_WITHOUT_PAPER", "ITEM_WITHOUT_PAPER",
                "EXCLUSION_NOT_ON_AGENDA", "NAME_UNRESOLVED", "MINUTES_UNSIGNED");
        Callers.as(Roles.CLERK)
                .get("/v1/meetings/" + meeting + "/completeness")
                .then()
                .body("complete", equalTo(false))
                .body("gaps[0].subject", equalTo("Mr M Hussain"))
                .body("gaps[1].refId", equalTo(bare))
                .body("gaps[4].subject", equalTo("Mr MA"));
    }

    @Test
    void ownerOfAnActionAndQuestionOfThePublicCountToo() {
        var sitting = Sitting.inSession();
        var question = Sitting.post("/v1/public-questions", """
                {"meetingId": "%s", "connection": "WORK", "text": "When?", "receivedAt": "2017-07-01T10:00:00Z"}"""
                .formatted(sitting.meeting()));
        var action = Sitting.post("/v1/meetings/" + sitting.meeting() + "/actions",
                "{\"text\": \"Visit\", \"ownerRaw\": \"Mr Appleyard\"}");
        sitting.conclude("2017-07-18T11:59:00Z");
        Callers.as(Roles.CLERK)
                .get("/v1/meetings/" + sitting.meeting() + "/completeness")
                .then()
                .body("gaps.find { it.kind == 'NAME_UNRESOLVED' }.refId", equalTo(action))
                .body("gaps.find { it.kind == 'NAME_UNRESOLVED' }.subject", equalTo("Mr Appleyard"))
                .body("gaps.find { it.kind == 'QUESTION_UNANSWERED' }.refId", equalTo(question));
    }

    /** Local Government Act 1972, section 100A(4). */
    @Test
    void exclusionOfThePublicIsResolvedWhereSomethingWasExempt() {
        var sitting = Sitting.inSession();
        var exclusion = Sitting.post("/v1/meetings/" + sitting.meeting() + "/agenda-items", """
                {"number": "2", "title": "Exclusion of the press and public", "type": "EXCLUSION_OF_PUBLIC"}""");
        sitting.exemptItem("3");
        sitting.conclude("2017-07-18T11:59:00Z");
        assertThat(kinds(sitting.meeting())).contains("EXCLUSION_NOT_RESOLVED")
                .doesNotContain("EXCLUSION_NOT_ON_AGENDA");
        Sitting.post("/v1/meetings/" + sitting.meeting() + "/resolutions", """
                {"itemId": "%s", "verb": "RESOLVED", "text": "That the public be excluded."}""".formatted(exclusion));
        assertThat(kinds(sitting.meeting())).doesNotContain("EXCLUSION_NOT_RESOLVED");
    }

    @Test
    void meetingYetToComeLacksNothing() {
        var meeting = Council.scheduledMeeting("2030-03-05T10:30:00Z");
        Callers.as(Roles.CHAIRMAN)
                .get("/v1/meetings/" + meeting + "/completeness")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("gaps", equalTo(List.of()));
    }

    @Test
    void onlyThoseWhoReadTheWholeRecordMayAsk() {
        var path = "/v1/meetings/" + Council.scheduledMeeting("2030-03-05T10:30:00Z") + "/completeness";
        Callers.anybody().get(path).then().statusCode(401);
        Callers.as(Roles.SCRUTINY_OFFICER).get(path).then().statusCode(403);
    }

    private static List<String> kinds(String meeting) {
        return Callers.as(Roles.CLERK).get("/v1/meetings/" + meeting + "/completeness").jsonPath().getList("gaps.kind");
    }
}
