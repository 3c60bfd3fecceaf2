package org.openscrutiny.meetings.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class AgendaResourceTest {

    private static final String START = "2030-03-05T10:30:00Z";

    @Test
    void itemsKeepTheOrderOfBusinessWhateverTheirNumbers() {
        var meeting = Council.scheduledMeeting(START);
        Council.item(meeting, "13", "");
        Council.item(meeting, "8a", ", \"order\": 1");
        var twelve = Council.item(meeting, "12", ", \"order\": 2");
        assertThat(numbers(meeting)).containsExactly("8a", "12", "13");
        Council.patch("/v1/agenda-items/" + twelve, "{\"order\": 9}").statusCode(200).body("order", equalTo(3));
        assertThat(numbers(meeting)).containsExactly("8a", "13", "12");
        Council.delete("/v1/agenda-items/" + twelve).statusCode(204);
        assertThat(numbers(meeting)).containsExactly("8a", "13");
    }

    @Test
    void takenNumberIsRefused() {
        var meeting = Council.scheduledMeeting(START);
        Council.item(meeting, "1", "");
        Callers.as(Roles.CLERK)
                .body("{\"number\": \"1\", \"title\": \"X\", \"type\": \"OTHER\"}")
                .post("/v1/meetings/" + meeting + "/agenda-items")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/item-number-taken"));
    }

    @Test
    void wrongItemsAreRefusedWithTheirFault() {
        var path = "/v1/meetings/" + Council.scheduledMeeting(START) + "/agenda-items";
        fault(path, ", \"pageFrom\": 9, \"pageTo\": 8", "/pageTo");
        fault(path, ", \"access\": \"EXEMPT\"", "/exemptParagraphs");
        fault(path, ", \"access\": \"EXEMPT\", \"exemptParagraphs\": [8]", "/exemptParagraphs");
        fault(path, ", \"exemptParagraphs\": [3]", "/exemptParagraphs");
        Callers.as(Roles.MEMBER).body("{}").post(path).then().statusCode(403);
    }

    private static void fault(String path, String more, String pointer) {
        Callers.as(Roles.CLERK)
                .body("{\"number\": \"1\", \"title\": \"X\", \"type\": \"OTHER\"%s}".formatted(more))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void agendaIsADraftUntilItIsPublished() {
        var meeting = Council.scheduledMeeting(START);
        var item = "/v1/agenda-items/" + Council.item(meeting, "1", "");
        var before = Callers.anybody().get("/v1/meetings/" + meeting);
        before.then().body("agendaItems.size()", equalTo(0));
        Callers.anybody().get(item).then().statusCode(404);
        Callers.as(Roles.SCRUTINY_OFFICER).get(item).then().statusCode(200);
        Council.publish(meeting, "{}")
                .statusCode(201)
                .body("kind", equalTo("AGENDA"))
                .body("noticeSatisfied", equalTo(true));
        Callers.anybody().get(item).then().statusCode(200);
        var after = Callers.anybody().header("If-None-Match", before.header("ETag")).get("/v1/meetings/" + meeting);
        after.then().statusCode(200).body("agendaItems.size()", equalTo(1)).body("agendaStatus", equalTo("PUBLISHED"));
    }

    @Test
    void shortNoticeNeedsAReason() {
        var meeting = Council.scheduledMeeting("2017-09-05T10:30:00+01:00");
        Council.item(meeting, "1", "");
        var late = "{\"publishedAt\": \"2017-08-29T09:00:00+01:00\"%s}";
        Council.publish(meeting, late.formatted(""))
                .statusCode(409)
                .body("type", equalTo("/problems/notice-too-short"))
                .body("detail", containsString("4 clear days"))
                .body("detail", containsString("2017-08-28"));
        Callers.anybody().get("/v1/meetings/" + meeting).then().body("agendaStatus", equalTo("DRAFT"));
        Council.publish(meeting,
                late.formatted(", \"urgencyReason\": \"The consultation closes before the next meeting\""))
                .statusCode(201)
                .body("clearDays", equalTo(4))
                .body("noticeSatisfied", equalTo(false));
        Callers.anybody()
                .get("/v1/meetings/" + meeting)
                .then()
                .body("noticeSatisfied", equalTo(false))
                .body("urgencyReason", containsString("consultation"));
    }

    @Test
    void publicationHasItsGuards() {
        var draft = Council.meeting(START);
        Council.item(draft, "1", "");
        Council.publish(draft, "{}").statusCode(409).body("type", equalTo("/problems/meeting-not-announced"));
        var empty = Council.scheduledMeeting(START);
        Council.publish(empty, "{}").statusCode(409).body("type", equalTo("/problems/agenda-empty"));
        Council.publish(empty, "{\"publishedAt\": \"2090-01-01T00:00:00Z\"}").statusCode(400);
        Callers.as(Roles.CHAIRMAN)
                .body("{}")
                .post("/v1/meetings/" + empty + "/agenda-publications")
                .then()
                .statusCode(403);
        Callers.as(Roles.CLERK)
                .body("{\"number\": \"1\", \"title\": \"X\", \"type\": \"OTHER\", \"access\": \"EXEMPT\", \"exemptParagraphs\": [1]}")
                .post("/v1/meetings/" + empty + "/agenda-items")
                .then()
                .statusCode(201);
        Council.publish(empty, "{}").statusCode(409).body("type", equalTo("/problems/public-interest-note-missing"));
    }

    @Test
    void whatComesLateIsASupplement() {
        var meeting = Council.scheduledMeeting(START);
        var item = Council.item(meeting, "1", "");
        Council.publish(meeting, "{}").statusCode(201);
        Council.publish(meeting, "{}").statusCode(409).body("type", equalTo("/problems/supplement-empty"));
        var late = Council.report(item, Council.name("Late paper"));
        Callers.anybody().get("/v1/reports/" + late).then().statusCode(404);
        Callers.anybody().get("/v1/agenda-items/" + item).then().body("reports.size()", equalTo(0));
        Council.publish(meeting, "{\"title\": \"Letter of the fourth visit\"}")
                .statusCode(201)
                .body("kind", equalTo("SUPPLEMENT"))
                .body("sequenceNumber", equalTo(2));
        Callers.anybody().get("/v1/reports/" + late).then().statusCode(200);
        Callers.anybody().get("/v1/meetings/" + meeting).then().body("agendaStatus", equalTo("SUPPLEMENTED"));
        Council.delete("/v1/agenda-items/" + item)
                .statusCode(409)
                .body("type", equalTo("/problems/agenda-item-published"));
    }

    @Test
    void exemptItemIsABareLineToThePublic() {
        var word = Council.name("canary");
        var meeting = Council.scheduledMeeting(START);
        Council.item(meeting, "1", "");
        var item = Council.exemptItem(meeting, "2", word);
        Council.report(item, word);
        Callers.as(Roles.CLERK)
                .body("{\"printedName\": \"%s\", \"roleTitleAtTime\": \"%s\", \"capacity\": \"OFFICER\"}"
                        .formatted(word, word))
                .post("/v1/agenda-items/" + item + "/contributions")
                .then()
                .statusCode(201);
        var path = "/v1/meetings/" + meeting;
        Callers.as(Roles.SCRUTINY_OFFICER).get(path).then().body("agendaItems.size()", equalTo(1));
        Council.publish(meeting, "{}").statusCode(201);
        for (var answer : List.of(Callers.anybody().get(path), Callers.as(Roles.MEMBER).get(path),
                Callers.as(Roles.SCRUTINY_OFFICER).get(path), Callers.anybody().get(path + "/agenda-items"))) {
            assertThat(answer.asString()).doesNotContain(word).doesNotContain(item);
        }
        assertThat(Callers.anybody().get(path).jsonPath().getMap("agendaItems[1]"))
                .containsOnlyKeys("meetingId", "number",
                        "order", "title", "access", "exemptParagraphs", "relatedRefs", "contributions", "reports",
                        "withheldReports")
                .containsEntry("title", "Exempt item")
                .containsEntry("exemptParagraphs", List.of(3))
                .containsEntry("contributions", List.of());
        assertThat(Callers.as(Roles.CHAIRMAN).get(path).asString()).contains(word);
        Callers.anybody().get("/v1/agenda-items/" + item).then().statusCode(404);
        Callers.anybody().get("/v1/agenda-items/" + item + "/contributions").then().statusCode(404);
        Callers.anybody().get("/v1/reports?meetingId=" + meeting).then().body("items.size()", equalTo(0));
    }

    @Test
    void changeToExemptTextMovesNothingThatThePublicSees() {
        var word = Council.name("canary");
        var meeting = Council.scheduledMeeting(START);
        var item = "/v1/agenda-items/" + Council.exemptItem(meeting, "1", word);
        Council.publish(meeting, "{}").statusCode(201);
        var before = Callers.anybody().get("/v1/meetings/" + meeting);
        var clerkBefore = Council.tag("/v1/meetings/" + meeting);
        Council.patch(item, "{\"title\": \"%s\"}".formatted(Council.name("other"))).statusCode(200);
        var after = Callers.anybody().get("/v1/meetings/" + meeting);
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(Council.tag("/v1/meetings/" + meeting)).isNotEqualTo(clerkBefore);
        Council.patch(item, "{\"exemptParagraphs\": [3, 5]}").statusCode(200);
        assertThat(Callers.anybody().get("/v1/meetings/" + meeting).header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    @Test
    void itemMadeExemptAfterwardsDisappears() {
        var meeting = Council.scheduledMeeting(START);
        var item = Council.item(meeting, "1", "");
        var report = Council.report(item, Council.name("Paper"));
        Council.publish(meeting, "{}").statusCode(201);
        var tag = Callers.anybody().get("/v1/meetings/" + meeting).header("ETag");
        Council.patch("/v1/agenda-items/" + item, "{\"access\": \"EXEMPT\", \"exemptParagraphs\": [1]}")
                .statusCode(409)
                .body("type", equalTo("/problems/public-interest-note-missing"));
        Council.patch("/v1/agenda-items/" + item, """
                {"access": "EXEMPT", "exemptParagraphs": [1], "publicInterestNote": "It names a child"}""")
                .statusCode(200);
        Callers.anybody().get("/v1/agenda-items/" + item).then().statusCode(404);
        Callers.anybody().get("/v1/reports/" + report).then().statusCode(404);
        Callers.anybody()
                .header("If-None-Match", tag)
                .get("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .body("agendaItems[0].title", equalTo("Exempt item"));
        Council.patch("/v1/agenda-items/" + item, "{\"access\": \"PUBLIC\", \"exemptParagraphs\": null}")
                .statusCode(409)
                .body("type", equalTo("/problems/release-needs-decision"));
    }

    @Test
    void contributorsKeepTheTitleOfTheirTime() {
        var meeting = Council.scheduledMeeting(START);
        var item = Council.item(meeting, "1", "");
        var person = Council.person("Mrs Carol Douch", "Douch");
        var path = "/v1/agenda-items/" + item + "/contributions";
        var contribution = "/v1/contributions/" + Callers.as(Roles.CLERK)
                .body("{\"personId\": \"%s\", \"roleTitleAtTime\": \"Service Director\", \"capacity\": \"OFFICER\"}"
                        .formatted(person))
                .post(path)
                .then()
                .statusCode(201)
                .body("printedName", equalTo("Mrs Carol Douch"))
                .extract()
                .path("id");
        Callers.as(Roles.CLERK)
                .body("{\"groupLabel\": \"young people\", \"capacity\": \"GROUP\"}")
                .post(path)
                .then()
                .statusCode(201)
                .body("order", equalTo(2));
        Callers.as(Roles.CLERK)
                .body("{\"groupLabel\": \"x\", \"printedName\": \"y\", \"capacity\": \"GROUP\"}")
                .post(path)
                .then()
                .statusCode(400);
        Callers.as(Roles.CLERK).body("{\"capacity\": \"OFFICER\"}").post(path).then().statusCode(400);
        Council.patch("/v1/people/" + person, "{\"displayName\": \"Ms C Douch\"}").statusCode(200);
        var tag = Council.tag("/v1/agenda-items/" + item);
        Council.patch(contribution, "{\"order\": 2}")
                .statusCode(409)
                .body("type", equalTo("/problems/contributor-order-taken"));
        Council.patch(contribution, "{\"roleTitleAtTime\": \"Executive Director\"}")
                .statusCode(200)
                .body("printedName", equalTo("Mrs Carol Douch"));
        assertThat(Council.tag("/v1/agenda-items/" + item)).isNotEqualTo(tag);
        Callers.anybody().get(contribution).then().statusCode(404);
        Council.delete(contribution).statusCode(204);
        Callers.as(Roles.CLERK).get(path + "?include=total").then().body("page.total", equalTo(1));
    }

    @Test
    void afterTheMeetingOnlyFilmAndReferencesMove() {
        var meeting = Council.scheduledMeeting("2020-03-05T10:30:00Z");
        var item = "/v1/agenda-items/" + Council.item(meeting, "1", "");
        Council.publish(meeting, "{\"publishedAtKnown\": false}").statusCode(201);
        Council.step(meeting, "{\"to\": \"IN_SESSION\", \"at\": \"2020-03-05T10:30:00Z\"}").statusCode(201);
        Council.step(meeting, "{\"to\": \"CONCLUDED\", \"at\": \"2020-03-05T11:30:00Z\"}").statusCode(201);
        Council.patch(item, "{\"title\": \"Rewritten\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/agenda-closed"));
        Council.patch(item, "{\"webcast\": {\"offsetSeconds\": 95}}")
                .statusCode(200)
                .body("webcast.offsetSeconds", equalTo(95));
        Council.patch(item, """
                {"relatedRefs": [{"service": "RECOMMENDATIONS", "type": "review", "id": "r1", "title": "Review",
                                  "seenAt": "2020-03-06T10:00:00Z"}]}""")
                .statusCode(200)
                .body("relatedRefs[0].id", equalTo("r1"));
    }

    private static List<String> numbers(String meeting) {
        return Callers.as(Roles.CLERK)
                .get("/v1/meetings/" + meeting + "/agenda-items")
                .jsonPath()
                .getList("items.number", String.class);
    }
}
