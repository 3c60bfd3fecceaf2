package org.openscrutiny.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
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
        assertThat(Callers.anybody().get(all).jsonPath().getList("items.meetingId")).hasSize(10).doesNotContain(hidden);
        assertThat(Callers.as(Roles.CLERK).get(all).jsonPath().getList("items.meetingId")).hasSize(15);
        assertThat(Callers.anybody().get(all + "&from=2018-04-05&to=2018-04-05").jsonPath().getList("items.meetingId"))
                .hasSize(5)
                .containsOnly(second);
    }

    private static String announced(String committee, String start) {
        var meeting = Council.meeting(committee, start);
        Council.step(meeting, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        return meeting;
    }
}
