package org.openscrutiny.meetings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.meetings.testsupport.OfficeFiles;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
class SearchResourceTest {

    /** A word of this test alone. */
    private final String word = "zq" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "x");

    @Test
    void itemsResolutionsLimbsMinutesAndAnswersAreFound() {
        var sitting = Sitting.inSession();
        var item = item(sitting, "2", word + " monitoring");
        var resolution = resolution(sitting, sitting.item(), "Noted.",
                ", \"limbs\": [{\"label\": \"(a)\", \"text\": \"that %s goes on\"}]".formatted(word));
        var note = note(sitting, sitting.item());
        var minutes = Sitting.post("/v1/meetings/" + sitting.meeting() + "/minutes", "{}");
        var minute = Sitting.post("/v1/minutes/" + minutes + "/items",
                "{\"number\": \"1\", \"title\": \"Growth\", \"text\": \"On %s there was much to say.\"}"
                        .formatted(word));
        anybody().get(search("")).then().body("items.id", containsInAnyOrder(item, resolution));
        as(Roles.SCRUTINY_OFFICER).get(search("&include=total"))
                .then()
                .body("items.id", containsInAnyOrder(item, resolution, note, minute))
                .body("page.total", equalTo(4));
        as(Roles.CLERK).body("{\"to\": \"PUBLISHED_DRAFT\"}")
                .post("/v1/minutes/" + minutes + "/status-changes")
                .then()
                .statusCode(201);
        anybody().get(search("")).then().body("items.id", containsInAnyOrder(item, resolution, note, minute));
        anybody().get(search("&type=EVIDENCE"))
                .then()
                .body("items.id", contains(note))
                .body("items[0].url", equalTo("/v1/evidence-notes/" + note))
                .body("items[0].highlight", containsString("<mark>" + word + "</mark>"));
    }

    @Test
    void exemptTextIsInNoHitAndNoCountAndMovesNoRank() {
        var sitting = Sitting.inSession();
        var open = resolution(sitting, sitting.item(), word + " for everybody", "");
        var rank = rank(anybody(), open);
        var closed = resolution(sitting, sitting.exemptItem("2"), word + " " + word, "");
        assertThat(rank(anybody(), open)).isEqualTo(rank);
        anybody().get(search("&include=total")).then().body("items.id", contains(open)).body("page.total", equalTo(1));
        as(Roles.MEMBER).get(search("&include=total")).then().body("page.total", equalTo(1));
        as(Roles.CHAIRMAN).get(search("&include=total"))
                .then()
                .body("items.id", containsInAnyOrder(open, closed))
                .body("page.total", equalTo(2));
    }

    @Test
    void wordsAreFoundInEveryFormAndFiltersHold() {
        var sitting = Sitting.inSession();
        resolution(sitting, sitting.item(), word + " inspected", "");
        var query = "/v1/search?q=" + word + "%20inspections";
        anybody().urlEncodingEnabled(false).get(query).then().body("items.title", contains("Item 1"));
        anybody().get(search("&from=2017-07-18&to=2017-07-18&committeeId=" + sitting.committee()))
                .then()
                .body("items.title", contains("Item 1"));
        anybody().get(search("&from=2017-07-19")).then().body("items", empty());
        anybody().get(search("&committeeId=" + UUID.randomUUID())).then().body("items", empty());
        anybody().get(search("&type=REPORT")).then().body("items", empty());
    }

    @Test
    void pagesDoNotOverlap() {
        var sitting = Sitting.inSession();
        for (var i = 0; i < 3; i++) {
            resolution(sitting, sitting.item(), word, "");
        }
        var first = anybody().get(search("&limit=2")).then().statusCode(200).extract();
        anybody().urlEncodingEnabled(false)
                .get(first.<String>path("links.next"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items.id", not(contains(first.<String>path("items[0].id"))))
                .body("items.id", not(contains(first.<String>path("items[1].id"))));
    }

    @Test
    void markupInARecordIsNotMarkupInAnAnswer() {
        var sitting = Sitting.inSession();
        resolution(sitting, sitting.item(), word + " <img src=x onerror=alert(1)>", "");
        anybody().get(search("")).then().body("items[0].highlight", not(containsString("<img")));
    }

    @Test
    void nothingToLookForIsRefused() {
        anybody().get("/v1/search").then().statusCode(400).body("errors[0].parameter", equalTo("q"));
        anybody().urlEncodingEnabled(false).get("/v1/search?q=%20").then().statusCode(400);
        anybody().get("/v1/search?q=" + "a".repeat(201)).then().statusCode(400);
    }

    @Test
    void textOfDocumentsIsFoundOnceTheyAreOut() throws IOException {
        var sitting = Sitting.inSession();
        var report = Council.report(item(sitting, "2", "Placements"), "Placements");
        var pdf = attach(report, "placements.pdf", "application/pdf",
                OfficeFiles.pdf("Carers of " + word + " were found."));
        var word2 = attach(report, "placements.docx", OfficeFiles.WORD,
                OfficeFiles.word("A split " + word.substring(0, 4), word.substring(4) + " in two runs"));
        anybody().get(search("&include=total")).then().body("items", empty()).body("page.total", equalTo(0));
        as(Roles.CLERK).get(search("")).then().body("items.id", containsInAnyOrder(pdf, word2));
        Sitting.publish(sitting.meeting());
        anybody().get(search("&type=DOCUMENT&include=total"))
                .then()
                .body("items.id", containsInAnyOrder(pdf, word2))
                .body("items.url", hasItem("/v1/documents/" + pdf))
                .body("items.highlight", hasItem(containsString("Carers of <mark>" + word + "</mark> were found")))
                .body("items[0].meetingId", equalTo(sitting.meeting()))
                .body("page.total", equalTo(2));
    }

    @Test
    void textOfAnExemptPapersDocumentIsFoundByThoseAloneWhoMayReadIt() throws IOException {
        var sitting = Sitting.inSession();
        var report = Council.report(sitting.exemptItem("2"), "The tenders");
        var document = attach(report, "tenders.pdf", "application/pdf", OfficeFiles.pdf("The price " + word));
        Sitting.publish(sitting.meeting());
        anybody().get(search("&include=total")).then().body("items", empty()).body("page.total", equalTo(0));
        as(Roles.SCRUTINY_OFFICER).get(search("")).then().body("items", empty());
        as(Roles.MONITORING_OFFICER).get(search("")).then().body("items.id", contains(document));
    }

    @Test
    void documentIsFoundByItsLatestVersionThatIsOut() throws IOException {
        var sitting = Sitting.inSession();
        var report = Council.report(item(sitting, "2", "Placements"), "Placements");
        var first = attach(report, "a.pdf", "application/pdf", OfficeFiles.pdf("First " + word));
        Sitting.publish(sitting.meeting());
        var second = as(Roles.CLERK).contentType("application/pdf")
                .body(OfficeFiles.pdf("Second " + word))
                .post("/v1/documents/" + first + "/versions?fileName=a.pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        anybody().get(search("")).then().body("items.id", contains(first));
        Sitting.publish(sitting.meeting());
        anybody().get(search("")).then().body("items.id", contains((String) second));
    }

    @Test
    void publicQuestionIsFoundFromWhenItIsPut() {
        var sitting = Sitting.inSession();
        var question = Sitting.post("/v1/public-questions",
                """
                {"meetingId": "%s", "connection": "LIVE", "text": "What of %s?", "receivedAt": "2017-07-01T10:00:00Z"}"""
                        .formatted(sitting.meeting(), word));
        anybody().get(search("")).then().body("items", empty());
        as(Roles.CLERK).get(search("&type=PUBLIC_QUESTION")).then().body("items.id", contains(question));
        for (var step : List.of("{\"to\": \"ACCEPTED\"}", "{\"to\": \"PUT\", \"put\": \"READ_OUT\"}")) {
            as(step.contains("ACCEPTED") ? Roles.CHAIRMAN : Roles.CLERK).body(step)
                    .post("/v1/public-questions/" + question + "/status-changes")
                    .then()
                    .statusCode(201);
        }
        anybody().get(search(""))
                .then()
                .body("items.id", contains(question))
                .body("items[0].title", equalTo("Public question"));
    }

    @Test
    void appendixOfAReportIsFoundAsTheReport() {
        var sitting = Sitting.inSession();
        var report = Sitting.post("/v1/reports", """
                {"agendaItemId": "%s", "title": "Placements",
                 "appendices": [{"label": "Appendix 1", "title": "Figures", "text": "Of %s there were twelve."}]}"""
                .formatted(item(sitting, "2", "Placements"), word));
        Sitting.publish(sitting.meeting());
        anybody().get(search("&type=REPORT")).then().body("items.id", contains(report));
    }

    @Test
    void whatThePublicIsToldInsteadIsFoundWhereItIsTold() {
        var sitting = Sitting.inSession();
        var open = item(sitting, "2", "Placements");
        Sitting.post("/v1/reports", """
                {"agendaItemId": "%s", "title": "canary", "access": "EXEMPT", "exemptParagraphs": [3],
                 "publicInterestNote": "canary", "publicSummary": "Three tenders for %s."}""".formatted(open, word));
        var closed = Sitting.post("/v1/meetings/" + sitting.meeting() + "/agenda-items", """
                {"number": "3", "title": "canary", "type": "OTHER", "access": "EXEMPT", "exemptParagraphs": [3],
                 "publicInterestNote": "canary", "publicSummary": "A contract for %s."}""".formatted(word));
        anybody().get(search("")).then().body("items", empty());
        Sitting.publish(sitting.meeting());
        var minutes = Sitting.post("/v1/meetings/" + sitting.meeting() + "/minutes", "{}");
        Sitting.post("/v1/minutes/" + minutes + "/items", """
                {"number": "3", "title": "canary", "text": "canary", "publicSummary": "How %s is paid for.",
                 "agendaItemId": "%s"}""".formatted(word, closed));
        anybody().get(search("&include=total"))
                .then()
                .body("items.id", containsInAnyOrder(open, sitting.meeting()))
                .body("page.total", equalTo(2));
        as(Roles.CLERK).body("{\"to\": \"PUBLISHED_DRAFT\"}")
                .post("/v1/minutes/" + minutes + "/status-changes")
                .then()
                .statusCode(201);
        var found = anybody().get(search("")).then();
        found.body("items.id", containsInAnyOrder(open, sitting.meeting(), minutes))
                .body("items.type", containsInAnyOrder("AGENDA_ITEM", "MEETING", "MINUTES"));
        assertThat(found.extract().asString()).doesNotContain("canary").doesNotContain(closed);
        anybody().get(search("&type=MINUTES"))
                .then()
                .body("items.url", contains("/v1/minutes/" + minutes))
                .body("items.title", contains("Exempt item"))
                .body("items[0].highlight", containsString("<mark>" + word + "</mark>"));
        for (String url : found.extract().<List<String>>path("items.url")) {
            assertThat(anybody().get(url).then().statusCode(200).extract().asString()).contains(word);
        }
    }

    /** A draft, a report of an exempt item and one that was opened: nothing of what their summaries say is found. */
    @Test
    void aSummaryThatIsNotToldIsNotFound() {
        var sitting = Sitting.inSession();
        var released = exemptReport(sitting, sitting.item());
        exemptReport(sitting, sitting.exemptItem("2"));
        Sitting.publish(sitting.meeting());
        as(Roles.MONITORING_OFFICER).body("{\"reason\": \"The contract is let.\"}")
                .post("/v1/reports/" + released + "/releases")
                .then()
                .statusCode(201);
        exemptReport(sitting, sitting.item());
        anybody().get(search("&include=total")).then().body("items", empty()).body("page.total", equalTo(0));
    }

    private String exemptReport(Sitting sitting, String item) {
        return Sitting.post("/v1/reports", """
                {"agendaItemId": "%s", "title": "Tenders", "access": "EXEMPT", "exemptParagraphs": [3],
                 "publicInterestNote": "Tenders run.", "publicSummary": "Three tenders for %s."}""".formatted(item,
                word));
    }

    private static String attach(String report, String name, String type, byte[] content) {
        return as(Roles.CLERK).contentType(type)
                .body(content)
                .post("/v1/reports/" + report + "/documents?fileName=" + name)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String search(String more) {
        return "/v1/search?q=" + word + more;
    }

    private String rank(RequestSpecification reader, String id) {
        return reader.get(search("")).then().extract().path("items.find { it.id == '" + id + "' }.rank").toString();
    }

    private static String item(Sitting sitting, String number, String title) {
        var id = Sitting.post("/v1/meetings/" + sitting.meeting() + "/agenda-items", """
                {"number": "%s", "title": "%s", "type": "OTHER"}""".formatted(number, title));
        Sitting.publish(sitting.meeting());
        return id;
    }

    private static String resolution(Sitting sitting, String item, String text, String more) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/resolutions", """
                {"itemId": "%s", "verb": "AGREED", "text": "%s"%s}""".formatted(item, text, more));
    }

    private String note(Sitting sitting, String item) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/evidence-notes", """
                {"itemId": "%s", "askersRaw": ["ID"], "question": "And now?", "outcome": "ANSWERED",
                 "answers": [{"text": "All about %s.", "respondentsRaw": ["CD"]}]}""".formatted(item, word));
    }
}
