package org.openscrutiny.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class MeetingResourceTest {

    private static final String START = "2030-03-05T10:30:00Z";

    @Test
    void draftMeetingExistsOnlyForThoseWhoPrepareIt() {
        var committee = Council.committee();
        var path = "/v1/meetings/" + Council.meeting(committee, START);
        Callers.as(Roles.SCRUTINY_OFFICER).get(path).then().statusCode(200).body("status", equalTo("DRAFT"));
        Callers.as(Roles.MEMBER).get(path).then().statusCode(404);
        Callers.anybody().get(path).then().statusCode(404);
        var list = "/v1/meetings?include=total&committeeId=" + committee;
        Callers.as(Roles.CLERK).get(list).then().body("page.total", equalTo(1));
        Callers.anybody().get(list).then().body("page.total", equalTo(0)).body("items.size()", equalTo(0));
    }

    @Test
    void onlyAClerkCallsAMeeting() {
        var body = "{\"committeeId\": \"%s\", \"scheduledStart\": \"%s\"}".formatted(Council.committee(), START);
        Callers.anybody().body(body).post("/v1/meetings").then().statusCode(401);
        Callers.as(Roles.MEMBER).body(body).post("/v1/meetings").then().statusCode(403);
        Callers.as(Roles.CLERK)
                .body(body)
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .body("mode", equalTo("IN_PERSON"));
    }

    @Test
    void unknownCommitteeAndMissingTimeAreRefused() {
        Callers.as(Roles.CLERK)
                .body("{\"committeeId\": \"%s\", \"scheduledStart\": \"%s\"}".formatted(UUID.randomUUID(), START))
                .post("/v1/meetings")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/committeeId"));
        Callers.as(Roles.CLERK)
                .body("{\"committeeId\": \"%s\"}".formatted(Council.committee()))
                .post("/v1/meetings")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/scheduledStart"));
    }

    @Test
    void changeNeedsTheTagAsRead() {
        var path = "/v1/meetings/" + Council.meeting(START);
        var stale = Council.tag(path);
        Council.patch(path, "{\"venue\": \"Mezzanine Room 2\"}")
                .statusCode(200)
                .body("venue", equalTo("Mezzanine Room 2"));
        var patch = Callers.as(Roles.CLERK).contentType("application/merge-patch+json").body("{\"venue\": \"X\"}");
        patch.patch(path).then().statusCode(428);
        Callers.as(Roles.CLERK)
                .contentType("application/merge-patch+json")
                .header("If-Match", stale)
                .body("{\"venue\": \"X\"}")
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void committeeOfAMeetingIsFixed() {
        var path = "/v1/meetings/" + Council.meeting(START);
        Council.patch(path, "{\"committeeId\": \"%s\"}".formatted(Council.committee()))
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-committee-fixed"));
    }

    @Test
    void listIsFilteredByDayAndSortedBothWays() {
        var committee = Council.committee();
        var march = Council.meeting(committee, "2030-03-05T10:30:00Z");
        var june = Council.meeting(committee, "2030-06-04T23:30:00Z"); // 5 June in London
        var july = Council.meeting(committee, "2030-07-02T10:30:00Z");
        var list = "/v1/meetings?committeeId=" + committee;
        assertThat(ids(list)).containsExactly(march, june, july);
        assertThat(ids(list + "&sort=-scheduledStart")).containsExactly(july, june, march);
        assertThat(ids(list + "&from=2030-06-05&to=2030-06-05")).containsExactly(june);
        assertThat(ids(list + "&to=2030-06-04")).containsExactly(march);
        assertThat(ids(list + "&status=SCHEDULED")).isEmpty();
        Callers.as(Roles.CLERK)
                .get(list + "&sort=venue")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("sort"));
    }

    @Test
    void pagesFollowEachOtherWithoutLossOrDouble() {
        var committee = Council.committee();
        var first = Council.meeting(committee, START);
        var second = Council.meeting(committee, START);
        var third = Council.meeting(committee, "2030-01-05T10:30:00Z");
        var list = "/v1/meetings?limit=2&committeeId=" + committee;
        var page = Callers.as(Roles.CLERK).get(list).jsonPath();
        assertThat(page.getList("items.id", String.class)).containsExactly(third, first);
        var next = Callers.as(Roles.CLERK).get(page.getString("links.next")).jsonPath();
        assertThat(next.getList("items.id", String.class)).containsExactly(second);
        assertThat(next.getString("page.next")).isNull();
    }

    @Test
    void lifeIsTakenStepByStepAndKept() {
        var meeting = Council.scheduledMeeting("2020-03-05T10:30:00Z");
        Council.step(meeting, "{\"to\": \"CONCLUDED\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-status-order"));
        Council.step(meeting, "{\"to\": \"IN_SESSION\", \"at\": \"2020-03-05T10:31:00Z\"}").statusCode(201);
        Council.step(meeting, "{\"to\": \"ADJOURNED\"}").statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        Council.step(meeting, "{\"to\": \"ADJOURNED\", \"at\": \"2020-03-05T11:00:00Z\", \"reason\": \"Lunch\"}")
                .statusCode(201);
        Council.step(meeting, "{\"to\": \"IN_SESSION\", \"at\": \"2020-03-05T12:00:00Z\"}").statusCode(201);
        Council.step(meeting, "{\"to\": \"CONCLUDED\", \"at\": \"2020-03-05T13:00:00Z\"}").statusCode(201);
        Callers.anybody()
                .get("/v1/meetings/" + meeting)
                .then()
                .body("actualStart", equalTo("2020-03-05T10:31:00Z"))
                .body("actualEnd", equalTo("2020-03-05T13:00:00Z"));
        assertThat(Callers.anybody().get("/v1/meetings/" + meeting + "/status-changes").jsonPath().getList("items.to"))
                .isEqualTo(List.of("SCHEDULED", "IN_SESSION", "ADJOURNED", "IN_SESSION", "CONCLUDED"));
    }

    @Test
    void chairmanOpensButDoesNotCancel() {
        var meeting = Council.scheduledMeeting("2020-03-05T10:30:00Z");
        var path = "/v1/meetings/" + meeting + "/status-changes";
        Callers.as(Roles.CHAIRMAN)
                .body("{\"to\": \"CANCELLED\", \"reason\": \"Snow\"}")
                .post(path)
                .then()
                .statusCode(403);
        Callers.as(Roles.MEMBER).body("{\"to\": \"IN_SESSION\"}").post(path).then().statusCode(403);
        Callers.as(Roles.CHAIRMAN).body("{\"to\": \"IN_SESSION\"}").post(path).then().statusCode(201);
    }

    @Test
    void stepInTheFutureIsRefused() {
        var meeting = Council.scheduledMeeting(START);
        Council.step(meeting, "{\"to\": \"IN_SESSION\", \"at\": \"2090-01-01T10:00:00Z\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"));
    }

    @Test
    void postponedMeetingNamesTheOneThatTakesItsPlace() {
        var committee = Council.committee();
        var old = Council.meeting(committee, START);
        Council.step(old, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        var replacement = Council.meeting(committee, "2030-03-12T10:30:00Z");
        var step = "{\"to\": \"POSTPONED\", \"reason\": \"Snow\", \"replacementId\": \"%s\"}".formatted(replacement);
        Council.step(old, step).statusCode(409).body("type", equalTo("/problems/replacement-not-scheduled"));
        Council.step(replacement, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        Council.step(old, step).statusCode(201);
        Callers.anybody()
                .get("/v1/meetings/" + old)
                .then()
                .body("status", equalTo("POSTPONED"))
                .body("replacementId", equalTo(replacement))
                .body("statusReason", equalTo("Snow"));
        Council.step(old, "{\"to\": \"SCHEDULED\"}").statusCode(409);
    }

    @Test
    void cancelledMeetingKeepsItsIdAndItsPapers() {
        var meeting = Council.scheduledMeeting(START);
        var report = Council.report(Council.item(meeting, "1", ""), Council.name("Paper"));
        Council.publish(meeting, "{}").statusCode(201);
        Council.step(meeting, "{\"to\": \"CANCELLED\", \"reason\": \"Nothing to decide\"}").statusCode(201);
        Callers.anybody()
                .get("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("agendaItems[0].reports[0].id", equalTo(report));
        Callers.anybody().get("/v1/reports/" + report).then().statusCode(200);
    }

    @Test
    void privateSessionMovesNothingThatThePublicSees() {
        var meeting = Council.scheduledMeeting(START);
        var path = "/v1/meetings/" + meeting;
        var publicBefore = Callers.anybody().get(path);
        var memberBefore = Callers.as(Roles.MEMBER).get(path);
        var session = Callers.as(Roles.CLERK)
                .body("{\"kind\": \"PRE_MEETING\", \"start\": \"2030-03-05T09:30:00Z\", \"purpose\": \"Lines of questioning\"}")
                .post(path + "/sessions")
                .then()
                .statusCode(201)
                .body("access", equalTo("MEMBERS_ONLY"))
                .extract()
                .<String>path("id");
        var publicAfter = Callers.anybody().get(path);
        assertThat(publicAfter.asString()).isEqualTo(publicBefore.asString());
        assertThat(publicAfter.header("ETag")).isEqualTo(publicBefore.header("ETag"));
        var memberAfter = Callers.as(Roles.MEMBER).get(path);
        assertThat(memberAfter.header("ETag")).isNotEqualTo(memberBefore.header("ETag"));
        memberAfter.then().body("sessions.id", hasItem(session));
        Callers.anybody().get(path + "/sessions?include=total").then().body("page.total", equalTo(0));
        Callers.as(Roles.MEMBER).get(path + "/sessions?include=total").then().body("page.total", equalTo(1));
        Callers.anybody().get("/v1/sessions/" + session).then().statusCode(404);
        Callers.as(Roles.LEAD_OFFICER).get("/v1/sessions/" + session).then().statusCode(404);
        Callers.as(Roles.MEMBER).get("/v1/sessions/" + session).then().statusCode(200);
    }

    @Test
    void privateSessionCannotBeOpened() {
        var meeting = Council.scheduledMeeting(START);
        Callers.as(Roles.CLERK)
                .body("{\"kind\": \"PRIVATE_BRIEFING\", \"access\": \"PUBLIC\", \"start\": \"2030-03-05T09:30:00Z\"}")
                .post("/v1/meetings/" + meeting + "/sessions")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/private-session-open"));
    }

    @Test
    void sessionIsChangedAndRemoved() {
        var meeting = Council.scheduledMeeting(START);
        var session = "/v1/sessions/" + Callers.as(Roles.CLERK)
                .body("{\"kind\": \"FORMAL\", \"start\": \"2030-03-05T10:30:00Z\"}")
                .post("/v1/meetings/" + meeting + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Callers.anybody().get(session).then().statusCode(200);
        Council.patch(session, "{\"access\": \"MEMBERS_ONLY\"}").statusCode(200);
        Callers.anybody().get(session).then().statusCode(404);
        Council.delete(session).statusCode(204);
        Callers.as(Roles.CLERK).get(session).then().statusCode(404);
        Callers.anybody().get("/v1/meetings/" + meeting).then().body("sessions[0]", nullValue());
    }

    private static List<String> ids(String list) {
        return Callers.as(Roles.CLERK).get(list).jsonPath().getList("items.id", String.class);
    }
}
