package org.openscrutiny.meetings.testsupport;

import java.util.UUID;

import io.restassured.response.ValidatableResponse;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/** Makes what a test needs, each time anew and under names of its own. */
public final class Council {

    private Council() {
    }

    /** A name nothing else has. */
    public static String name(String kind) {
        return kind + " " + UUID.randomUUID();
    }

    public static String committee() {
        return id("/v1/committees", """
                {"name": "%s", "kind": "SELECT_COMMITTEE", "designatedFor": ["EDUCATION"]}"""
                .formatted(name("Committee")));
    }

    public static String person(String displayName, String familyName) {
        return id("/v1/people", """
                {"displayName": "%s", "familyName": "%s"}""".formatted(displayName, familyName));
    }

    /** A draft meeting of a new committee. */
    public static String meeting(String start) {
        return meeting(committee(), start);
    }

    public static String meeting(String committee, String start) {
        return id("/v1/meetings", """
                {"committeeId": "%s", "scheduledStart": "%s", "venue": "Mezzanine Room 1"}""".formatted(committee,
                start));
    }

    /** An announced meeting without an agenda. */
    public static String scheduledMeeting(String start) {
        var meeting = meeting(start);
        step(meeting, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        return meeting;
    }

    public static ValidatableResponse step(String meeting, String step) {
        return Callers.as(Roles.CLERK).body(step).post("/v1/meetings/" + meeting + "/status-changes").then();
    }

    public static String item(String meeting, String number, String more) {
        return id("/v1/meetings/" + meeting + "/agenda-items", """
                {"number": "%s", "title": "Item %s", "type": "TOPIC_REPORT"%s}""".formatted(number, number, more));
    }

    /** An exempt item whose every text holds the word. */
    public static String exemptItem(String meeting, String number, String word) {
        return id("/v1/meetings/" + meeting + "/agenda-items", """
                {"number": "%s", "title": "%s", "type": "TOPIC_REPORT", "purposeText": "%s", "access": "EXEMPT",
                 "exemptParagraphs": [3], "publicInterestNote": "%s", "pageFrom": 5, "pageTo": 9,
                 "plannedStart": "2030-03-05T11:00:00Z",
                 "relatedRefs": [{"service": "PERFORMANCE", "type": "scorecard", "id": "%s", "title": "%s",
                                  "seenAt": "2030-01-01T10:00:00Z"}]}""".formatted(number, word, word, word, word,
                word));
    }

    public static String report(String item, String title) {
        return id("/v1/reports", """
                {"agendaItemId": "%s", "title": "%s", "backgroundPapers": []}""".formatted(item, title));
    }

    public static ValidatableResponse publish(String meeting, String body) {
        return Callers.as(Roles.CLERK).body(body).post("/v1/meetings/" + meeting + "/agenda-publications").then();
    }

    /** The tag of a record as the clerk sees it now. */
    public static String tag(String path) {
        return Callers.as(Roles.CLERK).get(path).then().statusCode(200).extract().header("ETag");
    }

    public static ValidatableResponse patch(String path, String body) {
        return Callers.as(Roles.CLERK)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag(path))
                .body(body)
                .patch(path)
                .then();
    }

    public static ValidatableResponse delete(String path) {
        return Callers.as(Roles.CLERK).header("If-Match", tag(path)).delete(path).then();
    }

    private static String id(String path, String body) {
        return Callers.as(Roles.CLERK).body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
