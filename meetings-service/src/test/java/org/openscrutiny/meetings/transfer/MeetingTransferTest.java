package org.openscrutiny.meetings.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.meetings.testsupport.WholeMeetings.export;
import static org.openscrutiny.meetings.testsupport.WholeMeetings.imported;
import static org.openscrutiny.meetings.testsupport.WholeMeetings.july;
import static org.openscrutiny.meetings.testsupport.WholeMeetings.post;
import static org.openscrutiny.meetings.testsupport.WholeMeetings.read;
import static org.openscrutiny.meetings.testsupport.WholeMeetings.tag;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.io.IOException;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;

/** Whole meetings out of the record and into it. */
@QuarkusTest
class MeetingTransferTest {

    @Test
    void whatIsImportedIsWhatIsExported() {
        var document = july(tag());
        assertThat(export(imported(document))).isEqualTo(document);
    }

    /** The record knows nobody and nothing of the second document: to it the service is empty. */
    @Test
    void exportThenImportIntoAnEmptyServiceIsIdentity() {
        var first = tag();
        var second = tag();
        var exported = export(imported(july(first)));
        var assessment = exported.at("/resolutions/0/delegations/0/spendings/0/assessmentId").asText();
        var elsewhere = read(exported.toString()
                .replace(first, second)
                .replace(assessment, UUID.randomUUID().toString()));
        assertThat(export(imported(elsewhere))).isEqualTo(elsewhere);
    }

    @Test
    void importTellsWhomItAddedAndWhomItKnew() {
        var tag = tag();
        var known = Council.person("Ms I Darby " + tag, "Darby " + tag);
        post(july(tag), "").statusCode(201)
                .body("result", is("IMPORTED"))
                .body("unresolved", empty())
                .body("leftBehind", empty())
                .body("people.find { it.name == 'Mrs I Darby %s' }.match".formatted(tag), is("MATCHED"))
                .body("people.find { it.name == 'Mrs I Darby %s' }.personId".formatted(tag), is(known))
                .body("people.find { it.name == 'Mrs L Clarke %s' }.match".formatted(tag), is("ADDED"))
                .body("people.personId", everyItem(notNullValue()));
    }

    @Test
    void theSameDocumentAgainIsRecognised() {
        var document = july(tag());
        var meeting = imported(document);
        var other = document.deepCopy();
        var committee = (ObjectNode) other.remove("committee");
        other.set("committee", committee); // the same in another order of fields
        post(other, "").statusCode(200).body("result", is("ALREADY_IMPORTED")).body("meetingId", is(meeting));
        post(other, "?dryRun=true").statusCode(200).body("result", is("ALREADY_IMPORTED"));
    }

    @Test
    void theSameKeyReplaysTheFirstAnswer() {
        var document = july(tag());
        var key = UUID.randomUUID().toString();
        var first = as(Roles.CLERK).header("Idempotency-Key", key)
                .body(document.toString())
                .post("/v1/meetings/import");
        var second = as(Roles.CLERK).header("Idempotency-Key", key)
                .body(document.toString())
                .post("/v1/meetings/import");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void anotherDocumentOfAMeetingInTheRecordIsRefused() {
        var document = july(tag());
        var meeting = imported(document);
        ((ObjectNode) document.get("meeting")).put("venue", "County Hall");
        post(document, "").statusCode(409)
                .body("type", endsWith("meeting-already-recorded"))
                .body("detail", containsString(meeting))
                .body("errors[0].pointer", is("/meeting"));
    }

    @Test
    void trialTellsWhatWouldComeOfItAndStoresNothing() {
        var tag = tag();
        var document = july(tag);
        post(document, "?dryRun=true").statusCode(200)
                .body("result", is("WOULD_IMPORT"))
                .body("meetingId", nullValue())
                .body("people", hasSize(7))
                .body("people.match", everyItem(is("ADDED")))
                .body("problems", empty());
        as(Roles.CLERK).get("/v1/people?knownAs=NH " + tag).then().body("items", empty());
        post(document, "").statusCode(201);
    }

    @Test
    void trialTellsOfTheRuleThatStandsInTheWay() {
        var document = july(tag());
        ((ObjectNode) document.at("/attendance/4")).put("status", "APOLOGIES"); // Mr Babb, who is named in the vote
        post(document, "?dryRun=true").statusCode(200)
                .body("result", is("WOULD_REFUSE"))
                .body("problems[0].code", is("voter-not-present"))
                .body("problems[0].pointer", is("/votes/0"));
        post(document, "").statusCode(409)
                .body("type", endsWith("voter-not-present"))
                .body("errors[0].pointer", is("/votes/0"));
    }

    @Test
    void allOfItOrNothing() {
        var tag = tag();
        var document = july(tag);
        ((ObjectNode) document.at("/actions/1")).put("text", "Done before it was asked")
                .putArray("steps")
                .addObject()
                .put("to", "DONE")
                .put("on", "2016-01-01");
        post(document, "").statusCode(400).body("errors[0].pointer", is("/actions/1/steps/0/on"));
        as(Roles.CLERK).get("/v1/people?knownAs=NH " + tag).then().body("items", empty());
        assertThat(as(Roles.CLERK).get("/v1/committees?limit=500").asString()).doesNotContain(tag);
    }

    @Test
    void nameThatNobodyIsKnownByIsNotGuessed() {
        var tag = tag();
        var document = july(tag);
        ((ObjectNode) document.at("/actions/1")).put("owner", "Mr Appleyard " + tag);
        ((ObjectNode) document.at("/attendance/0")).put("person", "Mrs Clark " + tag);
        post(document, "").statusCode(409)
                .body("type", endsWith("import-unresolved"))
                .body("errors.pointer", hasItems("/attendance/0/person", "/actions/1/owner"));
        post(document, "?unresolved=LEAVE").statusCode(409)
                .body("errors.pointer", is(java.util.List.of("/attendance/0/person")));
        post(document, "?dryRun=true").statusCode(200)
                .body("result", is("WOULD_REFUSE"))
                .body("unresolved.reason", everyItem(is("UNKNOWN")))
                .body("unresolved.left", everyItem(is(false)));
    }

    @Test
    void nameMayBeLeftAsTextWhereTheRecordHasRoomForIt() {
        var tag = tag();
        var document = july(tag);
        ((ObjectNode) document.at("/actions/1")).put("owner", "Mr Appleyard " + tag);
        ((ObjectNode) document.at("/items/1/contributions/2")).put("person", "Mr X " + tag).remove("printedName");
        var report = post(document, "?unresolved=LEAVE").statusCode(201)
                .body("unresolved.pointer", hasItems("/actions/1/owner", "/items/1/contributions/2/person"))
                .body("unresolved.left", everyItem(is(true)));
        var exported = export(report.extract().path("meetingId"));
        assertThat(exported.at("/actions/1/owner").isMissingNode()).isTrue();
        assertThat(exported.at("/actions/1/ownerRaw").asText()).isEqualTo("Mr Appleyard");
        assertThat(exported.at("/items/1/contributions/2/printedName").asText()).isEqualTo("Mr X " + tag);
    }

    @Test
    void nameThatSeveralAreKnownByMeansNobody() {
        var tag = tag();
        Council.person("Mr D Babb " + tag, "Babb " + tag);
        Council.person("Mr D Babb " + tag, "Babb " + tag);
        post(july(tag), "?unresolved=LEAVE").statusCode(409)
                .body("errors[0].pointer", is("/people/1"))
                .body("errors[0].detail", containsString("may be any of"));
        post(july(tag), "?dryRun=true").body("unresolved[0].reason", is("AMBIGUOUS"))
                .body("unresolved[0].candidates", hasSize(2));
    }

    @Test
    void twoWhomADocumentTellsApartAreNotOnePerson() {
        var tag = tag();
        Council.person("Mrs L Clarke " + tag, "Clarke " + tag);
        var document = july(tag);
        ((ArrayNode) document.get("people")).addObject()
                .put("name", "the other Mrs Clarke " + tag)
                .put("displayName", "Mrs L Clarke " + tag)
                .put("familyName", "Clarke " + tag);
        post(document, "").statusCode(409).body("errors.pointer", hasItem("/people/7"));
    }

    @Test
    void twoOfOneNameAreToldApartInAnExport() {
        var tag = tag();
        var document = july(tag);
        ((ArrayNode) document.get("people")).insertObject(3)
                .put("name", "Mrs L Clarke %s (2)".formatted(tag))
                .put("displayName", "Mrs L Clarke " + tag)
                .put("familyName", "Clarke " + tag)
                .put("givenName", "Lucy");
        ((ArrayNode) document.get("attendance")).addObject()
                .put("person", "Mrs L Clarke %s (2)".formatted(tag))
                .put("capacity", "GUEST")
                .put("status", "PRESENT");
        assertThat(export(imported(document))).isEqualTo(document);
    }

    @Test
    void documentThatContradictsItselfIsRefusedWithEveryFault() {
        var document = july(tag());
        ((ObjectNode) document.at("/votes/0")).put("item", "99").put("resolution", 7);
        ((ObjectNode) document.at("/items/0")).put("publication", 5);
        ((ObjectNode) document.get("minutes")).remove("publishedAt");
        post(document, "").statusCode(400)
                .body("errors.pointer", hasItems("/votes/0/item", "/votes/0/resolution", "/items/0/publication",
                        "/minutes/publishedAt"));
        post(document, "?dryRun=true").statusCode(400);
    }

    /** Somebody who takes the ground out of an exempt item does not open it by that. */
    @Test
    void nothingIsOpenedToMoreThanTheDocumentSays() {
        var document = july(tag());
        ((ObjectNode) document.at("/items/2")).put("access", "PUBLIC").remove("exemptParagraphs");
        post(document, "").statusCode(400)
                .body("errors.pointer", hasItem("/items/2/audience"))
                .body("errors[0].detail", containsString("EXEMPT"));
    }

    @Test
    void publicExportHoldsNothingThatIsNotPublic() {
        var document = july(tag());
        var meeting = imported(document);
        var told = anybody().get("/v1/meetings/" + meeting + "/export").then().statusCode(200);
        told.body("audience", is("PUBLIC"))
                .body("items.number", is(java.util.List.of("1", "2", "4")))
                .body("withheldItems[0].number", is("3"))
                .body("withheldItems[0].publicSummary", is("A contract."))
                .body("items[1].reports.title",
                        is(java.util.List.of("Progress of the inquiry", "Letter received late")))
                .body("items[1].withheldReports.publicSummary", is(java.util.List.of("What the places cost.")))
                .body("items[0].withheldReports", nullValue())
                .body("sessions.kind", is(java.util.List.of("FORMAL")))
                .body("declarations", hasSize(1))
                .body("evidenceNotes", hasSize(2))
                .body("resolutions", hasSize(1))
                .body("votes", hasSize(1))
                .body("minutes.items.number", is(java.util.List.of("1", "2")));
        assertThat(told.extract().asString())
                .doesNotContain("placement contract", "tenders", "price is still", "Lines of questions", "not yet out",
                        "be let", "deferred", "Any other business", "Prices of places");
    }

    @Test
    void publicExportIsImportedWithoutWhatItDoesNotHold() {
        var meeting = imported(july(tag()));
        var exported = (ObjectNode) read(anybody().get("/v1/meetings/" + meeting + "/export").asString());
        var first = exported.at("/committee/name").asText();
        ((ObjectNode) exported.get("committee")).put("name", first + " elsewhere");
        exported.at("/resolutions/0/delegations").forEach(d -> ((ObjectNode) d).remove("spendings"));
        post(exported, "").statusCode(409)
                .body("errors.pointer", hasItems("/withheldItems/0", "/items/1/withheldReports/0"));
        post(exported, "?unresolved=LEAVE").statusCode(201)
                .body("unresolved.reason", hasItems("WITHHELD", "WITHHELD_REPORT"));
    }

    @Test
    void draftMeetingIsExportedToThoseWhoPrepareItAlone() {
        var meeting = Council.meeting("2031-03-04T10:00:00Z");
        anybody().get("/v1/meetings/" + meeting + "/export").then().statusCode(404);
        as(Roles.MEMBER).get("/v1/meetings/" + meeting + "/export").then().statusCode(404);
        as(Roles.CLERK).get("/v1/meetings/" + meeting + "/export")
                .then()
                .statusCode(200)
                .body("audience", is("DRAFT"))
                .body("meeting.steps", nullValue());
    }

    @Test
    void exportIsTaggedByWhatItHolds() {
        var meeting = imported(july(tag()));
        var tag = anybody().get("/v1/meetings/" + meeting + "/export").header("ETag");
        anybody().header("If-None-Match", tag).get("/v1/meetings/" + meeting + "/export").then().statusCode(304);
        var clerks = as(Roles.CLERK).get("/v1/meetings/" + meeting + "/export").header("ETag");
        assertThat(clerks).isNotEqualTo(tag);
    }

    @Test
    void signedMinutesComeAfterTheMeetingThatApprovedThem() {
        var tag = tag();
        var document = july(tag);
        var minutes = (ObjectNode) document.get("minutes");
        minutes.put("status", "SIGNED");
        var approval = minutes.putObject("approval").put("item", "3").put("outcome", "AS_CORRECT");
        approval.putObject("meeting").put("scheduledStart", "2017-09-05T10:30:00+01:00");
        minutes.putObject("signature")
                .put("signedBy", "the Chairman")
                .put("person", "Mrs L Clarke " + tag)
                .put("signedOn", "2017-09-05");
        minutes.putArray("corrections").addObject().put("text", "It was Mr Babb.").put("madeOn", "2017-10-01");
        post(document, "").statusCode(409).body("errors.pointer", hasItem("/minutes/approval/meeting"));
        imported(september(document));
        assertThat(export(imported(document))).isEqualTo(document);
    }

    @Test
    void postponedMeetingNamesTheOneThatTookItsPlaceAndWasHeldSince() {
        var document = july(tag());
        imported(september(document));
        var postponed = (ObjectNode) document.get("meeting");
        var steps = postponed.putArray("steps");
        steps.addObject().put("to", "SCHEDULED").put("at", "2017-06-01T09:00:00+01:00");
        steps.addObject()
                .put("to", "POSTPONED")
                .put("at", "2017-07-11T09:00:00+01:00")
                .put("reason", "The room is closed.")
                .putObject("replacement")
                .put("scheduledStart", "2017-09-05T10:30:00+01:00");
        for (var part : java.util.List.of("attendance", "declarations", "initials", "evidenceNotes", "resolutions",
                "votes", "minutes", "actions", "people")) {
            document.remove(part);
        }
        ((ObjectNode) document.at("/items/1/contributions/0")).remove("person");
        document.remove("memberships");
        var exported = (ObjectNode) export(imported(document));
        assertThat(exported.at("/meeting")).isEqualTo(document.at("/meeting"));
        assertThat(exported.at("/items")).isEqualTo(document.at("/items"));
    }

    /** The later meeting of the same committee, held and with an item for the minutes. */
    private static JsonNode september(ObjectNode july) {
        var document = july.deepCopy();
        document.removeAll();
        document.put("format", "whole-meeting-1");
        document.set("committee", july.get("committee"));
        var meeting = document.putObject("meeting").put("scheduledStart", "2017-09-05T10:30:00+01:00");
        var steps = meeting.putArray("steps");
        steps.addObject().put("to", "SCHEDULED").put("at", "2017-06-01T09:00:00+01:00");
        steps.addObject().put("to", "IN_SESSION").put("at", "2017-09-05T10:30:00+01:00");
        steps.addObject().put("to", "CONCLUDED").put("at", "2017-09-05T13:20:00+01:00");
        document.putArray("items")
                .addObject()
                .put("number", "3")
                .put("title", "Minutes")
                .put("type", "MINUTES_APPROVAL")
                .put("publication", 1);
        document.putArray("publications").addObject().put("publishedAt", "2017-08-25T17:00:00+01:00");
        return document;
    }

    @Test
    void filesStayBehindAndTheReportSaysSo() {
        var document = july(tag());
        var paper = (ObjectNode) document.at("/items/1/reports/0");
        paper.putArray("documents")
                .addObject()
                .put("fileName", "figures.pdf")
                .put("contentType", "application/pdf")
                .put("size", 1000)
                .put("sha256", "0".repeat(64))
                .put("publication", 1);
        post(document, "").statusCode(201)
                .body("leftBehind[0].pointer", is("/items/1/reports/0/documents/0"))
                .body("leftBehind[0].detail", containsString("figures.pdf"));
    }

    @Test
    void exampleOfTheContractWorks() throws IOException {
        try (var file = WholeMeeting.class.getResourceAsStream("/openapi/examples.json")) {
            // The person's name is changed to one that no other test has recorded somebody under.
            var own = "Munday" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
            var example = read(new String(file.readAllBytes(), UTF_8).replace("Munday", own))
                    .at("/operations/importMeeting/body");
            post(example, "?dryRun=true").statusCode(200).body("result", is("WOULD_IMPORT"));
        }
    }

    @Test
    void onlyAClerkImports() {
        var document = july(tag()).toString();
        anybody().body(document).post("/v1/meetings/import").then().statusCode(401);
        as(Roles.SCRUTINY_OFFICER).body(document).post("/v1/meetings/import").then().statusCode(403);
        as(Roles.CLERK).body(document).post("/v1/meetings/import?dryRun=maybe").then().statusCode(400);
    }

    @Test
    void largeDocumentIsReadUpToItsOwnLimit() {
        var document = july(tag());
        ((ObjectNode) document.at("/items/1/reports/0/sections")).put("background", "a".repeat(50_001));
        post(document, "").statusCode(400).body("errors.pointer", hasItem("/items/1/reports/0/sections/background"));
        document.put("padding", "a".repeat(2_000_000));
        post(document, "").statusCode(400).body("type", endsWith("invalid-input"));
        document.put("padding", "a".repeat(8_400_000));
        post(document, "").statusCode(413).body("type", endsWith("too-large"));
    }

    @Test
    void unknownFormatIsRefused() {
        var document = july(tag());
        document.put("format", "whole-meeting-9");
        post(document, "").statusCode(400)
                .body("errors[0].pointer", equalTo("/format"))
                .body("errors[0].detail", containsString("whole-meeting-1"));
    }
}
