package org.openscrutiny.meetings.publicquestion;

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
class PublicQuestionTest {

    private static final String QUESTIONS = "/v1/public-questions";

    @Test
    void questionGoesFromReceiptToItsWrittenAnswer() {
        var meeting = Council.scheduledMeeting("2030-03-05T10:30:00Z");
        var question = QUESTIONS + "/"
                + receive(meeting, ", \"receivedAt\": \"2020-03-02T09:00:00Z\"").statusCode(201)
                        .body("status", equalTo("RECEIVED"))
                        .extract()
                        .path("id");
        var list = QUESTIONS + "?include=total&meetingId=" + meeting;
        var tag = Callers.anybody().get("/v1/meetings/" + meeting).header("ETag");
        Callers.anybody().get(question).then().statusCode(404);
        Callers.as(Roles.MEMBER).get(question).then().statusCode(404);
        Callers.anybody().get(list).then().body("page.total", equalTo(0));
        move(Roles.CLERK, question, "{\"to\": \"ACCEPTED\"}").statusCode(403);
        move(Roles.CHAIRMAN, question, "{\"to\": \"ACCEPTED\"}").statusCode(201);
        assertThat(Callers.anybody().get("/v1/meetings/" + meeting).header("ETag")).isEqualTo(tag);
        move(Roles.CLERK, question, "{\"to\": \"ANSWERED\", \"response\": \"x\"}").statusCode(409)
                .body("type", equalTo("/problems/question-status-order"));
        move(Roles.CLERK, question, "{\"to\": \"PUT\"}").statusCode(400).body("errors[0].pointer", equalTo("/put"));
        move(Roles.CLERK, question, "{\"to\": \"PUT\", \"put\": \"READ_OUT\"}").statusCode(201);
        Callers.anybody()
                .get(question)
                .then()
                .statusCode(200)
                .body("askerName", equalTo(null))
                .body("put", equalTo("READ_OUT"));
        Callers.as(Roles.CLERK).get(question).then().body("askerName", equalTo("A resident"));
        move(Roles.CLERK, question, "{\"to\": \"WRITTEN_TO_FOLLOW\"}").statusCode(201);
        move(Roles.CLERK, question, "{\"to\": \"ANSWERED\"}").statusCode(400)
                .body("errors[0].pointer", equalTo("/response"));
        for (var day : new String[]{"2020-01-01", "2999-01-01"}) {
            move(Roles.CLERK, question,
                    "{\"to\": \"ANSWERED\", \"response\": \"Yes\", \"answeredOn\": \"%s\"}".formatted(day))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/answeredOn"));
        }
        move(Roles.CLERK, question, "{\"to\": \"ANSWERED\", \"response\": \"Yes\", \"answeredOn\": \"2020-03-20\"}")
                .statusCode(201)
                .body("answeredOn", equalTo("2020-03-20"));
        Callers.anybody().get(list + "&status=ANSWERED").then().body("page.total", equalTo(1));
    }

    @Test
    void lateQuestionIsNotAcceptedButMayBeRefused() {
        var meeting = Council.scheduledMeeting("2017-09-05T10:30:00+01:00");
        var question = QUESTIONS + "/"
                + receive(meeting, ", \"receivedAt\": \"2017-08-31T09:00:00+01:00\"").statusCode(201)
                        .extract()
                        .path("id");
        move(Roles.CHAIRMAN, question, "{\"to\": \"ACCEPTED\"}").statusCode(409)
                .body("type", equalTo("/problems/question-too-late"))
                .body("detail", equalTo(
                        "The question came 2 clear days before the meeting of 2017-09-05; 3 are needed. Refuse it with that reason."));
        move(Roles.CHAIRMAN, question, "{\"to\": \"REFUSED\"}").statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        move(Roles.CHAIRMAN, question, "{\"to\": \"REFUSED\", \"reason\": \"It came too late\"}").statusCode(201);
        Callers.anybody().get(question).then().statusCode(404);
        var list = QUESTIONS + "?include=total&meetingId=" + meeting;
        Callers.as(Roles.CLERK).get(list + "&from=2017-08-31&to=2017-08-31").then().body("page.total", equalTo(1));
        Callers.as(Roles.CLERK).get(list + "&from=2017-09-01").then().body("page.total", equalTo(0));
        Callers.as(Roles.CLERK).get(list + "&to=2017-08-30").then().body("page.total", equalTo(0));
    }

    @Test
    void whoAgreedIsNamed() {
        var meeting = Council.scheduledMeeting("2030-03-05T10:30:00Z");
        var question = QUESTIONS + "/"
                + receive(meeting, ", \"publishName\": true").statusCode(201).extract().path("id");
        move(Roles.CHAIRMAN, question, "{\"to\": \"ACCEPTED\"}").statusCode(201);
        move(Roles.CLERK, question, "{\"to\": \"PUT\", \"put\": \"IN_PERSON\"}").statusCode(201);
        Callers.anybody().get(question).then().body("askerName", equalTo("A resident"));
    }

    @Test
    void onlyAClerkReceivesForAMeetingThatIsToBeHeld() {
        var body = "{\"meetingId\": \"%s\", \"connection\": \"LIVE\", \"text\": \"Why?\"}".formatted(UUID.randomUUID());
        Callers.anybody().body(body).post(QUESTIONS).then().statusCode(401);
        Callers.as(Roles.CHAIRMAN).body(body).post(QUESTIONS).then().statusCode(403);
        Callers.as(Roles.CLERK)
                .body(body)
                .post(QUESTIONS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/meetingId"));
        var cancelled = Council.scheduledMeeting("2030-03-05T10:30:00Z");
        Council.step(cancelled, "{\"to\": \"CANCELLED\", \"reason\": \"Snow\"}").statusCode(201);
        receive(cancelled, "").statusCode(409).body("type", equalTo("/problems/meeting-over"));
    }

    private static ValidatableResponse receive(String meeting, String more) {
        return Callers.as(Roles.CLERK)
                .body("""
                {"meetingId": "%s", "askerName": "A resident", "connection": "LIVE", "text": "When is the school built?"%s}"""
                        .formatted(meeting, more))
                .post(QUESTIONS)
                .then();
    }

    private static ValidatableResponse move(String role, String question, String step) {
        return Callers.as(role).body(step).post(question + "/status-changes").then();
    }
}
