package org.openscrutiny.meetings.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
class EvidenceNoteResourceTest {

    @Test
    void jointAskersAndJointAnswersAreReadThroughTheKey() {
        var sitting = Sitting.inSession();
        var sullivan = key(sitting, "LS", "Mrs L Sullivan", true);
        key(sitting, "GRW", "Ms G Rhodes White", true);
        key(sitting, "KW", "Mr K Wright", false);
        var id = note(sitting,
                """
                "askersRaw": ["LS", "KW"], "question": "Is growth planned for?", "outcome": "ANSWERED",
                "answers": [{"text": "With every other part of the council.", "respondentsRaw": ["GRW", "MA", "GR W"]}]""");
        as(Roles.CLERK).get("/v1/evidence-notes/" + id)
                .then()
                .statusCode(200)
                .body("askers[0].personId", equalTo(sullivan))
                .body("askers[1].unresolved", equalTo("NOT_IN_ATTENDANCE"))
                .body("answers[0].respondents.raw", contains("GRW", "MA", "GR W"))
                .body("answers[0].respondents[0].name", equalTo("Ms G Rhodes White"))
                .body("answers[0].respondents[1].unresolved", equalTo("NOT_IN_KEY"))
                .body("answers[0].respondents[2].personId", nullValue());
    }

    @Test
    void correctedKeyMovesTheTagOfTheNote() {
        var sitting = Sitting.inSession();
        var path = "/v1/evidence-notes/" + unanswered(sitting);
        var before = as(Roles.CLERK).get(path).header("ETag");
        key(sitting, "ID", "Mrs I Darby", true);
        as(Roles.CLERK).get(path).then().header("ETag", not(before)).body("askers[0].name", equalTo("Mrs I Darby"));
    }

    @Test
    void writtenAnswerComesAfterItWasPromisedAndTheFirstOutcomeStays() {
        var path = "/v1/evidence-notes/" + unanswered(Sitting.inSession());
        var answer = """
                {"text": "Monthly.", "respondentsRaw": ["PCB"], "writtenOn": "2017-08-01"}""";
        as(Roles.CLERK).body(answer)
                .post(path + "/written-answers")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/evidence-answer-not-awaited"));
        as(Roles.CLERK).body("{\"to\": \"ANSWERED\"}")
                .post(path + "/status-changes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/evidence-outcome-step"));
        as(Roles.CLERK).body("{\"to\": \"WRITTEN_TO_FOLLOW\"}").post(path + "/status-changes").then().statusCode(201);
        as(Roles.CLERK).body(answer)
                .post(path + "/written-answers")
                .then()
                .statusCode(201)
                .body("outcomeHistory.outcome", contains("NOT_RESPONDED", "WRITTEN_TO_FOLLOW", "ANSWERED"))
                .body("answers[0].writtenOn", equalTo("2017-08-01"));
    }

    @Test
    void notesComeOutWithTheMinutesAndGoBackWithThem() {
        var sitting = Sitting.inSession();
        var path = "/v1/evidence-notes/" + unanswered(sitting);
        var list = "/v1/meetings/" + sitting.meeting() + "/evidence-notes?include=total";
        anybody().get(path).then().statusCode(404);
        anybody().get(list).then().body("items", empty()).body("page.total", equalTo(0));
        as(Roles.SCRUTINY_OFFICER).get(path).then().statusCode(200);
        var minutes = Sitting.post("/v1/meetings/" + sitting.meeting() + "/minutes", "{}");
        anybody().get(path).then().statusCode(404);
        step(minutes, "PUBLISHED_DRAFT");
        anybody().get(path).then().statusCode(200);
        anybody().get(list).then().body("page.total", equalTo(1));
        step(minutes, "DRAFT");
        anybody().get(path).then().statusCode(404);
    }

    @Test
    void notesOnAnExemptItemStayClosedWhenTheMinutesComeOut() {
        var sitting = Sitting.inSession();
        var id = Sitting.post("/v1/meetings/" + sitting.meeting() + "/evidence-notes", """
                {"itemId": "%s", "askersRaw": ["ID"], "question": "Canary?", "outcome": "NOT_RESPONDED"}"""
                .formatted(sitting.exemptItem("2")));
        var minutes = Sitting.post("/v1/meetings/" + sitting.meeting() + "/minutes", "{}");
        step(minutes, "PUBLISHED_DRAFT");
        as(Roles.CLERK).get("/v1/evidence-notes/" + id).then().statusCode(200);
        as(Roles.SCRUTINY_OFFICER).get("/v1/evidence-notes/" + id).then().statusCode(404);
        anybody().get("/v1/evidence-notes/" + id).then().statusCode(404);
        anybody().get("/v1/meetings/" + sitting.meeting() + "/evidence-notes").then().body("items", empty());
    }

    @Test
    void listIsInSequenceFilteredAndPaged() {
        var sitting = Sitting.inSession();
        var darby = key(sitting, "ID", "Mrs I Darby", true);
        note(sitting,
                "\"sequence\": 2, \"askersRaw\": [\"AC\"], \"question\": \"Second?\", \"outcome\": \"NOT_RESPONDED\"");
        note(sitting,
                "\"sequence\": 1, \"askersRaw\": [\"ID\"], \"question\": \"First?\", \"outcome\": \"NOT_RESPONDED\"");
        var list = "/v1/meetings/" + sitting.meeting() + "/evidence-notes";
        var next = as(Roles.CLERK).get(list + "?limit=1")
                .then()
                .body("items.question", contains("First?"))
                .extract()
                .<String>path("links.next");
        as(Roles.CLERK).urlEncodingEnabled(false).get(next).then().body("items.question", contains("Second?"));
        as(Roles.CLERK).get(list + "?askerId=" + darby).then().body("items.question", contains("First?"));
        as(Roles.CLERK).get(list + "?outcome=ANSWERED").then().body("items", empty());
    }

    @Test
    void sequenceIsTakenOnce() {
        var sitting = Sitting.inSession();
        var body = "\"sequence\": 1, \"askersRaw\": [\"ID\"], \"question\": \"First?\", \"outcome\": \"NOT_RESPONDED\"";
        note(sitting, body);
        as(Roles.CLERK).body("{\"itemId\": \"%s\", %s}".formatted(sitting.item(), body))
                .post("/v1/meetings/" + sitting.meeting() + "/evidence-notes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/evidence-sequence-taken"));
    }

    @Test
    void lostQuestionIsKeptWithTheReason() {
        var sitting = Sitting.inSession();
        var id = note(sitting, """
                "askersRaw": ["AC"], "questionNote": "Lost in the scan", "outcome": "ANSWERED",
                "answers": [{"text": "Two point two children a family.", "respondentsRaw": ["GRW"]}]""");
        as(Roles.CLERK).get("/v1/evidence-notes/" + id)
                .then()
                .body("question", nullValue())
                .body("questionNote", equalTo("Lost in the scan"));
    }

    @Test
    void sameInitialsTwiceForTheSameNameAreRefused() {
        var sitting = Sitting.inSession();
        var body = "{\"initials\": \"DM\", \"printedName\": \"Debbie Munday\"}";
        var path = "/v1/meetings/" + sitting.meeting() + "/initials";
        Sitting.post(path, body);
        as(Roles.CLERK).body(body)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/initials-already-explained"));
        anybody().get(path).then().body("items", empty());
    }

    @Test
    void onlyAClerkNotesEvidence() {
        var sitting = Sitting.inSession();
        var path = "/v1/meetings/" + sitting.meeting() + "/evidence-notes";
        var body = """
                {"itemId": "%s", "askersRaw": [], "question": "Who?", "outcome": "NOT_RESPONDED"}"""
                .formatted(sitting.item());
        anybody().body(body).post(path).then().statusCode(401);
        as(Roles.CHAIRMAN).body(body).post(path).then().statusCode(403);
    }

    @Test
    void changeNeedsTheTagAsRead() {
        var path = "/v1/evidence-notes/" + unanswered(Sitting.inSession());
        var tag = as(Roles.CLERK).get(path).header("ETag");
        var patch = as(Roles.CLERK).contentType("application/merge-patch+json").body("{\"theme\": \"Schools\"}");
        patch.patch(path).then().statusCode(428);
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"theme\": \"Schools\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("theme", equalTo("Schools"));
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"theme\": \"Other\"}")
                .patch(path)
                .then()
                .statusCode(412);
    }

    private static String unanswered(Sitting sitting) {
        return note(sitting, """
                "askersRaw": ["ID"], "question": "How often does the group meet?", "outcome": "NOT_RESPONDED\"""");
    }

    private static String note(Sitting sitting, String rest) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/evidence-notes",
                "{\"itemId\": \"%s\", %s}".formatted(sitting.item(), rest));
    }

    private static String key(Sitting sitting, String initials, String name, boolean present) {
        var person = Sitting.person(name);
        if (present) {
            sitting.present(person, "MEMBER");
        }
        Sitting.post("/v1/meetings/" + sitting.meeting() + "/initials", """
                {"initials": "%s", "printedName": "%s", "personId": "%s"}""".formatted(initials, name, person));
        return person;
    }

    private static void step(String minutes, String to) {
        as(Roles.CLERK).body("{\"to\": \"%s\"}".formatted(to))
                .post("/v1/minutes/" + minutes + "/status-changes")
                .then()
                .statusCode(201);
    }
}
