package org.openscrutiny.meetings.pack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.openscrutiny.testing.Callers.anybody;

import java.util.function.Consumer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/** Minutes as a council publishes them: the same as a page and as a PDF. */
@QuarkusTest
class MinutesDocumentTest {

    @Test
    void approvalSignatureAndDatedCorrectionsArePrinted() {
        var july = Sitting.inSession();
        var minutes = published(july);
        var september = july.next("2017-09-05", "MINUTES_APPROVAL");
        step(minutes, """
                {"to": "APPROVED", "approval": {"meetingId": "%s", "itemId": "%s", "outcome": "AS_AMENDED",
                 "amendments": "In minute 2, for 22 per cent read 21 per cent."}}""".formatted(september.meeting(),
                september.item()));
        everyForm(july, text -> assertThat(text).contains("Approved with amendments by the meeting of 5 September 2017",
                "In minute 2, for 22 per cent read 21 per cent.", "Signed by the Chairman: ....")
                .doesNotContain("Corrections added after the signature"));
        step(minutes, """
                {"to": "SIGNED", "signature": {"signedBy": "the Chairman", "signedOn": "2017-09-05"}}""");
        correct(minutes, "Mr D Babb, not Mr D Watson.", "2017-09-12");
        correct(minutes, "It was in Room 2.", "2017-10-03");
        everyForm(july, text -> {
            assertThat(text).contains("Approved and signed", "Signed by the Chairman on 5 September 2017.")
                    .doesNotContain("Signed by the Chairman: ....");
            assertThat(text).containsSubsequence("Corrections added after the signature", "12 September 2017",
                    "Mr D Babb, not Mr D Watson.", "3 October 2017", "It was in Room 2.");
        });
        anybody().get("/v1/minutes/" + minutes)
                .then()
                .body("corrections.madeOn", contains("2017-09-12", "2017-10-03"))
                .body("approval.amendments", is("In minute 2, for 22 per cent read 21 per cent."));
    }

    @Test
    void minutesOfTheApprovingMeetingSayWhatTheirItemApproved() {
        var march = Sitting.scheduled(Sitting.committee("[]"), "2017-03-21", "OTHER");
        march.open("2017-03-21");
        var may = march.next("2017-05-23", "OTHER");
        var july = may.next("2017-07-18", "MINUTES_APPROVAL");
        approve(published(march), july, "\"AS_CORRECT\"");
        approve(published(may), july, "\"AS_AMENDED\", \"amendments\": \"Mrs I Darby was there.\"");
        published(july);
        everyForm(july, text -> assertThat(text).containsSubsequence(
                "The minutes of the meeting of 21 March 2017 were approved as a correct record.",
                "The minutes of the meeting of 23 May 2017 were approved with amendments: Mrs I Darby was there."));
    }

    @Test
    void whoCameLateLeftOrSatInForSomebodyIsPrinted() {
        var july = Sitting.inSession();
        var darby = Sitting.person("Mrs I Darby");
        var stuchbury = Sitting.person("Mr R Stuchbury");
        attend(july, """
                {"personId": "%s", "capacity": "MEMBER", "status": "PRESENT", "arrivedAt": "2017-07-18T09:15:00Z",
                 "leftAt": "2017-07-18T11:30:00Z", "absences": [{"fromAt": "2017-07-18T10:00:00Z",
                 "untilAt": "2017-07-18T10:10:00Z", "reason": "INTEREST"}]}""".formatted(darby));
        attend(july, "{\"personId\": \"%s\", \"capacity\": \"MEMBER\", \"status\": \"PRESENT\"}".formatted(stuchbury));
        attend(july, """
                {"personId": "%s", "capacity": "MEMBER", "status": "SUBSTITUTED", "substitutedById": "%s"}"""
                .formatted(Sitting.person("Mr N Hussain"), stuchbury));
        published(july);
        everyForm(july, text -> assertThat(text).contains(
                "Mrs I Darby (from 10.15 am; until 12.30 pm; out of the room from 11.00 am to 11.10 am because of an interest)",
                "Mr R Stuchbury (in place of Mr N Hussain)"));
    }

    @Test
    void votesIntroductionAndAppendicesArePrinted() {
        var july = Sitting.inSession();
        var clarke = july.member("Mrs L Clarke", "\"role\": \"MEMBER\", \"voting\": \"FULL\"");
        var babb = july.member("Mr D Babb", "\"role\": \"MEMBER\", \"voting\": \"FULL\"");
        july.present(clarke, "MEMBER");
        july.present(babb, "MEMBER");
        Sitting.post("/v1/meetings/" + july.meeting() + "/votes", """
                {"itemId": "%s", "motion": "That the ratings be left to the Chairman", "moverId": "%s", "seconderId": "%s",
                 "forCount": 1, "againstCount": 1, "abstainCount": 0, "castingVote": "FOR",
                 "ballots": [{"personId": "%s", "choice": "FOR"}, {"personId": "%s", "choice": "AGAINST"}]}"""
                .formatted(july.item(), clarke, babb, clarke, babb));
        var minutes = begun(july);
        minute(minutes, july);
        step(minutes, "{\"to\": \"PUBLISHED_DRAFT\"}");
        everyForm(july, text -> assertThat(text).containsSubsequence("The meeting was webcast.", "Minute 1",
                "Motion: That the ratings be left to the Chairman. Moved by Mrs L Clarke, seconded by Mr D Babb. "
                        + "For: 1 (Mrs L Clarke); against: 1 (Mr D Babb); abstaining: 0. "
                        + "The motion was carried on the casting vote.",
                "Appendices", "Appendix 1: Notes of the evidence session"));
    }

    /** Local Government Act 1972, section 100C(2). */
    @Test
    void exemptMinuteIsASummaryToThePublicAndItselfToOthers() {
        var july = Sitting.inSession();
        var minutes = begun(july);
        var closed = Sitting.post("/v1/minutes/" + minutes + "/items", """
                {"number": "2", "title": "Canary contract", "text": "The canary costs two million.",
                 "publicSummary": "The committee heard how a contract is to be let.", "agendaItemId": "%s"}"""
                .formatted(july.exemptItem("2")));
        Sitting.post("/v1/minutes/" + minutes + "/items", """
                {"number": "3", "title": "Another canary", "agendaItemId": "%s"}""".formatted(july.exemptItem("3")));
        anybody().get("/v1/minutes/" + minutes).then().statusCode(404);
        step(minutes, "{\"to\": \"PUBLISHED_DRAFT\"}");
        for (var reader : new String[]{"", "member"}) {
            var json = as(reader).get("/v1/minutes/" + minutes).then();
            json.body("items", empty())
                    .body("withheldItems.number", contains("2"))
                    .body("withheldItems.publicSummary", contains("The committee heard how a contract is to be let."));
        }
        anybody().get("/v1/minute-items/" + closed).then().statusCode(404);
        as(Roles.CLERK).get("/v1/minutes/" + minutes)
                .then()
                .body("items.number", contains("2", "3"))
                .body("withheldItems", empty());
        everyForm(july, text -> assertThat(text)
                .contains("2. Exempt item", "The committee heard how a contract is to be let.")
                .doesNotContain("anary", "3. Exempt item"));
        var clerks = as(Roles.CLERK).get(address(july)).asString();
        assertThat(clerks).contains("The canary costs two million.").doesNotContain("how a contract is to be let");
    }

    @Test
    void releasedMinuteTakesThePlaceOfItsSummary() {
        var july = Sitting.inSession();
        var minutes = begun(july);
        var item = july.exemptItem("2");
        Sitting.post("/v1/minutes/" + minutes + "/items", """
                {"number": "2", "title": "A contract", "text": "It costs two million.",
                 "publicSummary": "A contract is to be let.", "agendaItemId": "%s"}""".formatted(item));
        step(minutes, "{\"to\": \"PUBLISHED_DRAFT\"}");
        as(Roles.MONITORING_OFFICER).body("{\"releasedOn\": \"2017-12-01\", \"reason\": \"The contract was let.\"}")
                .post("/v1/agenda-items/" + item + "/releases")
                .then()
                .statusCode(201);
        anybody().get("/v1/minutes/" + minutes)
                .then()
                .body("items.number", contains("2"))
                .body("withheldItems", empty());
        everyForm(july, text -> assertThat(text).contains("It costs two million.").doesNotContain("Exempt item"));
    }

    /** An item that is not on the published agenda is the drafters' alone, and so is its minute, in every form. */
    @Test
    void minuteOfAnItemThatIsNotOutIsInNoPublicForm() {
        var july = Sitting.inSession();
        var minutes = begun(july);
        var draft = Sitting.post("/v1/meetings/" + july.meeting() + "/agenda-items", """
                {"number": "9", "title": "Late thought", "type": "OTHER"}""");
        Sitting.post("/v1/minutes/" + minutes + "/items", """
                {"number": "9", "title": "Canary", "text": "Canary", "agendaItemId": "%s"}""".formatted(draft));
        step(minutes, "{\"to\": \"PUBLISHED_DRAFT\"}");
        anybody().get("/v1/minutes/" + minutes).then().body("items", empty());
        everyForm(july, text -> assertThat(text).doesNotContain("Canary"));
        assertThat(as(Roles.CLERK).get(address(july)).asString()).contains("Canary");
    }

    private static RequestSpecification as(String reader) {
        return reader.isEmpty() ? anybody() : Callers.as(reader);
    }

    /** The page and the PDF as the public reads them, without line breaks and markup. */
    private static void everyForm(Sitting sitting, Consumer<String> check) {
        check.accept(anybody().get(address(sitting))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " "));
        var pdf = given().get(address(sitting) + "?format=pdf").then().statusCode(200).extract().asByteArray();
        assertThat(PdfReading.faults(pdf)).isEmpty();
        check.accept(PdfReading.text(pdf).replaceAll("\\s+", " "));
    }

    private static String address(Sitting sitting) {
        return "/v1/meetings/" + sitting.meeting() + "/minutes/document";
    }

    private static String begun(Sitting sitting) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/minutes", """
                {"introduction": "The meeting was webcast.",
                 "appendices": [{"label": "Appendix 1", "title": "Notes of the evidence session"}]}""");
    }

    private static String published(Sitting sitting) {
        var minutes = begun(sitting);
        minute(minutes, sitting);
        step(minutes, "{\"to\": \"PUBLISHED_DRAFT\"}");
        return minutes;
    }

    private static void minute(String minutes, Sitting sitting) {
        Sitting.post("/v1/minutes/" + minutes + "/items", """
                {"number": "1", "title": "Minute 1", "agendaItemId": "%s"}""".formatted(sitting.item()));
    }

    private static void approve(String minutes, Sitting later, String outcome) {
        step(minutes, """
                {"to": "APPROVED", "approval": {"meetingId": "%s", "itemId": "%s", "outcome": %s}}"""
                .formatted(later.meeting(), later.item(), outcome));
    }

    private static void step(String minutes, String body) {
        as(Roles.CLERK).body(body).post("/v1/minutes/" + minutes + "/status-changes").then().statusCode(201);
    }

    private static void correct(String minutes, String text, String on) {
        as(Roles.CLERK).body("{\"text\": \"%s\", \"madeOn\": \"%s\"}".formatted(text, on))
                .post("/v1/minutes/" + minutes + "/corrections")
                .then()
                .statusCode(201);
    }

    private static void attend(Sitting sitting, String body) {
        Sitting.post("/v1/meetings/" + sitting.meeting() + "/attendance", body);
    }
}
