package org.openscrutiny.meetings.exempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class ReleaseTest {

    private static final String START = "2030-03-05T10:30:00Z";
    private static final String DECISION = "{\"releasedOn\": \"2020-03-01\", \"reason\": \"The contract has been let\"}";

    @Test
    void releasedItemIsOpenAtOnceOnEveryDoor() {
        var word = Council.name("canary");
        var meeting = Council.scheduledMeeting(START);
        var item = Council.exemptItem(meeting, "1", word);
        var report = Council.report(item, word);
        Council.publish(meeting, "{}").statusCode(201);
        var tag = Callers.anybody().get("/v1/meetings/" + meeting).header("ETag");
        release("/v1/agenda-items/" + item, Roles.MONITORING_OFFICER).statusCode(201)
                .body("releasedOn", equalTo("2020-03-01"));
        Callers.anybody()
                .header("If-None-Match", tag)
                .get("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .body("agendaItems[0].title", equalTo(word))
                .body("agendaItems[0].releasedOn", equalTo("2020-03-01"))
                .body("agendaItems[0].exemptParagraphs", equalTo(List.of(3)));
        Callers.anybody().get("/v1/agenda-items/" + item).then().statusCode(200);
        Callers.anybody().get("/v1/reports/" + report).then().statusCode(200);
        Council.patch("/v1/agenda-items/" + item, "{\"pageTo\": 10}")
                .statusCode(200)
                .body("releasedOn", equalTo("2020-03-01"));
        release("/v1/agenda-items/" + item, Roles.MONITORING_OFFICER).statusCode(409)
                .body("type", equalTo("/problems/not-exempt"));
    }

    @Test
    void reportClosedOnItsOwnGroundsIsReleasedOnItsOwn() {
        var meeting = Council.scheduledMeeting(START);
        var item = Council.item(meeting, "1", "");
        var report = Callers.as(Roles.CLERK)
                .body("""
                {"agendaItemId": "%s", "title": "Paper", "access": "EXEMPT", "exemptParagraphs": [1],
                 "publicInterestNote": "It names a child"}"""
                        .formatted(item))
                .post("/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        release("/v1/reports/" + report, Roles.MONITORING_OFFICER).statusCode(409);
        Council.publish(meeting, "{}").statusCode(201);
        Callers.anybody().get("/v1/reports/" + report).then().statusCode(404);
        release("/v1/reports/" + report, Roles.MONITORING_OFFICER).statusCode(201);
        Callers.anybody().get("/v1/reports/" + report).then().statusCode(200);
        assertThat(
                Callers.anybody().get("/v1/meetings/" + meeting).jsonPath().getString("agendaItems[0].reports[0].id"))
                .isEqualTo(report);
    }

    @Test
    void onlyTheMonitoringOfficerReleases() {
        var meeting = Council.scheduledMeeting(START);
        var item = "/v1/agenda-items/" + Council.exemptItem(meeting, "1", Council.name("canary"));
        Council.publish(meeting, "{}").statusCode(201);
        release(item, Roles.CLERK).statusCode(403);
        Callers.anybody().body(DECISION).post(item + "/releases").then().statusCode(401);
        Callers.as(Roles.MONITORING_OFFICER)
                .body("{\"releasedOn\": \"2090-01-01\", \"reason\": \"x\"}")
                .post(item + "/releases")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/releasedOn"));
    }

    private static ValidatableResponse release(String path, String role) {
        return Callers.as(role).body(DECISION).post(path + "/releases").then();
    }
}
