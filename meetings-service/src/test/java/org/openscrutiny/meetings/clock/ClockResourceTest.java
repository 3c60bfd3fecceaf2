package org.openscrutiny.meetings.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class ClockResourceTest {

    @Test
    void clocksOfAMeetingAreReadWithTheirRule() {
        var meeting = Council.scheduledMeeting("2017-09-05T10:30:00+01:00");
        Callers.anybody()
                .get("/v1/meetings/" + meeting + "/clocks")
                .then()
                .statusCode(200)
                .body("ruleId", hasItem("agenda-notice"))
                .body("find { it.ruleId == 'agenda-notice' }.dueOn", equalTo("2017-08-28"))
                .body("find { it.ruleId == 'agenda-notice' }.state", equalTo("OVERDUE"));
        Callers.anybody()
                .get("/v1/meetings/" + Council.meeting("2030-03-05T10:30:00Z") + "/clocks")
                .then()
                .statusCode(404);
    }

    @Test
    void clocksAreListedAcrossMeetingsByStateInPages() {
        var committee = Council.committee();
        var first = announced(committee, "2018-03-05T10:30:00Z");
        var second = announced(committee, "2018-04-05T10:30:00Z");
        var hidden = Council.meeting(committee, "2018-05-05T10:30:00Z");
        var list = "/v1/clocks?state=OVERDUE&limit=1&include=total&committeeId=" + committee;
        var page = Callers.anybody().get(list).jsonPath();
        assertThat(page.getString("items[0].meetingId")).isEqualTo(first);
        assertThat(page.getInt("page.total")).isEqualTo(2);
        var next = Callers.anybody().get(page.getString("links.next")).jsonPath();
        assertThat(next.getString("items[0].meetingId")).isEqualTo(second);
        assertThat(next.getString("page.next")).isNull();
        var all = "/v1/clocks?committeeId=" + committee;
        assertThat(Callers.anybody().get(all).jsonPath().getList("items.meetingId")).hasSize(12).doesNotContain(hidden);
        assertThat(Callers.as(Roles.CLERK).get(all).jsonPath().getList("items.meetingId")).hasSize(18);
        assertThat(Callers.anybody().get(all + "&from=2018-04-05&to=2018-04-05").jsonPath().getList("items.meetingId"))
                .hasSize(6)
                .containsOnly(second);
    }

    private static String announced(String committee, String start) {
        var meeting = Council.meeting(committee, start);
        Council.step(meeting, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        return meeting;
    }

    @Test
    void clocksOfDeclarationsStandWithThoseOfTheirMeeting() {
        var sitting = Sitting.inSession();
        var person = Sitting.person("Mr D Dhillon");
        var declaration = Sitting.post("/v1/meetings/" + sitting.meeting() + "/declarations",
                "{\"personId\": \"%s\", \"kind\": \"DPI\", \"itemId\": \"%s\"}".formatted(person, sitting.item()));
        var hidden = Sitting.post("/v1/meetings/" + sitting.meeting() + "/declarations",
                "{\"personId\": \"%s\", \"kind\": \"DPI\", \"itemId\": \"%s\"}".formatted(person,
                        sitting.exemptItem("2")));
        var overdue = "/v1/clocks?state=OVERDUE&ruleId=dpi-notification&include=total&committeeId="
                + sitting.committee();
        Callers.anybody()
                .get(overdue)
                .then()
                .body("items.subject.id", equalTo(List.of(declaration)))
                .body("items[0].subject.url", equalTo("/v1/declarations/" + declaration))
                .body("items[0].meetingId", equalTo(sitting.meeting()))
                .body("items[0].dueOn", equalTo("2017-08-14"))
                .body("page.total", equalTo(1));
        Callers.as(Roles.CLERK).get(overdue).then().body("items.subject.id", equalTo(List.of(declaration, hidden)));
        Callers.anybody()
                .get("/v1/meetings/" + sitting.meeting() + "/clocks")
                .then()
                .body("findAll { it.subject.type == 'declaration' }.subject.id",
                        equalTo(List.of(declaration, declaration)));
        Callers.as(Roles.MEMBER)
                .body("{\"notifiedOn\": \"2017-08-10\"}")
                .post("/v1/declarations/" + declaration + "/register-notes")
                .then()
                .statusCode(403);
        note(declaration, "{\"notifiedOn\": \"2017-07-17\"}").statusCode(400);
        note(declaration, "{}").statusCode(400).body("errors[0].pointer", equalTo("/notifiedOn"));
        note(declaration, "{\"notifiedOn\": \"2017-08-10\"}").statusCode(201)
                .body("notifiedOn", equalTo("2017-08-10"));
        Callers.anybody().get(overdue).then().body("page.total", equalTo(0));
        var personal = Sitting.post("/v1/meetings/" + sitting.meeting() + "/declarations",
                "{\"personId\": \"%s\", \"kind\": \"PERSONAL\"}".formatted(person));
        note(personal, "{\"registered\": true}").statusCode(409).body("type", equalTo("/problems/not-a-dpi"));
    }

    @Test
    void clocksOfAllKindsArePagedInOneOrder() {
        var sitting = Sitting.inSession();
        for (int i = 0; i < 3; i++) {
            Sitting.post("/v1/meetings/" + sitting.meeting() + "/declarations",
                    "{\"personId\": \"%s\", \"kind\": \"DPI\"}".formatted(Sitting.person("Mr P Irwin")));
        }
        sitting.next("2017-09-05", "OTHER");
        var all = "/v1/clocks?committeeId=" + sitting.committee();
        var whole = Callers.anybody().get(all).jsonPath();
        assertThat(whole.getList("items")).hasSize(6 + 6 + 6);
        var paged = new ArrayList<>();
        for (String next = all + "&limit=3"; next != null;) {
            var page = Callers.anybody().get(next).jsonPath();
            paged.addAll(page.getList("items"));
            next = page.getString("links.next");
        }
        assertThat(paged).isEqualTo(whole.getList("items"));
        assertThat(whole.getList("items.meetingId").get(15)).isNotEqualTo(sitting.meeting());
        var due = Callers.anybody().get(all + "&dueFrom=2017-08-14&dueTo=2017-08-14").jsonPath();
        assertThat(due.getList("items.ruleId")).hasSize(3).containsOnly("dpi-notification");
    }

    private static ValidatableResponse note(String declaration, String body) {
        return Callers.as(Roles.MONITORING_OFFICER)
                .body(body)
                .post("/v1/declarations/" + declaration + "/register-notes")
                .then();
    }
}
