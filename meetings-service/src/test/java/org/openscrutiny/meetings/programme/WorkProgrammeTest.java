package org.openscrutiny.meetings.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class WorkProgrammeTest {

    private static final String ITEMS = "/v1/work-programme-items";

    @Test
    void topicIsProposedScheduledAndDone() {
        var committee = Council.committee();
        var topic = ITEMS + "/"
                + propose(committee, "").statusCode(201).body("status", equalTo("PROPOSED")).extract().path("id");
        move(topic, "{\"to\": \"DONE\"}").statusCode(409).body("type", equalTo("/problems/programme-status-order"));
        move(topic, "{\"to\": \"SCHEDULED\"}").statusCode(400).body("errors[0].pointer", equalTo("/targetMeetingId"));
        var meeting = Council.meeting(committee, "2030-03-05T10:30:00Z");
        var step = "{\"to\": \"SCHEDULED\", \"targetMeetingId\": \"%s\"}".formatted(meeting);
        move(topic, step).statusCode(409).body("type", equalTo("/problems/target-meeting-unfit"));
        Council.step(meeting, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        move(topic, step).statusCode(201);
        Council.patch(topic, "{\"targetMeetingId\": null}").statusCode(400);
        Callers.anybody()
                .get(ITEMS + "?targetMeetingId=" + meeting)
                .then()
                .body("items[0].topic", equalTo("Permanent exclusions"));
        move(topic, "{\"to\": \"DONE\"}").statusCode(201);
        Council.patch(topic, "{\"topic\": \"Other\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/programme-item-closed"));
    }

    @Test
    void droppingNeedsAReason() {
        var committee = Council.committee();
        var topic = ITEMS + "/" + propose(committee, "").statusCode(201).extract().path("id");
        move(topic, "{\"to\": \"DROPPED\"}").statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        move(topic, "{\"to\": \"DROPPED\", \"reason\": \"An update for information is enough\"}").statusCode(201);
        assertThat(Callers.anybody()
                .get(ITEMS + "?include=total&status=DROPPED&committeeId=" + committee)
                .jsonPath()
                .getInt("page.total")).isEqualTo(1);
        Callers.anybody()
                .get(ITEMS + "?method=INQUIRY&committeeId=" + committee)
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void whoMayProposeAndForWhom() {
        var committee = Council.committee();
        propose(committee, ", \"targetMeetingId\": \"%s\"".formatted(UUID.randomUUID())).statusCode(400);
        propose(committee, ", \"targetMeetingId\": \"%s\"".formatted(Council.scheduledMeeting("2030-03-05T10:30:00Z")))
                .statusCode(409);
        var body = "{\"committeeId\": \"%s\", \"topic\": \"X\", \"method\": \"INQUIRY\"}".formatted(committee);
        Callers.anybody().body(body).post(ITEMS).then().statusCode(401);
        Callers.as(Roles.MEMBER).body(body).post(ITEMS).then().statusCode(403);
        Callers.as(Roles.SCRUTINY_OFFICER).body(body).post(ITEMS).then().statusCode(201);
    }

    private static ValidatableResponse propose(String committee, String more) {
        return Callers.as(Roles.CLERK)
                .body("{\"committeeId\": \"%s\", \"topic\": \"Permanent exclusions\", \"method\": \"ONE_DAY_INQUIRY\"%s}"
                        .formatted(committee, more))
                .post(ITEMS)
                .then();
    }

    private static ValidatableResponse move(String topic, String step) {
        return Callers.as(Roles.CLERK).body(step).post(topic + "/status-changes").then();
    }
}
