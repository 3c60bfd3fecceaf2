package org.openscrutiny.meetings.testsupport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.openscrutiny.testing.Callers.as;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openscrutiny.meetings.keydecision.Decisions;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.support.access.Roles;

/** A meeting with something of everything under it, and the id of one record of each kind. */
public final class RecordedMeeting {

    private final Map<String, String> ids = new HashMap<>();

    /** @param of each of what hangs on it and is no part of the document: documents, tenures, questions */
    public RecordedMeeting(ObjectNode document, int of) {
        var meeting = WholeMeetings.imported(document);
        ids.put("meeting", meeting);
        ids.put("committee", as(Roles.CLERK).get("/v1/meetings/" + meeting).path("committeeId"));
        ids.put("item", as(Roles.CLERK).get("/v1/meetings/" + meeting).path("agendaItems[1].id"));
        ids.put("report", as(Roles.CLERK).get("/v1/meetings/" + meeting).path("agendaItems[1].reports[0].id"));
        for (var kind : Map.of("session", "sessions", "attendance", "attendance", "declaration", "declarations",
                "initials", "initials", "note", "evidence-notes", "resolution", "resolutions", "vote", "votes",
                "action", "actions").entrySet()) {
            ids.put(kind.getKey(), first("/v1/meetings/" + meeting + "/" + kind.getValue(), "items[0].id"));
        }
        ids.put("minutes", first("/v1/meetings/" + meeting + "/minutes", "id"));
        ids.put("minute", first("/v1/meetings/" + meeting + "/minutes", "items[0].id"));
        ids.put("contribution", first("/v1/agenda-items/" + ids.get("item") + "/contributions", "items[0].id"));
        ids.put("membership", first("/v1/committees/" + ids.get("committee") + "/memberships", "items[0].id"));
        ids.put("person", first("/v1/meetings/" + meeting + "/attendance", "items[0].personId"));
        ids.put("delegation", first("/v1/delegations?meetingId=" + meeting, "items[0].id"));
        ids.put("assessment", first("/v1/delegations/" + ids.get("delegation"), "spendings[0].assessmentId"));
        ids.put("inquiry", first("/v1/delegations/" + ids.get("delegation"), "scope.inquiryId"));
        ids.put("post", Sitting.post("/v1/posts",
                "{\"title\": \"%s\", \"kind\": \"OFFICER\"}".formatted(Council.name("Post"))));
        ids.put("coming", Council.meeting(ids.get("committee"), "2031-03-04T10:00:00Z"));
        Council.step(ids.get("coming"), "{\"to\": \"SCHEDULED\"}").statusCode(201);
        // Of a type that nothing has, so that no message is made of what tests record.
        ids.put("webhook", Sitting.post("/v1/webhook-subscriptions",
                "{\"url\": \"https://127.0.0.1:9/\", \"types\": [\"nothing\"]}"));
        for (int i = 0; i < of; i++) {
            hangMore(i);
        }
    }

    private void hangMore(int i) {
        ids.put("document", as(Roles.CLERK).contentType("application/pdf")
                .body(("%PDF-1.4\n" + i + "\n%%EOF\n").getBytes(US_ASCII))
                .post("/v1/reports/" + ids.get("report") + "/documents?fileName=a%d.pdf".formatted(i))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        ids.put("tenure", Sitting.post("/v1/posts/" + ids.get("post") + "/tenures", """
                {"personId": "%s", "fromOn": "20%02d-01-01", "toOn": "20%02d-12-31"}""".formatted(ids.get("person"),
                10 + i, 10 + i)));
        ids.put("decision", Decisions.planned("Contract " + i, "2017-09-11", "2017-09-11",
                ", \"matter\": \"Contract\", \"documents\": [\"Report\"]"));
        Decisions.publish(String.valueOf(ids.get("decision")), "2017-08-01");
        Decisions.decide(String.valueOf(ids.get("decision")), "2017-09-11", "Agreed");
        ids.put("call-in",
                Decisions
                        .callIn(String.valueOf(ids.get("decision")), String.valueOf(ids.get("committee")), 3,
                                "Too dear")
                        .statusCode(201)
                        .extract()
                        .path("id"));
        ids.put("webhook-delivery",
                Sitting.post("/v1/webhook-subscriptions/" + ids.get("webhook") + "/test-events", "{}"));
        ids.put("question", Sitting.post("/v1/public-questions", """
                {"meetingId": "%s", "connection": "LIVE", "text": "Why %d?", "receivedAt": "2017-07-01T10:00:00Z"}"""
                .formatted(ids.get("coming"), i)));
        ids.put("programme", Sitting.post("/v1/work-programme-items", """
                {"committeeId": "%s", "topic": "Topic %d", "method": "STANDARD_ITEM"}""".formatted(ids.get("committee"),
                i)));
    }

    private static String first(String address, String path) {
        return String.valueOf((Object) as(Roles.CLERK).get(address).then().statusCode(200).extract().path(path));
    }

    /** An address with {kind} replaced by the id of the record of that kind; {absent} by an id nothing has. */
    public String address(String template) {
        var address = template.replace("{absent}", UUID.randomUUID().toString());
        for (var id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        return address;
    }
}
