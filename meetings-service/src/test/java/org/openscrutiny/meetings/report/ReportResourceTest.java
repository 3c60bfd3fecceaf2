package org.openscrutiny.meetings.report;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.AtOnce;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class ReportResourceTest {

    private static final String START = "2030-03-05T10:30:00Z";

    @Test
    void reportKeepsTheHeadingsAsWritten() {
        var person = Council.person("Mr Warren Whyte", "Whyte");
        var item = Council.item(Council.scheduledMeeting(START), "8", "");
        var path = "/v1/reports/" + Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                {"agendaItemId": "%s", "title": "Voice of the Child", "author": "Carol Douch",
                 "contactOfficer": {"name": "Carol Douch", "phone": "Ext 3527"},
                 "cabinetSignOff": [{"personId": "%s", "printedName": "Cllr. Warren Whyte"},
                                    {"printedName": "Cllr. Mike Appleyard"}],
                 "asks": ["Assess progress", "Delegate the RAG status"],
                 "sections": {"background": "Eight recommendations", "nextSteps": "A further report"},
                 "appendices": [{"label": "Appendix 1", "title": "Progress", "text": "- one"}],
                 "backgroundPapers": []}""".formatted(item, person))
                .post("/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Callers.as(Roles.CLERK)
                .get(path)
                .then()
                .statusCode(200)
                .body("cabinetSignOff[1].printedName", equalTo("Cllr. Mike Appleyard"))
                .body("asks", equalTo(List.of("Assess progress", "Delegate the RAG status")))
                .body("sections.nextSteps", equalTo("A further report"))
                .body("sections.summary", equalTo(null))
                .body("appendices[0].text", equalTo("- one"))
                .body("backgroundPapers", equalTo(List.of()));
        Callers.anybody().get(path).then().statusCode(404);
    }

    @Test
    void officerInBetweenChangesADraftOnlyWithItsPresentTag() {
        var path = "/v1/reports/" + Council.report(Council.item(Council.scheduledMeeting(START), "1", ""), "Paper");
        var first = Callers.as(Roles.SCRUTINY_OFFICER).get(path).header("ETag");
        officerPatch(path, first, "First").statusCode(200);
        officerPatch(path, first, "Second").statusCode(412);
        officerPatch(path, Callers.as(Roles.SCRUTINY_OFFICER).get(path).header("ETag"), "Second").statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse officerPatch(String path, String tag, String title) {
        return Callers.as(Roles.SCRUTINY_OFFICER)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"title\": \"%s\"}".formatted(title))
                .patch(path)
                .then();
    }

    @Test
    void publishedReportStaysAsItIs() {
        var meeting = Council.scheduledMeeting(START);
        var path = "/v1/reports/" + Council.report(Council.item(meeting, "1", ""), "Paper");
        Council.publish(meeting, "{}").statusCode(201);
        Council.patch(path, "{\"title\": \"Other\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/report-published"));
        Council.delete(path).statusCode(409);
        Callers.anybody().get(path).then().statusCode(200).body("title", equalTo("Paper"));
    }

    @Test
    void onlyChosenReportsComeOut() {
        var meeting = Council.scheduledMeeting(START);
        var item = Council.item(meeting, "1", "");
        var ready = Council.report(item, "Ready");
        var waiting = Council.report(item, "Waiting");
        Council.publish(meeting, "{\"reportIds\": [\"%s\"]}".formatted(ready)).statusCode(201);
        Callers.anybody().get("/v1/reports/" + ready).then().statusCode(200);
        Callers.anybody().get("/v1/reports/" + waiting).then().statusCode(404);
    }

    /** Local Government Act 1972, Schedule 12A, paragraph 10. */
    @Test
    void exemptReportComesOutOnlyWithTheReasonItIsClosed() {
        var meeting = Council.scheduledMeeting(START);
        var path = "/v1/reports/" + exempt(Council.item(meeting, "1", ""), "Tenders", "");
        Council.patch(path, "{\"publicInterestNote\": null}").statusCode(200);
        Council.publish(meeting, "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/public-interest-note-missing"));
        Council.patch(path, "{\"publicInterestNote\": \"The contract is not let.\"}").statusCode(200);
        Council.publish(meeting, "{}").statusCode(201);
    }

    @Test
    void exemptReportOfAnOpenItemStaysHidden() {
        var word = Council.name("canary");
        var meeting = Council.scheduledMeeting(START);
        var item = Council.item(meeting, "1", "");
        var report = exempt(item, word, "");
        Council.publish(meeting, "{}").statusCode(201);
        Callers.anybody().get("/v1/reports/" + report).then().statusCode(404);
        Callers.anybody().get("/v1/agenda-items/" + item).then().body("withheldReports", empty());
        assertThat(Callers.anybody().get("/v1/meetings/" + meeting).asString()).doesNotContain(word)
                .doesNotContain(report);
        assertThat(Callers.as(Roles.CLERK).get("/v1/meetings/" + meeting).asString()).contains(word);
    }

    /** Local Government Act 1972, sections 100B(5) and 100C(2). */
    @Test
    void thoseShutOutOfAnExemptReportReadItsSummaryBesideItsItem() {
        var word = Council.name("canary");
        var meeting = Council.scheduledMeeting(START);
        var item = Council.item(meeting, "1", "");
        var report = exempt(item, word, "Three tenders are compared.");
        var draft = Callers.as(Roles.CLERK).get("/v1/agenda-items/" + item).then();
        draft.body("reports.title", contains(word)).body("withheldReports", empty());
        Council.publish(meeting, "{}").statusCode(201);
        for (var reader : List.of(Callers.anybody(), Callers.as(Roles.MEMBER), Callers.as(Roles.SCRUTINY_OFFICER))) {
            var told = reader.get("/v1/agenda-items/" + item).then().statusCode(200);
            told.body("reports", empty())
                    .body("withheldReports.publicSummary", contains("Three tenders are compared."))
                    .body("withheldReports[0].exemptParagraphs", contains(3))
                    .body("withheldReports[0].agendaItemId", equalTo(item));
            assertThat(told.extract().asString()).doesNotContain(word).doesNotContain(report);
        }
        Callers.anybody()
                .get("/v1/meetings/" + meeting + "/agenda-items")
                .then()
                .body("items[0].withheldReports.publicSummary", contains("Three tenders are compared."));
        Callers.as(Roles.CLERK)
                .get("/v1/agenda-items/" + item)
                .then()
                .body("reports.title", contains(word))
                .body("withheldReports", empty());
    }

    @Test
    void ofTheReportsOfAnExemptItemNothingIsTold() {
        var word = Council.name("canary");
        var meeting = Council.scheduledMeeting(START);
        exempt(Council.exemptItem(meeting, "1", word), word, word);
        Council.publish(meeting, "{}").statusCode(201);
        var told = Callers.anybody().get("/v1/meetings/" + meeting).then().statusCode(200);
        told.body("agendaItems.withheldReports", contains(empty()));
        assertThat(told.extract().asString()).doesNotContain(word);
    }

    @Test
    void onlyTheSummaryOfAPublishedExemptReportIsSaidAnew() {
        var meeting = Council.scheduledMeeting(START);
        var item = Council.item(meeting, "1", "");
        var path = "/v1/reports/" + exempt(item, "Tenders", "");
        var open = "/v1/reports/" + Council.report(item, "Paper");
        Council.publish(meeting, "{}").statusCode(201);
        var tag = Callers.anybody().get("/v1/agenda-items/" + item).header("ETag");
        Council.patch(path, "{\"publicSummary\": \"Three tenders.\"}")
                .statusCode(200)
                .body("publicSummary", equalTo("Three tenders."))
                .body("title", equalTo("Tenders"));
        Callers.anybody()
                .header("If-None-Match", tag)
                .get("/v1/agenda-items/" + item)
                .then()
                .statusCode(200)
                .body("withheldReports.publicSummary", contains("Three tenders."));
        for (var refused : List.of(Council.patch(path, "{\"publicSummary\": \"Four.\", \"author\": \"X\"}"),
                Council.patch(open, "{\"publicSummary\": \"A paper.\"}"))) {
            refused.statusCode(409).body("type", equalTo("/problems/report-published"));
        }
        Council.patch(path, "{\"publicSummary\": null}").statusCode(200);
        Callers.anybody().get("/v1/agenda-items/" + item).then().body("withheldReports", empty());
    }

    @Test
    void aReleasedReportTakesThePlaceOfItsSummary() {
        var meeting = Council.scheduledMeeting(START);
        var item = Council.item(meeting, "1", "");
        var report = exempt(item, "Tenders", "Three tenders.");
        Council.publish(meeting, "{}").statusCode(201);
        var tag = Callers.anybody().get("/v1/agenda-items/" + item).header("ETag");
        Callers.as(Roles.MONITORING_OFFICER)
                .body("{\"reason\": \"The contract is let.\"}")
                .post("/v1/reports/" + report + "/releases")
                .then()
                .statusCode(201);
        Callers.anybody()
                .header("If-None-Match", tag)
                .get("/v1/agenda-items/" + item)
                .then()
                .statusCode(200)
                .body("reports.title", contains("Tenders"))
                .body("withheldReports", empty());
    }

    @Test
    void aLatePaperMovesItsItemForThoseWhoAreToldOfIt() {
        var meeting = Council.scheduledMeeting(START);
        var item = Council.item(meeting, "1", "");
        Council.publish(meeting, "{}").statusCode(201);
        Council.report(item, "Late");
        assertThat(movedByPublishing(meeting, item)).as("an open paper").isTrue();
        exempt(item, "Late and hidden", "");
        assertThat(movedByPublishing(meeting, item)).as("an exempt one, of which nothing is told").isFalse();
        exempt(item, "Late and exempt", "Three tenders.");
        assertThat(movedByPublishing(meeting, item)).as("an exempt one with a summary").isTrue();
    }

    /** Whether the public's tag of the item is another one after a supplement. */
    private static boolean movedByPublishing(String meeting, String item) {
        var before = Callers.anybody().get("/v1/agenda-items/" + item).header("ETag");
        Council.publish(meeting, "{\"title\": \"Supplement\"}").statusCode(201);
        return !Callers.anybody().get("/v1/agenda-items/" + item).header("ETag").equals(before);
    }

    private static String exempt(String item, String title, String summary) {
        return Callers.as(Roles.CLERK)
                .body("""
                {"agendaItemId": "%s", "title": "%s", "access": "EXEMPT", "exemptParagraphs": [3],
                 "publicInterestNote": "Tenders run.", "publicSummary": "%s"}""".formatted(item, title, summary))
                .post("/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Each moves the version of the item and of the meeting; nobody sent a tag that could be stale. */
    @Test
    void papersWrittenAtOnceForOneItemAllCome() throws Exception {
        var meeting = Council.scheduledMeeting(START);
        var item = Council.item(meeting, "1", "");
        var contributor = "{\"groupLabel\": \"young people\", \"capacity\": \"GROUP\"}";
        var paper = "{\"agendaItemId\": \"%s\", \"title\": \"Paper\", \"backgroundPapers\": []}".formatted(item);
        var first = Council.report(item, "First");
        var answers = AtOnce.times(12, number -> switch (number % 3) {
            case 0 -> Callers.as(Roles.CLERK).body(paper).post("/v1/reports").statusCode();
            case 1 -> Callers.as(Roles.CLERK)
                    .body(contributor)
                    .post("/v1/agenda-items/" + item + "/contributions")
                    .statusCode();
            default -> Callers.as(Roles.CLERK)
                    .contentType("application/pdf")
                    .body("%PDF-1.4\n%%EOF\n".getBytes(US_ASCII))
                    .post("/v1/reports/" + first + "/documents?fileName=a" + number + ".pdf")
                    .statusCode();
        });
        assertThat(answers).containsOnly(201);
        Callers.as(Roles.CLERK)
                .get("/v1/agenda-items/" + item)
                .then()
                .body("reports.size()", equalTo(5))
                .body("contributions.size()", equalTo(4));
    }

    @Test
    void listFindsByWordsOfTheTitle() {
        var committee = Council.committee();
        var meeting = Council.meeting(committee, START);
        Council.step(meeting, "{\"to\": \"SCHEDULED\"}");
        var item = Council.item(meeting, "1", "");
        var exclusions = Council.report(item, "Permanent Exclusions");
        Council.report(item, "Education Strategy");
        var list = "/v1/reports?committeeId=" + committee;
        assertThat(ids(list)).hasSize(2);
        assertThat(ids(list + "&title=exclusion")).containsExactly(exclusions);
        assertThat(ids(list + "&agendaItemId=" + item)).hasSize(2);
        Callers.anybody().get(list).then().body("items.size()", equalTo(0));
        var page = Callers.as(Roles.CLERK).get(list + "&limit=1").jsonPath();
        assertThat(page.getString("items[0].title")).isEqualTo("Education Strategy");
        assertThat(Callers.as(Roles.CLERK).get(page.getString("links.next")).jsonPath().getString("items[0].id"))
                .isEqualTo(exclusions);
    }

    @Test
    void reportNeedsAnOwnerThatExists() {
        refused("{\"title\": \"X\"}", "/committeeId");
        refused("{\"title\": \"X\", \"agendaItemId\": \"%s\"}".formatted(UUID.randomUUID()), "/agendaItemId");
        refused("{\"title\": \"X\", \"committeeId\": \"%s\", \"cabinetSignOff\": [{\"personId\": \"%s\", \"printedName\": \"Y\"}]}"
                .formatted(Council.committee(), UUID.randomUUID()), "/cabinetSignOff/0/personId");
        Callers.as(Roles.LEAD_OFFICER).body("{\"title\": \"X\"}").post("/v1/reports").then().statusCode(403);
        Callers.anybody().body("{\"title\": \"X\"}").post("/v1/reports").then().statusCode(401);
    }

    private static void refused(String body, String pointer) {
        Callers.as(Roles.CLERK)
                .body(body)
                .post("/v1/reports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void draftIsMovedToAnotherItemAndDiscarded() {
        var meeting = Council.scheduledMeeting(START);
        var one = Council.item(meeting, "1", "");
        var two = Council.item(meeting, "2", "");
        var report = Council.report(one, "Paper");
        Council.delete("/v1/agenda-items/" + one).statusCode(409).body("type", equalTo("/problems/item-has-reports"));
        Council.patch("/v1/reports/" + report, "{\"agendaItemId\": \"%s\"}".formatted(two)).statusCode(200);
        Council.delete("/v1/agenda-items/" + one).statusCode(204);
        Council.delete("/v1/reports/" + report).statusCode(204);
        Callers.as(Roles.CLERK).get("/v1/reports/" + report).then().statusCode(404);
    }

    private static List<String> ids(String list) {
        return Callers.as(Roles.CLERK).get(list).jsonPath().getList("items.id", String.class);
    }
}
