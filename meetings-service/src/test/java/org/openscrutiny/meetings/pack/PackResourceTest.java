package org.openscrutiny.meetings.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
@QuarkusTestResource(SisterStub.class)
class PackResourceTest {

    private static final String REVIEWS = "/v1/reviews/%s/report";
    private static final String SCORECARDS = "/v1/scorecards/%s/report";
    private static final String INSPECTIONS = "/v1/inspections/%s/response-report";

    private final CircuitBreakerMaintenance breakers;

    PackResourceTest(CircuitBreakerMaintenance breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void closeBreakers() {
        breakers.resetAll();
    }

    @Test
    void clerkFreezesAPackAndAnybodyReadsItInThreeForms() throws Exception {
        var review = UUID.randomUUID().toString();
        var inspection = UUID.randomUUID().toString();
        SisterStub.tells(REVIEWS.formatted(review), SisterReports.review("That tools are at hand."));
        SisterStub.tells(INSPECTIONS.formatted(inspection), SisterReports.inspection("Assessments are late."));
        var meeting = new SampleMeeting();
        meeting.item("1", "Apologies for absence", "APOLOGIES");
        var item = meeting.itemAbout("8", "Voice of the Child", "RECOMMENDATION_MONITORING", "RECOMMENDATIONS",
                "review",
                review);
        meeting.itemAbout("9", "Third visit", "INSPECTION_RESPONSE", "PERFORMANCE", "inspection", inspection);
        meeting.report(item, "Six months on");
        meeting.publish();

        var frozen = meeting.freeze();

        assertThat(frozen.getInt("version")).isEqualTo(1);
        assertThat(frozen.getBoolean("incomplete")).isFalse();
        anybody().get(meeting.packs() + "/1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body("content.front.agenda[0].title", equalTo("Apologies for absence"))
                .body("content.front.agenda[0].pages", nullValue())
                .body("content.front.members[0].name", equalTo("Mr A Collingwood"))
                .body("content.front.coOptedMembers[0].represents", equalTo("Church of England representative"))
                .body("entries[1].key", equalTo("item-8"))
                .body("entries[1].pages.from", equalTo(frontPages(meeting) + 1))
                .body("sources[0].etag", equalTo("\"7\""));
        // What anybody is issued; the clerk's own issue is another one.
        var issued = anybody().get(meeting.packs()).jsonPath();
        // Past the contract filter, which reads a JSON body as text and so gives back other bytes.
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + meeting.packs() + "/1");
        var json = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body();
        assertThat(Digests.sha256(json))
                .isEqualTo(issued.getString("items[0].forms.find { it.mediaType == 'application/json' }.sha256"));
        var pdf = anybody().accept("application/pdf").get(meeting.packs() + "/1").asByteArray();
        assertThat(Digests.sha256(pdf))
                .isEqualTo(issued.getString("items[0].forms.find { it.mediaType == 'application/pdf' }.sha256"));
        assertThat(PdfReading.faults(pdf)).isEmpty();
        assertThat(PdfReading.text(pdf)).contains("That tools are at hand.", "Young people with an account: 260",
                "Assessments are late.", "Six months on", "Appendix 2");
        anybody().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(meeting.packs() + "/1")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Assessments within 28 days: 94%"));
    }

    private static int frontPages(SampleMeeting meeting) {
        return anybody().get(meeting.packs() + "/1").jsonPath().getInt("entries[0].pages.to");
    }

    @Test
    void frozenBytesNeverChangeWhenRecordsDo() {
        var review = UUID.randomUUID().toString();
        SisterStub.tells(REVIEWS.formatted(review), SisterReports.review("As it was."));
        var meeting = new SampleMeeting();
        var item = meeting.itemAbout("8", "First title", "RECOMMENDATION_MONITORING", "RECOMMENDATIONS", "review",
                review);
        meeting.publish();
        meeting.freeze();
        var before = bytes(meeting, 1);

        SisterStub.tells(REVIEWS.formatted(review), SisterReports.review("As it is now."));
        var etag = as(Roles.CLERK).get("/v1/agenda-items/" + item).getHeader("ETag");
        as(Roles.CLERK).header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"Second title\"}")
                .patch("/v1/agenda-items/" + item)
                .then()
                .statusCode(200);
        meeting.freeze();

        assertThat(bytes(meeting, 1)).containsExactlyElementsOf(before);
        assertThat(new String(anybody().get(meeting.packs() + "/2").asByteArray(), UTF_8)).contains("Second title");
    }

    private static List<String> bytes(SampleMeeting meeting, int version) {
        return List.of("json", "html", "pdf")
                .stream()
                .map(format -> Digests.sha256(
                        anybody().get(meeting.packs() + "/" + version + "?format=" + format).asByteArray()))
                .toList();
    }

    @Test
    void exemptItemAndPreMeetingAreForThoseAllowed() {
        var canary = "Canary" + UUID.randomUUID().toString().substring(0, 8);
        var meeting = new SampleMeeting();
        meeting.session("PRE_MEETING", "2037-09-08T09:30:00+01:00", canary + "pre");
        meeting.item("1", "Apologies for absence", "APOLOGIES");
        var exempt = meeting.exemptItem("2", canary + "title");
        meeting.report(exempt, canary + "report");
        meeting.item("3", "Next meeting", "NEXT_MEETING");
        meeting.publish();
        meeting.freeze();
        var address = meeting.packs() + "/1";

        var json = anybody().get(address).asByteArray();
        assertThat(new String(json, UTF_8)).doesNotContain(canary).contains("Item not for publication");
        assertThat(new String(anybody().get(address + "?format=html").asByteArray(), UTF_8)).doesNotContain(canary);
        var pdf = anybody().get(address + "?format=pdf").asByteArray();
        assertThat(PdfReading.text(pdf)).doesNotContain(canary)
                .contains("paragraphs 1 and 3", "A matter held in private.");
        assertThat(PdfReading.metadata(pdf)).doesNotContain(canary);
        assertThat(PdfReading.unpacked(pdf)).doesNotContain(canary);
        assertThat(new String(anybody().get(meeting.packs()).asByteArray(), UTF_8)).doesNotContain(canary);

        var members = as(Roles.MEMBER).get(address)
                .then()
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertThat(members).contains(canary + "pre").doesNotContain(canary + "title").doesNotContain(canary + "report");
        var clerks = as(Roles.CLERK).get(address).asString();
        assertThat(clerks).contains(canary + "pre", canary + "title", canary + "report");
        assertThat(as(Roles.CLERK).get(address + "?audience=PUBLIC").asByteArray()).isEqualTo(json);
        assertThat(as(Roles.MEMBER).get(address + "?audience=EXEMPT").asString()).doesNotContain(canary + "title");
        assertThat(as(Roles.LEAD_OFFICER).get(address).asByteArray()).isEqualTo(json);
    }

    @Test
    void exemptReportOfAnOpenItemIsASummaryInThePublicPack() {
        var canary = "Canary" + UUID.randomUUID().toString().substring(0, 8);
        var meeting = new SampleMeeting();
        var item = meeting.item("8", "Placements", "TOPIC_REPORT");
        meeting.report(item, "Open report");
        var report = meeting.exemptReport(item, canary, "Three tenders are compared.\\n\\n- their prices");
        meeting.publish();
        meeting.freeze();
        var frozen = bytes(meeting, 1);
        var address = meeting.packs() + "/1";

        var front = anybody().get(address).then();
        front.body("content.front.agenda[0].withheldReports[0].paragraphs", equalTo(List.of(3)))
                .body("content.front.agenda[0].withheldReports[0].summary[0].items",
                        equalTo(List.of("Three tenders are compared.")));
        var pdf = anybody().get(address + "?format=pdf").asByteArray();
        for (var form : List.of(front.extract().asString(),
                new String(anybody().get(address + "?format=html").asByteArray(), UTF_8),
                as(Roles.MEMBER).get(address).asString(), PdfReading.text(pdf).replaceAll("\\s+", " "))) {
            assertThat(form).contains("Three tenders are compared.", "their prices", "Open report")
                    .doesNotContain(canary)
                    .doesNotContain(report);
        }
        assertThat(PdfReading.text(pdf).replaceAll("\\s+", " "))
                .contains("A report on this item is not for publication: paragraph 3 of Schedule 12A");
        assertThat(PdfReading.unpacked(pdf)).doesNotContain(canary);
        var clerks = as(Roles.CLERK).get(address + "?format=html").asString();
        assertThat(clerks).contains(canary, "Not for publication: paragraph 3 of Schedule 12A")
                .doesNotContain("Three tenders are compared.");

        as(Roles.MONITORING_OFFICER).body("{\"reason\": \"The contract is let.\"}")
                .post("/v1/reports/" + report + "/releases")
                .then()
                .statusCode(201);
        meeting.freeze();
        assertThat(bytes(meeting, 1)).containsExactlyElementsOf(frozen);
        assertThat(anybody().get(meeting.packs() + "/2?format=html").asString()).contains(canary)
                .doesNotContain("Three tenders are compared.", "Not for publication: paragraph");
    }

    @Test
    void aReleasedItemIsNoLongerMarkedExempt() {
        var meeting = new SampleMeeting();
        meeting.item("1", "Apologies for absence", "APOLOGIES");
        var item = meeting.exemptItem("2", "The lease");
        meeting.publish();
        as(Roles.MONITORING_OFFICER).body("{\"reason\": \"It is signed.\"}")
                .post("/v1/agenda-items/" + item + "/releases")
                .then()
                .statusCode(201);
        meeting.freeze();
        anybody().get(meeting.packs() + "/1")
                .then()
                .body("content.front.agenda[1].title", equalTo("The lease"))
                .body("content.front.agenda[1].paragraphs", equalTo(List.of()));
    }

    @Test
    void publicPackIsTheSameWhateverTheExemptItemSays() {
        var meeting = new SampleMeeting();
        meeting.item("1", "Apologies for absence", "APOLOGIES");
        var exempt = meeting.exemptItem("2", "Short");
        meeting.publish();
        meeting.freeze();
        meeting.report(exempt, "A long report");
        SampleMeeting.post("/v1/meetings/" + meeting.id + "/agenda-publications", "{\"title\": \"Late\"}");
        meeting.freeze();

        var first = anybody().get(meeting.packs() + "/1").jsonPath();
        var second = anybody().get(meeting.packs() + "/2").jsonPath();
        assertThat(second.getInt("pages")).isEqualTo(first.getInt("pages"));
        assertThat(second.getString("entries[0].sha256")).isEqualTo(first.getString("entries[0].sha256"));
        assertThat(second.getList("entries")).hasSize(1);
    }

    @Test
    void sisterDownRefusesTheFreezeUnlessIncompleteIsAllowed() {
        var review = UUID.randomUUID().toString();
        SisterStub.answers(REVIEWS.formatted(review), 500, "oops");
        var meeting = new SampleMeeting();
        meeting.itemAbout("8", "Voice of the Child", "RECOMMENDATION_MONITORING", "RECOMMENDATIONS", "review", review);
        meeting.publish();

        as(Roles.CLERK).body("{}")
                .post(meeting.packs())
                .then()
                .statusCode(503)
                .header("Retry-After", "30")
                .contentType("application/problem+json")
                .body("detail", containsString("Agenda item 8, The review: not available at"));
        anybody().get(meeting.packs()).then().body("items", hasSize(0));

        as(Roles.CLERK).body("{\"allowIncomplete\": true}")
                .post(meeting.packs())
                .then()
                .statusCode(201)
                .body("incomplete", equalTo(true));
        var pdf = anybody().get(meeting.packs() + "/1?format=pdf").asByteArray();
        assertThat(PdfReading.pageText(pdf, 1).replaceAll("\\s+", " "))
                .contains("Agenda item 8, The review: not available at");
    }

    /** The second answer leaves out what is promised, the third was asked for too often, the last has a status that no HTTP has. */
    @ParameterizedTest
    @CsvSource({"200, <html>not what was asked</html>", "200, '{}'", "429, ''", "-7, ''"})
    void previewShowsWhatWasLastKnownWithItsTime(int status, String body) {
        var review = UUID.randomUUID().toString();
        SisterStub.tells(REVIEWS.formatted(review), SisterReports.review("Known before."));
        var meeting = new SampleMeeting();
        meeting.itemAbout("8", "Voice of the Child", "RECOMMENDATION_MONITORING", "RECOMMENDATIONS", "review", review);
        meeting.publish();
        meeting.freeze();
        SisterStub.answers(REVIEWS.formatted(review), status, body);

        as(Roles.CLERK).get(meeting.packs() + "/draft")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("sources[0].stale", equalTo(true))
                .body("content.items[0].papers[0].recommendations.rows[0].text", equalTo("Known before."))
                .body("content.front.notes[0]", containsString("shown as it was last known at"));
    }

    @Test
    void scorecardIsFrozenWithItsChartsAndAsLastKnownWhenTheSisterIsSilent() {
        var scorecard = UUID.randomUUID().toString();
        SisterStub.tells(SCORECARDS.formatted(scorecard), SisterReports.scorecard("Exclusions in figures"));
        var meeting = new SampleMeeting();
        meeting.itemAbout("10", "Permanent exclusions", "TOPIC_REPORT", "PERFORMANCE", "scorecard", scorecard);
        meeting.publish();
        meeting.freeze();

        var table = "content.items[0].papers[0].scorecard.";
        anybody().get(meeting.packs() + "/1")
                .then()
                .statusCode(200)
                .body("sources[0].type", equalTo("scorecard"))
                .body("content.items[0].papers[0].label", equalTo("Appendix 1"))
                .body(table + "title", equalTo("Exclusions in figures"))
                .body(table + "rows[0].value", equalTo("0.14% (provisional)"))
                .body(table + "rows[0].target", equalTo("0.08%"))
                .body(table + "rows[0].status", equalTo("Red"))
                .body(table + "rows[0].benchmark", equalTo("0.08%, England"))
                .body(table + "rows[1].value", equalTo("no figure (c)"))
                .body(table + "rows[1].note", equalTo("Too few to print."))
                .body(table + "charts.size()", equalTo(1))
                .body(table + "charts[0].description", equalTo("Run chart of permanent exclusions."));
        anybody().accept("text/html")
                .get(meeting.packs() + "/1")
                .then()
                .header("Content-Security-Policy", containsString("img-src data:"))
                .body(containsString(
                        "alt=\"Permanent exclusions: Buckinghamshire. Run chart of permanent exclusions.\""));
        var pdf = anybody().get(meeting.packs() + "/1?format=pdf").asByteArray();
        assertThat(PdfReading.figures(pdf))
                .containsExactly("Permanent exclusions: Buckinghamshire. Run chart of permanent exclusions.");
        assertThat(PdfReading.faults(pdf)).isEmpty();

        SisterStub.answers(SCORECARDS.formatted(scorecard), 503, "");
        as(Roles.CLERK).get(meeting.packs() + "/draft?audience=PUBLIC")
                .then()
                .statusCode(200)
                .body("sources[0].stale", equalTo(true))
                .body(table + "stale", equalTo(true))
                .body(table + "charts.size()", equalTo(1))
                .body("content.front.notes[0]", containsString("shown as it was last known at"));
    }

    @Test
    void whatNeededALoginIsNeverKeptNorShownToThePublic() {
        var review = UUID.randomUUID().toString();
        SisterStub.tellsOnlyWithLogin(REVIEWS.formatted(review), SisterReports.review("For staff alone."));
        var meeting = new SampleMeeting();
        meeting.itemAbout("8", "Voice of the Child", "RECOMMENDATION_MONITORING", "RECOMMENDATIONS", "review", review);
        meeting.publish();

        as(Roles.CLERK).get(meeting.packs() + "/draft?format=html").then().body(containsString("For staff alone."));
        as(Roles.CLERK).get(meeting.packs() + "/draft?format=html&audience=PUBLIC")
                .then()
                .body(not(containsString("For staff alone.")))
                .body(containsString("This part is not published."));
        as(Roles.CLERK).body("{}")
                .post(meeting.packs())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/pack-part-missing"));
        SisterStub.answers(REVIEWS.formatted(review), 503, "");
        as(Roles.CLERK).get(meeting.packs() + "/draft?format=html")
                .then()
                .body(not(containsString("For staff alone.")))
                .body(containsString("This part was not available at"));
        assertThat(SisterStub.asked(REVIEWS.formatted(review))).anyMatch(SisterStub.Asked::login)
                .anyMatch(asked -> !asked.login())
                .allMatch(asked -> asked.requestId() != null);
    }

    @Test
    void slowSisterDoesNotHoldThePreviewUp() {
        var review = UUID.randomUUID().toString();
        SisterStub.isSlow(REVIEWS.formatted(review), 60_000);
        var meeting = new SampleMeeting();
        meeting.itemAbout("8", "Voice of the Child", "RECOMMENDATION_MONITORING", "RECOMMENDATIONS", "review", review);

        var start = System.nanoTime();
        as(Roles.CLERK).get(meeting.packs() + "/draft?format=html")
                .then()
                .statusCode(200)
                .body(containsString("This part was not available at"));
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(40_000);
    }

    @Test
    void unpublishedAgendaIsOnlyPreviewed() {
        var meeting = new SampleMeeting();
        meeting.item("1", "Apologies for absence", "APOLOGIES");

        as(Roles.CLERK).get(meeting.packs() + "/draft")
                .then()
                .statusCode(200)
                .body("content.front.agenda[0].title", equalTo("Apologies for absence"))
                .body("version", nullValue());
        as(Roles.CLERK).body("{}")
                .post(meeting.packs())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/agenda-not-published"));
        anybody().get(meeting.packs()).then().statusCode(404);
        anybody().get(meeting.packs() + "/1").then().statusCode(404);
        anybody().get(meeting.packs() + "/draft").then().statusCode(401);
        as(Roles.MEMBER).get(meeting.packs() + "/draft").then().statusCode(403);
        as(Roles.MEMBER).body("{}").post(meeting.packs()).then().statusCode(403);
    }

    @Test
    void officerWithoutExemptReadingMayNotPreviewIt() {
        var meeting = new SampleMeeting();

        as(Roles.SCRUTINY_OFFICER).get(meeting.packs() + "/draft?audience=EXEMPT").then().statusCode(403);
        as(Roles.SCRUTINY_OFFICER).get(meeting.packs() + "/draft")
                .then()
                .statusCode(200)
                .body("content.marking", equalTo("MEMBERS"));
    }

    @Test
    void knownStateIsNotSentAgainAndUnknownFormsAreRefused() {
        var meeting = new SampleMeeting();
        meeting.item("1", "Apologies for absence", "APOLOGIES");
        meeting.publish();
        meeting.freeze();
        var address = meeting.packs() + "/1";

        var etag = anybody().get(address).getHeader("ETag");
        anybody().header("If-None-Match", etag).get(address).then().statusCode(304).header("ETag", etag);
        anybody().get(address + "?format=docx").then().statusCode(400).contentType("application/problem+json");
        anybody().accept("image/png").get(address).then().statusCode(406);
        anybody().get(meeting.packs() + "/9").then().statusCode(404);
        anybody().get(meeting.packs() + "/one").then().statusCode(404);
    }

    @Test
    void packsAreListedByVersion() {
        var meeting = new SampleMeeting();
        meeting.item("1", "Apologies for absence", "APOLOGIES");
        meeting.publish();
        meeting.freeze();
        meeting.freeze();
        meeting.freeze();

        var page = anybody().get(meeting.packs() + "?limit=2&include=total")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getList("items.version")).isEqualTo(List.of(1, 2));
        assertThat(page.getInt("page.total")).isEqualTo(3);
        anybody().queryParam("after", page.getString("page.next"))
                .queryParam("limit", 2)
                .get(meeting.packs())
                .then()
                .body("items.version", equalTo(List.of(3)))
                .body("page.next", nullValue());
    }

    @Test
    void latePaperBecomesANumberedSupplement() {
        var meeting = new SampleMeeting();
        var item = meeting.item("9", "Third visit", "INSPECTION_RESPONSE");
        meeting.report(item, "Actions");
        meeting.publish();
        meeting.freeze();
        var before = bytes(meeting, 1);
        var supplements = meeting.packs() + "/1/supplements";

        as(Roles.CLERK).body("""
                {"title": "Letter after the fourth visit", "reason": "It was published on 24 August.",
                 "agendaItemId": "%s", "text": "Progress goes on.\\n\\n- Morale is good"}""".formatted(item))
                .post(supplements)
                .then()
                .statusCode(201)
                .header("Location", containsString(supplements + "/1"))
                .body("number", equalTo(1))
                .body("marking", equalTo("PUBLIC"));
        as(Roles.CLERK).body("{\"title\": \"Another\", \"reason\": \"Late\", \"text\": \"Text\"}")
                .post(supplements)
                .then()
                .statusCode(201)
                .body("number", equalTo(2));

        var pdf = anybody().get(supplements + "/1?format=pdf").asByteArray();
        assertThat(PdfReading.faults(pdf)).isEmpty();
        assertThat(PdfReading.text(pdf)).contains("Supplement 1 to version 1", "Progress goes on.");
        anybody().get(supplements).then().body("items.number", equalTo(List.of(1, 2)));
        anybody().get(meeting.packs()).then().body("items[0].supplements", equalTo(2));
        assertThat(bytes(meeting, 1)).isEqualTo(before);
    }

    @Test
    void supplementToAnExemptItemIsExempt() {
        var meeting = new SampleMeeting();
        var exempt = meeting.exemptItem("2", "Closed");
        meeting.publish();
        meeting.freeze();
        var supplements = meeting.packs() + "/1/supplements";

        as(Roles.CLERK).body("""
                {"title": "Closed letter", "reason": "Late", "agendaItemId": "%s", "text": "Text"}""".formatted(exempt))
                .post(supplements)
                .then()
                .statusCode(201)
                .body("marking", equalTo("EXEMPT"));

        anybody().get(supplements).then().body("items", hasSize(0));
        anybody().get(supplements + "/1").then().statusCode(404);
        as(Roles.MEMBER).get(supplements + "/1").then().statusCode(404);
        as(Roles.CHAIRMAN).get(supplements + "/1").then().statusCode(200);
        anybody().get(meeting.packs()).then().body("items[0].supplements", equalTo(0));
    }

    /** Local Government Act 1972, sections 100B(5) and 100C(2), for a late paper as for any other (ADR 0070). */
    @Test
    void thoseShutOutOfAnExemptLatePaperReadItsSummaryWhereTheyLook() {
        var meeting = new SampleMeeting();
        var item = meeting.item("9", "Placements", "TOPIC_REPORT");
        meeting.publish();
        meeting.freeze();
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        var word = "wharf" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var doors = doors(meeting, item, word);
        var tags = doors.stream().map(door -> anybody().get(door).header("ETag")).toList();

        var issued = supplement(meeting, """
                "agendaItemId": "%s", "title": "%s", "reason": "%s", "text": "%s", "access": "EXEMPT",
                "exemptParagraphs": [3], "publicInterestNote": "%s", "publicSummary": "A late %s was compared."
                """.formatted(item, canary, canary, canary, canary, word));
        issued.statusCode(201).body("marking", equalTo("EXEMPT")).body("exemptParagraphs", equalTo(List.of(3)));
        String id = issued.extract().path("id");

        for (var reader : List.of(anybody(), as(Roles.MEMBER), as(Roles.SCRUTINY_OFFICER))) {
            for (var door : doors) {
                var told = reader.get(door).then().statusCode(200).extract().asString();
                assertThat(told).as(door).contains("was compared").doesNotContain(canary).doesNotContain(id);
            }
        }
        for (int i = 0; i < doors.size(); i++) {
            if (tags.get(i) != null) {
                assertThat(anybody().get(doors.get(i)).header("ETag")).as(doors.get(i)).isNotEqualTo(tags.get(i));
            }
        }
        anybody().get(doors.get(0))
                .then()
                .body("withheldReports.publicSummary", equalTo(List.of("A late " + word + " was compared.")))
                .body("withheldReports[0].exemptParagraphs", equalTo(List.of(3)));
        anybody().get(meeting.packs())
                .then()
                .body("items[0].supplements", equalTo(0))
                .body("items[0].withheldSupplements[0].agendaItemId", equalTo(item))
                .body("items[0].withheldSupplements[0].exemptParagraphs", equalTo(List.of(3)));
        var supplements = meeting.packs() + "/1/supplements";
        anybody().get(supplements).then().body("items", hasSize(0));
        for (var form : List.of("json", "html", "pdf")) {
            anybody().get(supplements + "/1?format=" + form).then().statusCode(404);
        }
        assertThat(anybody().get("/v1/changes?type=pack-supplement&limit=500").asString()).doesNotContain(id);
    }

    @Test
    void thoseWhoMayReadAnExemptLatePaperReadItAndAreNoted() {
        var meeting = new SampleMeeting();
        var item = meeting.item("9", "Placements", "TOPIC_REPORT");
        meeting.publish();
        meeting.freeze();
        supplement(meeting, """
                "agendaItemId": "%s", "title": "Offer", "reason": "It came late.", "text": "The price is 12.",
                "access": "EXEMPT", "exemptParagraphs": [3], "publicInterestNote": "Tenders run.",
                "publicSummary": "A late offer."
                """.formatted(item)).statusCode(201);
        var supplements = meeting.packs() + "/1/supplements";
        String id = as(Roles.CHAIRMAN).get(supplements)
                .then()
                .body("items[0].publicInterestNote", equalTo("Tenders run."))
                .extract()
                .path("items[0].id");
        as(Roles.CHAIRMAN).get(meeting.packs())
                .then()
                .body("items[0].supplements", equalTo(1))
                .body("items[0].withheldSupplements", hasSize(0));
        as(Roles.CHAIRMAN).get("/v1/agenda-items/" + item).then().body("withheldReports", hasSize(0));
        var request = UUID.randomUUID().toString();
        var pdf = as(Roles.CHAIRMAN).header("X-Request-Id", request).get(supplements + "/1?format=pdf").asByteArray();
        assertThat(PdfReading.text(pdf)).contains("The price is 12.", "paragraph 3");
        as(Roles.MONITORING_OFFICER).get("/v1/audit-entries?recordId=" + id)
                .then()
                .body("items.requestId", hasItem(request));
    }

    @Test
    void ofAnExemptLatePaperWithoutASummaryNothingIsTold() {
        var meeting = new SampleMeeting();
        var item = meeting.item("9", "Placements", "TOPIC_REPORT");
        meeting.publish();
        meeting.freeze();
        var doors = doors(meeting, item, "quay" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        var before = doors.stream().map(door -> anybody().get(door).asString()).toList();
        supplement(meeting, """
                "agendaItemId": "%s", "title": "Offer", "reason": "It came late.", "text": "The price is 12.",
                "access": "EXEMPT", "exemptParagraphs": [3], "publicInterestNote": "Tenders run."
                """.formatted(item)).statusCode(201);
        assertThat(doors.stream().map(door -> anybody().get(door).asString()).toList()).isEqualTo(before);
    }

    @Test
    void lateExemptReportIsToldWithItsPackUntilItIsReleased() {
        var meeting = new SampleMeeting();
        var item = meeting.item("9", "Placements", "TOPIC_REPORT");
        meeting.publish();
        meeting.freeze();
        var report = meeting.exemptReport(item, "Tenders", "Three tenders.");
        SampleMeeting.post("/v1/meetings/" + meeting.id + "/agenda-publications", "{\"title\": \"Supplement\"}");
        supplement(meeting, "\"title\": \"Tenders\", \"reason\": \"Late\", \"reportId\": \"%s\"".formatted(report))
                .statusCode(201)
                .body("agendaItemId", equalTo(item))
                .body("exemptParagraphs", equalTo(List.of(3)));
        anybody().get(meeting.packs())
                .then()
                .body("items[0].withheldSupplements.publicSummary", equalTo(List.of("Three tenders.")));
        anybody().get("/v1/agenda-items/" + item)
                .then()
                .body("withheldReports.publicSummary", equalTo(List.of("Three tenders.")));
        as(Roles.MONITORING_OFFICER).body("{\"reason\": \"The contract is let.\"}")
                .post("/v1/reports/" + report + "/releases")
                .then()
                .statusCode(201);
        anybody().get(meeting.packs()).then().body("items[0].withheldSupplements", hasSize(0));
    }

    @Test
    void exemptLatePaperSaysOnWhichGroundAndWhy() {
        var meeting = new SampleMeeting();
        var item = meeting.item("9", "Placements", "TOPIC_REPORT");
        var report = meeting.report(item, "Actions");
        meeting.publish();
        meeting.freeze();
        var text = "\"title\": \"T\", \"reason\": \"R\", \"text\": \"X\", ";
        supplement(meeting, text + "\"access\": \"EXEMPT\"").statusCode(400)
                .body("errors[0].pointer", equalTo("/exemptParagraphs"));
        supplement(meeting, text + "\"access\": \"EXEMPT\", \"exemptParagraphs\": [3]").statusCode(409)
                .body("type", equalTo("/problems/public-interest-note-missing"));
        supplement(meeting, text + "\"publicSummary\": \"S\"").statusCode(400)
                .body("errors[0].pointer", equalTo("/publicSummary"));
        supplement(meeting, "\"title\": \"T\", \"reason\": \"R\", \"reportId\": \"%s\", \"access\": \"EXEMPT\""
                .formatted(report)).statusCode(400).body("errors[0].pointer", equalTo("/access"));
    }

    /** Where the public looks: the item, the meeting, its agenda, its packs, its export, the search. */
    private static List<String> doors(SampleMeeting meeting, String item, String word) {
        var address = "/v1/meetings/" + meeting.id;
        return List.of("/v1/agenda-items/" + item, address, address + "/agenda-items", meeting.packs(),
                address + "/export", "/v1/search?q=" + word);
    }

    private static ValidatableResponse supplement(SampleMeeting meeting, String body) {
        return as(Roles.CLERK).body("{" + body + "}").post(meeting.packs() + "/1/supplements").then();
    }

    @Test
    void supplementIsOnePaperOfThisMeeting() {
        var meeting = new SampleMeeting();
        meeting.item("1", "Apologies for absence", "APOLOGIES");
        meeting.publish();
        meeting.freeze();
        var supplements = meeting.packs() + "/1/supplements";

        as(Roles.CLERK).body("{\"title\": \"T\", \"reason\": \"R\"}").post(supplements).then().statusCode(400);
        as(Roles.CLERK).body("{\"title\": \"T\", \"reason\": \"R\", \"reportId\": \"%s\"}".formatted(UUID.randomUUID()))
                .post(supplements)
                .then()
                .statusCode(400);
        as(Roles.MEMBER).body("{\"title\": \"T\", \"reason\": \"R\", \"text\": \"X\"}")
                .post(supplements)
                .then()
                .statusCode(403);
        as(Roles.CLERK).body("{\"title\": \"T\", \"reason\": \"R\", \"text\": \"X\"}")
                .post(meeting.packs() + "/7/supplements")
                .then()
                .statusCode(404);
    }

    @Test
    void minutesToApproveStandUnderTheirItem() {
        var earlier = Sitting.inSession();
        earlier.present(earlier.member("Mr B Roberts", "\"role\": \"MEMBER\""), "MEMBER");
        var minutes = SampleMeeting.post("/v1/meetings/" + earlier.meeting() + "/minutes", "{}");
        SampleMeeting.post("/v1/minutes/" + minutes + "/items", """
                {"number": "6", "title": "Growth", "text": "Officers presented.\\n\\n- Contacts grew"}""");
        var later = Sitting.scheduled(earlier.committee(), "2017-09-05", "MINUTES_APPROVAL");

        as(Roles.CLERK).get("/v1/meetings/" + later.meeting() + "/packs/draft")
                .then()
                .statusCode(200)
                .body("content.items[0].papers[0].minutes.title", equalTo("Minutes of 18 July 2017"))
                .body("content.items[0].papers[0].minutes.rolls[0].names[0]", equalTo("Mr B Roberts"))
                .body("content.items[0].papers[0].minutes.items[0].title", equalTo("Growth"));
    }

    @Test
    void sameKeyFreezesOnce() {
        var meeting = new SampleMeeting();
        meeting.item("1", "Apologies for absence", "APOLOGIES");
        meeting.publish();
        var key = UUID.randomUUID().toString();

        var first = as(Roles.CLERK).header("Idempotency-Key", key).body("{}").post(meeting.packs()).asString();
        var again = as(Roles.CLERK).header("Idempotency-Key", key).body("{}").post(meeting.packs()).asString();

        assertThat(again).isEqualTo(first);
        anybody().get(meeting.packs()).then().body("items", hasSize(1));
    }
}
