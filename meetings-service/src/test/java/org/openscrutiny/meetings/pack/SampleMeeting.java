package org.openscrutiny.meetings.pack;

import static org.openscrutiny.testing.Callers.as;

import java.util.UUID;

import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Roles;

/** A meeting of its own for one test, made through the API as a clerk would. */
final class SampleMeeting {

    final String committeeId;
    final String id;
    final String committee;

    SampleMeeting() {
        committee = "Select committee " + UUID.randomUUID();
        committeeId = post("/v1/committees", """
                {"name": "%s", "kind": "SELECT_COMMITTEE", "purpose": "To hold decision-makers to account.",
                 "remit": ["Schools", "Adult learning"], "designatedFor": ["EDUCATION"],
                 "supportContact": {"name": "Kevin Wright", "phone": "01296 387832"}}""".formatted(committee));
        member("Mr A Collingwood", "Collingwood", "MEMBER", null);
        member("Mr D Babb", "Babb", "CO_OPTED", "Church of England representative");
        id = post("/v1/meetings", """
                {"committeeId": "%s", "scheduledStart": "2037-09-08T10:30:00+01:00", "venue": "Mezzanine Room 1",
                 "webcast": {"status": "MAY_BE_FILMED"}}""".formatted(committeeId));
        session("FORMAL", "2037-09-08T10:30:00+01:00", "Business");
    }

    String session(String kind, String start, String purpose) {
        return post("/v1/meetings/" + id + "/sessions", """
                {"kind": "%s", "start": "%s", "purpose": "%s"}""".formatted(kind, start, purpose));
    }

    String item(String number, String title, String type) {
        return post("/v1/meetings/" + id + "/agenda-items", """
                {"number": "%s", "title": "%s", "type": "%s", "plannedStart": "2037-09-08T10:55:00+01:00"}"""
                .formatted(number, title, type));
    }

    String itemAbout(String number, String title, String type, String service, String refType, String refId) {
        return post("/v1/meetings/" + id + "/agenda-items", """
                {"number": "%s", "title": "%s", "type": "%s", "relatedRefs": [{"service": "%s", "type": "%s",
                 "id": "%s", "title": "The %s", "seenAt": "2037-08-01T10:00:00Z"}]}"""
                .formatted(number, title, type, service, refType, refId, refType));
    }

    String exemptItem(String number, String title) {
        return post("/v1/meetings/" + id + "/agenda-items", """
                {"number": "%s", "title": "%s", "type": "OTHER", "access": "EXEMPT", "exemptParagraphs": [1, 3],
                 "purposeText": "%s", "publicInterestNote": "%s",
                 "publicSummary": "A matter held in private."}""".formatted(number, title, title, title));
    }

    String report(String itemId, String title) {
        return post("/v1/reports", """
                {"agendaItemId": "%s", "title": "%s", "author": "Carol Douch", "purpose": "To inform. %s",
                 "asks": ["Assess progress."], "sections": {"background": "First.\\n\\n- a point\\n- another"},
                 "appendices": [{"label": "Appendix 1", "title": "Letter %s", "text": "Dear all. %s"}],
                 "backgroundPapers": ["Paper %s"]}""".formatted(itemId, title, title, title, title, title));
    }

    String exemptReport(String itemId, String title, String summary) {
        return post("/v1/reports", """
                {"agendaItemId": "%s", "title": "%s", "author": "%s", "purpose": "To choose. %s", "access": "EXEMPT",
                 "exemptParagraphs": [3], "publicInterestNote": "%s", "publicSummary": "%s"}""".formatted(itemId,
                title, title, title, title, summary));
    }

    /** Announces the meeting and publishes its agenda with all papers that wait. */
    void publish() {
        var etag = as(Roles.CLERK).get("/v1/meetings/" + id).getHeader("ETag");
        as(Roles.CLERK).header("If-Match", etag)
                .body("{\"to\": \"SCHEDULED\"}")
                .post("/v1/meetings/" + id + "/status-changes")
                .then()
                .statusCode(201);
        post("/v1/meetings/" + id + "/agenda-publications", "{}");
    }

    JsonPath freeze() {
        return as(Roles.CLERK).body("{}").post(packs()).then().statusCode(201).extract().jsonPath();
    }

    String packs() {
        return "/v1/meetings/" + id + "/packs";
    }

    private void member(String name, String family, String role, @Nullable String onBehalfOf) {
        var person = post("/v1/people", "{\"displayName\": \"%s\", \"familyName\": \"%s\"}".formatted(name, family));
        post("/v1/committees/" + committeeId + "/memberships", """
                {"personId": "%s", "role": "%s"%s}""".formatted(person, role,
                onBehalfOf == null ? "" : ", \"onBehalfOf\": \"" + onBehalfOf + "\""));
    }

    static String post(String path, String body) {
        return as(Roles.CLERK).body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
