package org.openscrutiny.meetings;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.keydecision.Decisions;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.Archives;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Noticed;

/**
 * One exempt item with a canary in every text under it, and every door of the service tried by everybody who may not read
 * it. Each address that can be read has its line in {@link #DOORS}; one without fails the build, so that nobody adds a door
 * and forgets the lock.
 */
@QuarkusTest
class SecrecyTest {

    private final EntityManager database;

    SecrecyTest(EntityManager database) {
        this.database = database;
    }

    private static final List<String> SHUT_OUT = List.of("", Roles.MEMBER, Roles.SCRUTINY_OFFICER, Roles.LEAD_OFFICER,
            Roles.CABINET_MEMBER, Roles.ANALYST, Roles.SYSTEM, Roles.SISTER);

    /** What a door leads to, and whether it is shut (404) or open with nothing exempt behind it. */
    private record Door(boolean shut, Function<Exempt, String> address) {}

    /** The exempt item and everything under it. */
    private record Exempt(String canary, String word, Sitting sitting, Map<String, String> ids) {

        String id(String kind) {
            return ids.get(kind);
        }

        String meeting(String rest) {
            return "/v1/meetings/" + sitting.meeting() + rest;
        }
    }

    private static final Map<String, Door> DOORS = doors();

    private static Door shut(Function<Exempt, String> address) {
        return new Door(true, address);
    }

    private static Door open(Function<Exempt, String> address) {
        return new Door(false, address);
    }

    private static Map<String, Door> doors() {
        var doors = new TreeMap<String, Door>();
        // The public reads a summary of an exempt decision: SI 2012/2089, regulation 9(3).
        doors.put("/v1/key-decision-notices", open(x -> "/v1/key-decision-notices?from=2017-09-01&to=2017-09-30"));
        doors.put("/v1/key-decision-notices/{id}", open(x -> "/v1/key-decision-notices/" + x.id("key-decision")));
        doors.put("/v1/forward-plan", open(x -> "/v1/forward-plan?from=2017-09-01&to=2017-09-30"));
        doors.put("/v1/call-ins", open(x -> "/v1/call-ins?keyDecisionNoticeId=" + x.id("key-decision")));
        doors.put("/v1/call-ins/{id}", shut(x -> "/v1/call-ins/" + x.id("call-in")));
        doors.put("/v1/search", open(x -> "/v1/search?include=total&q=" + x.word()));
        doors.put("/v1/actions", open(x -> "/v1/actions?include=total&committeeId=" + x.sitting().committee()));
        doors.put("/v1/minutes", open(x -> "/v1/minutes?include=total&committeeId=" + x.sitting().committee()));
        doors.put("/v1/delegations", open(x -> "/v1/delegations?include=total&inquiryId=" + x.id("inquiry")));
        doors.put("/v1/changes", open(x -> "/v1/changes?limit=500"));
        doors.put("/v1/audit-entries", open(x -> "/v1/audit-entries"));
        doors.put("/v1/audit-entries/verification", open(x -> "/v1/audit-entries/verification"));
        doors.put("/v1/work-programme-items",
                open(x -> "/v1/work-programme-items?committeeId=" + x.sitting().committee()));
        doors.put("/v1/work-programme-items/{id}", shut(x -> "/v1/work-programme-items/" + UUID.randomUUID()));
        doors.put("/v1/public-questions", open(x -> "/v1/public-questions?meetingId=" + x.sitting().meeting()));
        doors.put("/v1/public-questions/{id}", shut(x -> "/v1/public-questions/" + UUID.randomUUID()));
        doors.put("/v1/clocks", open(x -> "/v1/clocks"));
        doors.put("/v1/meetings", open(x -> "/v1/meetings?committeeId=" + x.sitting().committee()));
        doors.put("/v1/meetings/{id}", open(x -> x.meeting("")));
        for (var list : List.of("actions", "agenda-items", "agenda-publications", "attendance", "clocks",
                "completeness",
                "declarations", "evidence-notes", "initials", "minutes", "minutes/document", "resolutions", "sessions",
                "status-changes", "votes")) {
            doors.put("/v1/meetings/{id}/" + list, open(x -> x.meeting("/" + list)));
        }
        doors.put("/v1/calendar.ics", open(x -> "/v1/calendar.ics?from=2017-01-01"));
        doors.put("/v1/committees/{id}/calendar.ics",
                open(x -> "/v1/committees/" + x.sitting().committee() + "/calendar.ics?from=2017-01-01"));
        doors.put("/v1/meetings/{id}/export", open(x -> x.meeting("/export")));
        doors.put("/v1/meetings/{id}/export/archive", open(x -> x.meeting("/export/archive")));
        doors.put("/v1/meetings/{meetingId}/packs", open(x -> x.meeting("/packs")));
        doors.put("/v1/meetings/{meetingId}/packs/draft", open(x -> x.meeting("/packs/draft")));
        doors.put("/v1/meetings/{meetingId}/packs/{version}", shut(x -> x.meeting("/packs/1")));
        doors.put("/v1/meetings/{meetingId}/packs/{version}/supplements", open(x -> x.meeting("/packs/1/supplements")));
        doors.put("/v1/meetings/{meetingId}/packs/{version}/supplements/{number}",
                shut(x -> x.meeting("/packs/1/supplements/1")));
        // The public is told that an exempt item exists, and its paragraph: LGA 1972, section 100B.
        doors.put("/v1/agenda-items/{id}", open(x -> "/v1/agenda-items/" + x.id("item")));
        doors.put("/v1/agenda-items/{id}/contributions",
                open(x -> "/v1/agenda-items/" + x.id("item") + "/contributions"));
        doors.put("/v1/contributions/{id}", shut(x -> "/v1/contributions/" + x.id("contribution")));
        doors.put("/v1/reports", open(x -> "/v1/reports?committeeId=" + x.sitting().committee()));
        doors.put("/v1/reports/{id}", shut(x -> "/v1/reports/" + x.id("report")));
        doors.put("/v1/reports/{id}/documents", shut(x -> "/v1/reports/" + x.id("report") + "/documents"));
        doors.put("/v1/documents/{id}", shut(x -> "/v1/documents/" + x.id("document")));
        doors.put("/v1/documents/{id}/content", shut(x -> "/v1/documents/" + x.id("document") + "/content"));
        doors.put("/v1/attendance", open(x -> "/v1/attendance?committeeId=" + x.sitting().committee()));
        doors.put("/v1/attendance/{id}", open(x -> "/v1/attendance/" + x.id("attendance")));
        doors.put("/v1/declarations",
                open(x -> "/v1/declarations?include=total&committeeId=" + x.sitting().committee()));
        doors.put("/v1/declarations/{id}", shut(x -> "/v1/declarations/" + x.id("declaration")));
        doors.put("/v1/evidence-notes/{id}", shut(x -> "/v1/evidence-notes/" + x.id("evidence-note")));
        doors.put("/v1/initials/{id}", open(x -> "/v1/initials/" + x.id("initials")));
        doors.put("/v1/minutes/{id}", open(x -> "/v1/minutes/" + x.id("minutes")));
        doors.put("/v1/minute-items/{id}", shut(x -> "/v1/minute-items/" + x.id("minute")));
        doors.put("/v1/resolutions/{id}", shut(x -> "/v1/resolutions/" + x.id("resolution")));
        doors.put("/v1/votes/{id}", shut(x -> "/v1/votes/" + x.id("vote")));
        doors.put("/v1/delegations/{id}", shut(x -> "/v1/delegations/" + x.id("delegation")));
        doors.put("/v1/delegations/{id}/spendings/{assessmentId}",
                shut(x -> "/v1/delegations/" + x.id("delegation") + "/spendings/" + x.id("assessment")));
        doors.put("/v1/actions/{id}", shut(x -> "/v1/actions/" + x.id("action")));
        doors.put("/v1/sessions/{id}", shut(x -> "/v1/sessions/" + UUID.randomUUID()));
        // Each subscriber knows of his own; what they are told is tested in MeetingWebhooksTest.
        doors.put("/v1/webhook-subscriptions", open(x -> "/v1/webhook-subscriptions"));
        doors.put("/v1/webhook-subscriptions/{id}", open(x -> "/v1/webhook-subscriptions/" + x.id("webhook")));
        doors.put("/v1/webhook-subscriptions/{id}/deliveries",
                open(x -> "/v1/webhook-subscriptions/" + x.id("webhook") + "/deliveries"));
        doors.put("/v1/webhook-subscriptions/{id}/deliveries/{deliveryId}",
                open(x -> "/v1/webhook-subscriptions/" + x.id("webhook") + "/deliveries/" + x.id("item")));
        // Committees, people and posts are public whole.
        doors.put("/v1/committees", open(x -> "/v1/committees"));
        doors.put("/v1/committees/{id}", open(x -> "/v1/committees/" + x.sitting().committee()));
        doors.put("/v1/committees/{id}/memberships",
                open(x -> "/v1/committees/" + x.sitting().committee() + "/memberships"));
        doors.put("/v1/memberships/{id}", shut(x -> "/v1/memberships/" + UUID.randomUUID()));
        doors.put("/v1/people", open(x -> "/v1/people"));
        doors.put("/v1/people/{id}", open(x -> "/v1/people/" + x.id("person")));
        doors.put("/v1/posts", open(x -> "/v1/posts"));
        doors.put("/v1/posts/{id}", shut(x -> "/v1/posts/" + UUID.randomUUID()));
        doors.put("/v1/posts/{id}/tenures", open(x -> "/v1/posts/" + UUID.randomUUID() + "/tenures"));
        doors.put("/v1/tenures/{id}", shut(x -> "/v1/tenures/" + UUID.randomUUID()));
        return doors;
    }

    @Test
    void everyAddressHasItsDoor() {
        Map<String, Map<String, Object>> paths = anybody().get("/q/openapi?format=JSON").jsonPath().getMap("paths");
        var readable = new TreeSet<String>();
        paths.forEach((path, operations) -> {
            if (path.startsWith("/v1/") && operations.containsKey("get")) {
                readable.add(path);
            }
        });
        assertThat(DOORS.keySet()).as("add a line to DOORS for each address that can be read").isEqualTo(readable);
    }

    @Test
    void nobodyShutOutFindsTheCanary() {
        var exempt = plant();
        var leaks = new ArrayList<String>();
        for (var door : DOORS.entrySet()) {
            var address = door.getValue().address().apply(exempt);
            for (var role : SHUT_OUT) {
                var answer = caller(role).get(address);
                var told = text(answer) + answer.headers();
                if (told.contains(exempt.canary())) {
                    leaks.add("%s tells \"%s\" the canary".formatted(door.getKey(), role));
                }
                if (door.getValue().shut() && answer.statusCode() != 404) {
                    leaks.add("%s answers \"%s\" with %d".formatted(door.getKey(), role, answer.statusCode()));
                }
                if (answer.statusCode() >= 500) {
                    leaks.add("%s fails for \"%s\"".formatted(door.getKey(), role));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void totalsAreThoseOfACouncilWithoutTheItem() {
        var exempt = plant();
        for (var list : Set.of("/v1/search", "/v1/actions", "/v1/declarations", "/v1/delegations")) {
            var address = DOORS.get(list).address().apply(exempt);
            assertThat(anybody().get(address).jsonPath().getInt("page.total")).as(list).isZero();
            assertThat(as(Roles.CLERK).get(address).jsonPath().getInt("page.total")).as(list).isPositive();
        }
        for (var list : List.of("actions", "declarations", "evidence-notes", "resolutions", "votes")) {
            var address = exempt.meeting("/" + list + "?include=total");
            assertThat(anybody().get(address).jsonPath().getInt("page.total")).as(list).isZero();
            assertThat(as(Roles.CLERK).get(address).jsonPath().getInt("page.total")).as(list).isOne();
        }
    }

    @Test
    void thoseWhoMayReadItDo() {
        var exempt = plant();
        for (var kind : List.of("contributions", "reports", "declarations", "evidence-notes", "minute-items",
                "resolutions", "votes", "actions")) {
            var address = DOORS.get("/v1/" + kind + "/{id}").address().apply(exempt);
            for (var role : List.of(Roles.CLERK, Roles.MONITORING_OFFICER, Roles.CHAIRMAN)) {
                assertThat(as(role).get(address).asString()).as("%s as %s", address, role).contains(exempt.canary());
            }
        }
    }

    @Test
    void whoeverReadsTheCanaryStandsInTheAudit() {
        var exempt = plant();
        var unnoted = new ArrayList<String>();
        var reads = 0;
        for (var door : DOORS.entrySet()) {
            var request = UUID.randomUUID().toString();
            var answer = as(Roles.CHAIRMAN).header("X-Request-Id", request)
                    .get(door.getValue().address().apply(exempt));
            assertThat(answer.statusCode()).as(door.getKey()).isLessThan(500);
            if (answer.statusCode() == 200 && text(answer).contains(exempt.canary())) {
                reads++;
                if (notes(request) == 0) {
                    unnoted.add(door.getKey());
                }
            }
        }
        assertThat(unnoted).isEmpty();
        assertThat(reads).isGreaterThan(20);
    }

    /** Its pack, its export and its minutes name no ids. */
    @Test
    void whoeverReadsAMeetingWholeIsNotedForItsExemptReports() {
        var exempt = plant();
        for (var whole : List.of("/packs/draft", "/export", "/export/archive")) {
            var request = UUID.randomUUID().toString();
            as(Roles.CHAIRMAN).header("X-Request-Id", request).get(exempt.meeting(whole)).then().statusCode(200);
            assertThat(noted(request)).as(whole).contains(exempt.id("item"), exempt.id("closed-report"));
        }
    }

    @Test
    void thePublicIsToldOfAnExemptReportOfAnOpenItemByItsSummaryAlone() {
        var exempt = plant();
        var telling = new TreeSet<String>();
        DOORS.forEach((path, door) -> {
            if (text(anybody().get(door.address().apply(exempt))).contains("Three tenders.")) {
                telling.add(path);
            }
        });
        assertThat(telling).contains("/v1/meetings/{id}", "/v1/meetings/{id}/agenda-items", "/v1/meetings/{id}/export",
                "/v1/meetings/{id}/export/archive");
        anybody().get("/v1/reports/" + exempt.id("closed-report")).then().statusCode(404);
    }

    @Test
    void readingWhatIsPublicIsNotNoted() {
        var exempt = plant();
        var request = UUID.randomUUID().toString();
        as(Roles.CHAIRMAN).header("X-Request-Id", request)
                .get("/v1/committees/" + exempt.sitting().committee())
                .then()
                .statusCode(200);
        assertThat(notes(request)).isZero();
    }

    /** Nobody is told by a tag, a version or a time of what they may not know, and everybody of what they may. */
    @Test
    void eachReaderNoticesWhatTheySeeOfAMeetingAndNothingElse() {
        var sitting = Sitting.inSession();
        var meeting = "/v1/meetings/" + sitting.meeting();
        var exempt = sitting.exemptItem("2");
        var open = "/v1/agenda-items/" + sitting.item();
        assertThat(Noticed.by(() -> Sitting.post(meeting + "/resolutions",
                "{\"itemId\": \"%s\", \"verb\": \"AGREED\", \"text\": \"T\"}".formatted(exempt)), meeting))
                .isEqualTo(Noticed.EXEMPT);
        assertThat(Noticed.by(() -> Sitting.post(meeting + "/resolutions",
                "{\"itemId\": \"%s\", \"verb\": \"AGREED\", \"text\": \"T\"}".formatted(sitting.item())), meeting))
                .isEqualTo(Noticed.EVERYBODY);
        assertThat(Noticed.by(() -> Sitting.post(meeting + "/sessions", """
                {"kind": "PRE_MEETING", "start": "2017-07-18T09:00:00Z"}"""), meeting)).isEqualTo(Noticed.MEMBERS);
        var draft = new String[1];
        assertThat(Noticed.by(() -> draft[0] = Sitting.post(meeting + "/agenda-items",
                "{\"number\": \"3\", \"title\": \"T\", \"type\": \"OTHER\"}"), meeting)).isEqualTo(Noticed.PREPARERS);
        // Out of the officers' sight: a change to them, and to nobody who never saw it.
        assertThat(Noticed.by(() -> Council.patch("/v1/agenda-items/" + draft[0], """
                {"access": "EXEMPT", "exemptParagraphs": [3], "publicInterestNote": "N"}""").statusCode(200), meeting))
                .isEqualTo(Noticed.PREPARERS);
        assertThat(Noticed.by(() -> Council.patch("/v1/agenda-items/" + draft[0], "{\"title\": \"Other\"}")
                .statusCode(200), meeting)).isEqualTo(Noticed.EXEMPT);
        assertThat(Noticed.by(() -> Sitting.post("/v1/reports", """
                {"agendaItemId": "%s", "title": "T", "author": "A"}""".formatted(sitting.item())), open, meeting))
                .isEqualTo(Noticed.PREPARERS);
        assertThat(Noticed.by(() -> Sitting.publish(sitting.meeting()), open, meeting)).isEqualTo(Noticed.EVERYBODY);
    }

    @Test
    void eachReaderNoticesWhatTheySeeOfMinutesAndNothingElse() {
        var sitting = Sitting.inSession();
        var exempt = sitting.exemptItem("2");
        var meeting = "/v1/meetings/" + sitting.meeting();
        var minutes = new String[1];
        assertThat(Noticed.by(() -> minutes[0] = "/v1/minutes/" + Sitting.post(meeting + "/minutes", "{}"), meeting))
                .isEqualTo(Noticed.PREPARERS);
        assertThat(Noticed.by(() -> Sitting.post(minutes[0] + "/items",
                "{\"number\": \"1\", \"title\": \"T\", \"text\": \"T\", \"agendaItemId\": \"%s\"}".formatted(exempt)),
                minutes[0], meeting)).isEqualTo(Noticed.EXEMPT);
        assertThat(Noticed.by(() -> Sitting.post(minutes[0] + "/items", """
                {"number": "2", "title": "T", "text": "T", "agendaItemId": "%s", "publicSummary": "A contract."}"""
                .formatted(exempt)), minutes[0])).isEqualTo(Noticed.PREPARERS);
        assertThat(Noticed.by(() -> Sitting.post(minutes[0] + "/items",
                "{\"number\": \"3\", \"title\": \"T\", \"text\": \"T\"}"), minutes[0], meeting))
                .isEqualTo(Noticed.PREPARERS);
        assertThat(Noticed.by(() -> as(Roles.CLERK).body("{\"to\": \"PUBLISHED_DRAFT\"}")
                .post(minutes[0] + "/status-changes")
                .then()
                .statusCode(201), minutes[0], meeting)).isEqualTo(Noticed.EVERYBODY);
    }

    @Test
    void eachReaderNoticesWhatTheySeeOfAKeyDecisionAndNothingElse() {
        var today = LocalDate.now(CouncilTime.ZONE).toString();
        var decision = Decisions.planned("A contract", today, today, """
                , "access": "EXEMPT", "exemptParagraphs": [3], "publicSummary": "A contract",
                "publicInterestNote": "The price is still being agreed.\"""");
        var notice = "/v1/key-decision-notices/" + decision;
        assertThat(Noticed.by(() -> Decisions.publish(decision, LocalDate.now(CouncilTime.ZONE).minusDays(40)), notice))
                .isEqualTo(Noticed.EVERYBODY);
        assertThat(Noticed.by(() -> Council.patch(notice, "{\"matter\": \"The price\"}").statusCode(200), notice))
                .isEqualTo(Noticed.EXEMPT);
        assertThat(
                Noticed.by(() -> Council.patch(notice, "{\"publicSummary\": \"A supplier\"}").statusCode(200), notice))
                .isEqualTo(Noticed.EVERYBODY);
        Decisions.decide(decision, today, "Agreed");
        assertThat(Noticed.by(() -> as(Roles.MONITORING_OFFICER).body("{\"reason\": \"Signed\"}")
                .post(notice + "/releases")
                .then()
                .statusCode(201), notice)).isEqualTo(Noticed.EVERYBODY);
        assertThat(
                Noticed.by(() -> Decisions.callIn(decision, Sitting.committee("[]"), 3, "Why").statusCode(201), notice))
                .isEqualTo(Noticed.MEMBERS);
    }

    private List<String> noted(String request) {
        List<?> ids = database
                .createNativeQuery(
                        "select cast(record_id as text) from audit_entries where request_id = ?1 and action = 'READ'")
                .setParameter(1, request)
                .getResultList();
        return ids.stream().map(String::valueOf).toList();
    }

    private long notes(String request) {
        return ((Number) database
                .createNativeQuery("select count(*) from audit_entries where request_id = ?1 and action = 'READ'")
                .setParameter(1, request)
                .getSingleResult()).longValue();
    }

    /** What is in an answer, unpacked where it is an archive. */
    private static String text(Response answer) {
        return String.valueOf(answer.contentType()).equals("application/zip")
                ? Archives.entries(answer.asByteArray()).toString()
                : answer.asString();
    }

    private static Exempt plant() {
        var sitting = Sitting.inSession();
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        var word = "harbour" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var text = canary + " " + word;
        var ids = new TreeMap<String, String>();
        ids.put("inquiry", UUID.randomUUID().toString());
        ids.put("webhook", Sitting.post("/v1/webhook-subscriptions", """
                {"url": "https://127.0.0.1:9/", "description": "%s", "audience": "EXEMPT"}""".formatted(canary)));
        ids.put("item", Sitting.post("/v1/meetings/" + sitting.meeting() + "/agenda-items", """
                {"number": "2", "title": "%s", "purposeText": "%s", "type": "TOPIC_REPORT", "access": "EXEMPT",
                 "exemptParagraphs": [3], "publicInterestNote": "The price is still being agreed.", %s}"""
                .formatted(text, text, source(canary))));
        ids.put("contribution", Sitting.post("/v1/agenda-items/" + ids.get("item") + "/contributions", """
                {"printedName": "%s", "roleTitleAtTime": "%s", "capacity": "WITNESS"}""".formatted(text, text)));
        ids.put("report", Sitting.post("/v1/reports", """
                {"agendaItemId": "%s", "title": "%s", "author": "%s", "purpose": "%s", %s}""".formatted(ids.get("item"),
                text, text, text, source(canary))));
        ids.put("document", as(Roles.CLERK).contentType("application/pdf")
                .body(("%PDF-1.4\n" + text + "\n%%EOF\n").getBytes(US_ASCII))
                .post("/v1/reports/" + ids.get("report") + "/documents?fileName=" + canary + ".pdf&title=" + canary)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        // Beside the exempt item an exempt paper of an open one, of which the public is told a summary.
        ids.put("closed-report", Sitting.post("/v1/reports", """
                {"agendaItemId": "%s", "title": "%s", "author": "%s", "purpose": "%s", "access": "EXEMPT",
                 "exemptParagraphs": [3], "publicInterestNote": "%s", "publicSummary": "Three tenders.",
                 "appendices": [{"label": "A", "title": "%s", "text": "%s"}]}""".formatted(sitting.item(), text, text,
                text, text, text, text)));
        Sitting.publish(sitting.meeting());
        ids.put("person", sitting.member("Mrs W Mallen", "\"role\": \"MEMBER\", \"voting\": \"FULL\""));
        ids.put("attendance", sitting.present(ids.get("person"), "MEMBER"));
        ids.put("declaration", under(sitting, ids, "declarations", canary, """
                "personId": "%s", "kind": "PERSONAL", "nature": "%s", "bodies": ["%s"]""".formatted(ids.get("person"),
                text, text)));
        ids.put("evidence-note", under(sitting, ids, "evidence-notes", canary, """
                "askersRaw": ["WM"], "section": "%s", "question": "%s", "outcome": "ANSWERED",
                "answers": [{"text": "%s", "respondentsRaw": ["CD"]}]""".formatted(text, text, text)));
        ids.put("resolution", under(sitting, ids, "resolutions", canary, """
                "verb": "AGREED", "text": "%s", "limbs": [{"label": "(a)", "text": "%s"}]""".formatted(text, text)));
        ids.put("vote", under(sitting, ids, "votes", canary, """
                "motion": "%s", "forCount": 1, "againstCount": 0, "abstainCount": 0""".formatted(text)));
        ids.put("action", under(sitting, ids, "actions", canary, "\"text\": \"%s\"".formatted(text)));
        ids.put("delegation", Sitting.post("/v1/resolutions/" + ids.get("resolution") + "/delegations", """
                {"delegate": "CHAIRMAN", "matter": "RAG_ASSIGNMENT", "scope": {"inquiryId": "%s"}}"""
                .formatted(ids.get("inquiry"))));
        ids.put("assessment", UUID.randomUUID().toString());
        ids.put("initials", Sitting.post("/v1/meetings/" + sitting.meeting() + "/initials",
                "{\"initials\": \"WM\", \"printedName\": \"Wendy Mallen\"}"));
        ids.put("minutes", Sitting.post("/v1/meetings/" + sitting.meeting() + "/minutes", "{}"));
        ids.put("minute", Sitting.post("/v1/minutes/" + ids.get("minutes") + "/items", """
                {"number": "2", "title": "%s", "text": "%s", "agendaItemId": "%s", %s}""".formatted(text, text,
                ids.get("item"), source(canary))));
        as(Roles.CLERK).body("{\"to\": \"PUBLISHED_DRAFT\"}")
                .post("/v1/minutes/" + ids.get("minutes") + "/status-changes")
                .then()
                .statusCode(201);
        ids.put("key-decision", Decisions.planned(text, "2017-09-11", "2017-09-11", """
                , "matter": "%s", "documents": ["%s"], "access": "EXEMPT", "exemptParagraphs": [3],
                "publicSummary": "A contract", "publicInterestNote": "%s"
                """.formatted(text, text, text)));
        Decisions.publish(ids.get("key-decision"), "2017-08-01");
        Decisions.decide(ids.get("key-decision"), "2017-09-11", text);
        ids.put("call-in", Decisions.callIn(ids.get("key-decision"), Sitting.committee("[]"), 3, text)
                .statusCode(201)
                .extract()
                .path("id"));
        return new Exempt(canary, word, sitting, ids);
    }

    private static String under(Sitting sitting, Map<String, String> ids, String list, String canary, String rest) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/" + list,
                "{\"itemId\": \"%s\", %s, %s}".formatted(ids.get("item"), source(canary), rest));
    }

    private static String source(String canary) {
        return "\"source\": {\"document\": \"%s\", \"page\": \"1\", \"label\": \"%s\"}".formatted(canary, canary);
    }

    private static RequestSpecification caller(String role) {
        return role.isEmpty() ? anybody() : as(role.toUpperCase(Locale.ROOT));
    }
}
