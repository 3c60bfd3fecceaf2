package org.openscrutiny.meetings.proceedings;

import static org.openscrutiny.testing.Callers.as;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Roles;

/** A committee of its own with a meeting, made through the public API; each test has its own. */
public record Sitting(String committee, String meeting, String item) {

    private static final String DAY = "2017-07-18";

    /** In session since 10:03 on 18 July 2017, with one public item. */
    public static Sitting inSession() {
        var called = scheduled(committee("[]"), DAY, "INQUIRY_EVIDENCE");
        called.open(DAY);
        return called;
    }

    /** Its agenda is out, but it has not begun. */
    public static Sitting scheduled(String committee, String day, String itemType) {
        var meeting = post("/v1/meetings", """
                {"committeeId": "%s", "scheduledStart": "%sT10:00:00Z", "venue": "Mezzanine Room 1"}"""
                .formatted(committee, day));
        var item = addItem(meeting, "1", itemType);
        step(meeting, "SCHEDULED", null);
        publish(meeting);
        return new Sitting(committee, meeting, item);
    }

    /** @param designatedFor a JSON list, such as {@code ["EDUCATION"]} */
    public static String committee(String designatedFor) {
        return post("/v1/committees", """
                {"name": "Select committee %s", "kind": "SELECT_COMMITTEE", "designatedFor": %s}"""
                .formatted(UUID.randomUUID(), designatedFor));
    }

    /** A later meeting of the same committee, in session. */
    public Sitting next(String day, String itemType) {
        var later = scheduled(committee, day, itemType);
        later.open(day);
        return later;
    }

    public void open(String day) {
        step(meeting, "IN_SESSION", day + "T10:03:00Z");
    }

    public void conclude(String at) {
        step(meeting, "CONCLUDED", at);
    }

    /** Another public item of this meeting. */
    public String item(String number) {
        var added = addItem(meeting, number, "OTHER");
        publish(meeting);
        return added;
    }

    /** An item of this meeting under paragraph 3 of Schedule 12A. */
    public String exemptItem(String number) {
        var added = post("/v1/meetings/" + meeting + "/agenda-items", """
                {"number": "%s", "title": "Canary contract", "type": "TOPIC_REPORT", "access": "EXEMPT",
                 "exemptParagraphs": [3], "publicInterestNote": "The price is still being agreed.",
                 "publicSummary": "A contract."}""".formatted(number));
        publish(meeting);
        return added;
    }

    public static String person(String displayName) {
        return post("/v1/people", """
                {"displayName": "%s", "familyName": "%s"}""".formatted(displayName,
                displayName.substring(displayName.lastIndexOf(' ') + 1)));
    }

    /** @param seat the rest of the membership as JSON fields, such as {@code "role": "MEMBER", "voting": "FULL"} */
    public String member(String displayName, String seat) {
        var person = person(displayName);
        post("/v1/committees/" + committee + "/memberships",
                "{\"personId\": \"%s\", %s}".formatted(person, seat));
        return person;
    }

    public String present(String person, String capacity) {
        return post("/v1/meetings/" + meeting + "/attendance", """
                {"personId": "%s", "capacity": "%s", "status": "PRESENT"}""".formatted(person, capacity));
    }

    /** Posts as the clerk, expects 201, and gives the new record's id. */
    public static String post(String path, String body) {
        return as(Roles.CLERK).body(body).post(path).then().statusCode(201).extract().path("id");
    }

    public static void publish(String meeting) {
        as(Roles.CLERK).body("{\"publishedAtKnown\": false}")
                .post("/v1/meetings/" + meeting + "/agenda-publications")
                .then()
                .statusCode(201);
    }

    private static String addItem(String meeting, String number, String type) {
        return post("/v1/meetings/" + meeting + "/agenda-items", """
                {"number": "%s", "title": "Item %s", "type": "%s"}""".formatted(number, number, type));
    }

    private static void step(String meeting, String to, @Nullable String at) {
        var body = at == null
                ? "{\"to\": \"%s\"}".formatted(to)
                : "{\"to\": \"%s\", \"at\": \"%s\"}".formatted(to, at);
        as(Roles.CLERK).body(body).post("/v1/meetings/" + meeting + "/status-changes").then().statusCode(201);
    }
}
