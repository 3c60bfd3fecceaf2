package org.openscrutiny.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.recommendations.testsupport.Whole;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;
import org.openscrutiny.testing.Noticed;

/**
 * Exempt and members' records with a canary in every text, and every door of the service tried by everybody who may not
 * know of them. Each operation has its line in {@link #DOORS}; one without fails the build, so that nobody adds a door and
 * forgets the lock.
 */
@QuarkusTest
@QuarkusTestResource(Sisters.class)
class SecrecyTest {

    private static final List<String> SHUT_OUT_OF_EXEMPT = List.of("", Roles.MEMBER, Roles.SCRUTINY_OFFICER,
            Roles.LEAD_OFFICER, Roles.CABINET_MEMBER, Roles.ANALYST, Roles.SYSTEM, Roles.SISTER);
    private static final List<String> SHUT_OUT_OF_MEMBERS = List.of("", Roles.LEAD_OFFICER, Roles.CABINET_MEMBER,
            Roles.ANALYST, Roles.SYSTEM, Roles.SISTER);

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** What a door of a hidden record does for those shut out. */
    private enum Lock {
        /** It is not there: answered as for a record that never was. */
        SHUT,
        /** It is there, with nothing hidden behind it. */
        OPEN,
        /** It leads to the inquiry: shut where that is hidden, open where only the recommendation is. */
        WITH_INQUIRY
    }

    /** @param body what is sent; empty for a read */
    private record Door(Lock lock, String address, String body) {}

    private static final Map<String, Door> DOORS = doors();

    private static Map<String, Door> doors() {
        var doors = new TreeMap<String, Door>();
        read(doors, Lock.OPEN, "/v1/audit-entries", "/v1/audit-entries");
        read(doors, Lock.OPEN, "/v1/audit-entries/verification", "/v1/audit-entries/verification");
        read(doors, Lock.OPEN, "/v1/changes", "/v1/changes?limit=500");
        read(doors, Lock.OPEN, "/v1/inquiries", "/v1/inquiries?include=total&committeeId={committee}");
        read(doors, Lock.WITH_INQUIRY, "/v1/inquiries/{id}", "/v1/inquiries/{inquiry}");
        // Decisions about access are told to those who may read exempt material alone: 403 for others, whatever there is.
        read(doors, Lock.SHUT, "/v1/inquiries/{id}/access-changes", "/v1/inquiries/{inquiry}/access-changes");
        read(doors, Lock.WITH_INQUIRY, "/v1/inquiries/{id}/status-changes", "/v1/inquiries/{inquiry}/status-changes");
        read(doors, Lock.WITH_INQUIRY, "/v1/inquiries/{inquiryId}/recommendations",
                "/v1/inquiries/{inquiry}/recommendations?include=total");
        read(doors, Lock.WITH_INQUIRY, "/v1/inquiries/{inquiryId}/response-clock",
                "/v1/inquiries/{inquiry}/response-clock");
        read(doors, Lock.WITH_INQUIRY, "/v1/inquiries/{inquiryId}/review-suggestions",
                "/v1/inquiries/{inquiry}/review-suggestions");
        read(doors, Lock.WITH_INQUIRY, "/v1/inquiries/{inquiryId}/reviews",
                "/v1/inquiries/{inquiry}/reviews?include=total");
        read(doors, Lock.OPEN, "/v1/rag-statuses", "/v1/rag-statuses");
        read(doors, Lock.OPEN, "/v1/recommendations",
                "/v1/recommendations?include=total&limit=500&committeeId={committee}");
        var own = "/v1/recommendations/{recommendation}";
        read(doors, Lock.SHUT, "/v1/recommendations/{id}", own);
        read(doors, Lock.SHUT, "/v1/recommendations/{id}/access-changes", own + "/access-changes");
        read(doors, Lock.SHUT, "/v1/recommendations/{id}/action-by-dates", own + "/action-by-dates");
        read(doors, Lock.SHUT, "/v1/recommendations/{id}/status-changes", own + "/status-changes");
        var rest = "/v1/recommendations/{recommendationId}/";
        for (var history : List.of("assessments", "evidence", "executive-responses", "progress-updates", "timeline")) {
            read(doors, Lock.SHUT, rest + history, own + "/" + history);
        }
        read(doors, Lock.SHUT, rest + "assessments/{id}", own + "/assessments/{assessment}");
        read(doors, Lock.SHUT, rest + "executive-responses/{id}", own + "/executive-responses/{response}");
        read(doors, Lock.SHUT, rest + "progress-updates/{id}", own + "/progress-updates/{update}");
        read(doors, Lock.OPEN, "/v1/reminders", "/v1/reminders?days=366&limit=500");
        read(doors, Lock.OPEN, "/v1/reminders.ics", "/v1/reminders.ics?days=366");
        read(doors, Lock.WITH_INQUIRY, "/v1/reviews/{id}", "/v1/reviews/{review}");
        read(doors, Lock.WITH_INQUIRY, "/v1/reviews/{id}/report", "/v1/reviews/{review}/report");
        read(doors, Lock.OPEN, "/v1/summary", "/v1/summary?committeeId={committee}");
        read(doors, Lock.OPEN, "/v1/summary/history", "/v1/summary/history?committeeId={committee}");
        read(doors, Lock.OPEN, "/v1/tracker", "/v1/tracker");
        // Each subscriber knows of his own, whatever it is about.
        var webhooks = "/v1/webhook-subscriptions";
        read(doors, Lock.OPEN, webhooks, webhooks);
        read(doors, Lock.OPEN, webhooks + "/{id}", webhooks + "/{recommendation}");
        read(doors, Lock.OPEN, webhooks + "/{id}/deliveries", webhooks + "/{recommendation}/deliveries");
        read(doors, Lock.OPEN, webhooks + "/{id}/deliveries/{deliveryId}",
                webhooks + "/{recommendation}/deliveries/{recommendation}");
        write(doors, Lock.OPEN, "POST", webhooks, webhooks, "{}");
        write(doors, Lock.OPEN, "PATCH", webhooks + "/{id}", webhooks + "/{recommendation}", "{}");
        write(doors, Lock.OPEN, "DELETE", webhooks + "/{id}", webhooks + "/{recommendation}", "");
        for (var part : List.of("status-changes", "secret-rotations", "test-events",
                "deliveries/{deliveryId}/redeliveries")) {
            write(doors, Lock.OPEN, "POST", webhooks + "/{id}/" + part, webhooks + "/{recommendation}/" + part, "{}");
        }

        var name = "{\"title\": \"N\", \"committeeId\": \"%s\", \"scale\": \"FULL\"}".formatted(UUID.randomUUID());
        write(doors, Lock.OPEN, "POST", "/v1/inquiries", "/v1/inquiries", name);
        write(doors, Lock.WITH_INQUIRY, "PATCH", "/v1/inquiries/{id}", "/v1/inquiries/{inquiry}",
                "{\"summary\": \"S\"}");
        var close = "{\"access\": \"MEMBERS_ONLY\", \"reason\": \"R\"}";
        write(doors, Lock.SHUT, "POST", "/v1/inquiries/{id}/access-changes", "/v1/inquiries/{inquiry}/access-changes",
                close);
        write(doors, Lock.WITH_INQUIRY, "POST", "/v1/inquiries/{id}/status-changes",
                "/v1/inquiries/{inquiry}/status-changes", "{\"status\": \"SCOPING\"}");
        write(doors, Lock.WITH_INQUIRY, "POST", "/v1/inquiries/{inquiryId}/recommendations",
                "/v1/inquiries/{inquiry}/recommendations", "{\"number\": 1, \"text\": \"T\"}");
        write(doors, Lock.WITH_INQUIRY, "POST", "/v1/inquiries/{inquiryId}/response-clock/entries",
                "/v1/inquiries/{inquiry}/response-clock/entries", "{\"kind\": \"RECEIVED\", \"on\": \"2017-01-09\"}");
        write(doors, Lock.WITH_INQUIRY, "POST", "/v1/inquiries/{inquiryId}/reviews",
                "/v1/inquiries/{inquiry}/reviews", "{\"milestone\": \"FINAL\", \"label\": \"L\", \"inScope\": []}");
        write(doors, Lock.SHUT, "PATCH", "/v1/recommendations/{id}", own, "{\"leadPost\": \"P\"}");
        write(doors, Lock.SHUT, "POST", "/v1/recommendations/{id}/access-changes", own + "/access-changes", close);
        write(doors, Lock.SHUT, "POST", "/v1/recommendations/{id}/action-by-dates", own + "/action-by-dates",
                "{\"actionBy\": {\"text\": \"May 2017\"}, \"reason\": \"R\"}");
        write(doors, Lock.SHUT, "POST", "/v1/recommendations/{id}/status-changes", own + "/status-changes",
                "{\"change\": \"ENDED\", \"reason\": \"R\"}");
        write(doors, Lock.SHUT, "POST", rest + "assessments", own + "/assessments",
                "{\"rag\": \"ON_TRACK\", \"decidedBy\": \"COMMITTEE\", \"meetingId\": \"%s\"}"
                        .formatted(UUID.randomUUID()));
        write(doors, Lock.SHUT, "POST", rest + "evidence", own + "/evidence",
                "{\"observationRevisionId\": \"{revision}\"}");
        write(doors, Lock.SHUT, "POST", rest + "executive-responses", own + "/executive-responses",
                "{\"decision\": \"ACCEPTED\"}");
        write(doors, Lock.SHUT, "POST", rest + "progress-updates", own + "/progress-updates",
                "{\"officer\": \"O\", \"narrative\": \"N\"}");
        write(doors, Lock.SHUT, "PATCH", rest + "progress-updates/{id}", own + "/progress-updates/{draft}",
                "{\"narrative\": \"N\"}");
        write(doors, Lock.SHUT, "POST", rest + "progress-updates/{id}/publications",
                own + "/progress-updates/{draft}/publications", "{\"signedOffBy\": \"S\"}");
        write(doors, Lock.WITH_INQUIRY, "PATCH", "/v1/reviews/{id}", "/v1/reviews/{review}", "{\"label\": \"L\"}");
        write(doors, Lock.WITH_INQUIRY, "POST", "/v1/reviews/{id}/status-changes",
                "/v1/reviews/{review}/status-changes",
                "{\"status\": \"PLANNED\"}");
        write(doors, Lock.OPEN, "POST", "/v1/tracker/imports", "/v1/tracker/imports?dryRun=true",
                "committee_id,inquiry");
        return doors;
    }

    private static void read(Map<String, Door> doors, Lock lock, String path, String address) {
        write(doors, lock, "GET", path, address, "");
    }

    private static void write(Map<String, Door> doors, Lock lock, String method, String path, String address,
            String body) {
        doors.put(method + " " + path, new Door(lock, address, body));
    }

    @Test
    void everyOperationHasItsDoor() {
        Map<String, Map<String, Object>> paths = anybody().get("/q/openapi?format=JSON").jsonPath().getMap("paths");
        var operations = new TreeSet<String>();
        paths.forEach((path, methods) -> methods.keySet()
                .stream()
                .filter(List.of("get", "post", "put", "patch", "delete")::contains)
                .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        operations.removeIf(operation -> !operation.contains(" /v1/"));
        assertThat(DOORS.keySet()).as("add a line to DOORS for each operation").isEqualTo(operations);
    }

    @Test
    void exemptInquiryIsNotThereForThoseShutOut() {
        assertThat(leaks(Whole.of(canary(), Whole.exempt(), ""), SHUT_OUT_OF_EXEMPT, true)).isEmpty();
    }

    @Test
    void exemptRecommendationOfAnOpenInquiryIsNotThereForThoseShutOut() {
        assertThat(leaks(Whole.of(canary(), "", Whole.exempt()), SHUT_OUT_OF_EXEMPT, false)).isEmpty();
    }

    @Test
    void membersInquiryIsNotThereForThoseShutOut() {
        assertThat(leaks(Whole.of(canary(), Whole.membersOnly(), ""), SHUT_OUT_OF_MEMBERS, true)).isEmpty();
    }

    @Test
    void membersRecommendationIsNotThereForThoseShutOut() {
        assertThat(leaks(Whole.of(canary(), "", Whole.membersOnly()), SHUT_OUT_OF_MEMBERS, false)).isEmpty();
    }

    @Test
    void closedAfterwardsIsGoneAtOnceAndReleasedIsThereAgain() {
        var canary = canary();
        var whole = Whole.of(canary, "", "");
        var address = whole.filled("/v1/recommendations/{recommendation}");
        var tag = anybody().get(address).then().statusCode(200).extract().header("ETag");
        as(Roles.CLERK).body("{%s \"reason\": \"A contract\"}".formatted(Whole.exempt()))
                .post(address + "/access-changes")
                .then()
                .statusCode(201);
        // The feed tells those who knew it that it is gone: what else should they go by?
        assertThat(leaks(whole, List.of("", Roles.SCRUTINY_OFFICER), false))
                .allMatch(leak -> leak.startsWith("GET /v1/changes"));
        as(Roles.MONITORING_OFFICER)
                .body("{\"access\": \"PUBLIC\", \"reason\": \"Let\", \"decidedOn\": \"2017-12-01\"}")
                .post(address + "/access-changes")
                .then()
                .statusCode(201);
        assertThat(anybody().header("If-None-Match", tag).get(address).then().statusCode(200).extract().asString())
                .contains(canary);
        anybody().get(address + "/assessments").then().body("items.rationale[0]", equalTo(canary));
        assertThat(anybody().get("/v1/tracker").asString()).contains(canary);
        assertThat(feed(Callers::anybody, whole.id("assessment"))).contains("DELETED", "CREATED");
    }

    @Test
    void thoseWhoMayReadItDo() {
        var canary = canary();
        var exempt = Whole.of(canary, Whole.exempt(), "");
        for (var role : List.of(Roles.CLERK, Roles.MONITORING_OFFICER, Roles.CHAIRMAN)) {
            for (var door : DOORS.entrySet()) {
                if (door.getKey().startsWith("GET") && door.getValue().lock() != Lock.OPEN
                        && !door.getKey().contains("report") && !door.getKey().contains("suggestions")) {
                    assertThat(as(role).get(exempt.filled(door.getValue().address())).statusCode())
                            .as("%s as %s", door.getKey(), role)
                            .isEqualTo(200);
                }
            }
            assertThat(as(role).get(exempt.filled("/v1/recommendations/{recommendation}/timeline")).asString())
                    .contains(canary);
        }
        var members = Whole.of(canary(), Whole.membersOnly(), "");
        for (var role : List.of(Roles.MEMBER, Roles.SCRUTINY_OFFICER, Roles.CLERK)) {
            as(role).get(members.filled("/v1/recommendations/{recommendation}")).then().statusCode(200);
        }
    }

    /** Nothing the public may hold on to moves by what it may not know of. */
    @Test
    void openTagsAndTotalsAreThoseOfACouncilWithoutIt() {
        var whole = Whole.of(canary(), "", "");
        var inquiry = "/v1/inquiries/" + whole.id("inquiry");
        var watched = List.of(inquiry, inquiry + "/recommendations?include=total", inquiry + "/reviews",
                "/v1/reviews/" + whole.id("review"), "/v1/reviews/" + whole.id("review") + "/report",
                "/v1/summary?inquiryId=" + whole.id("inquiry"));
        var before = watched.stream().map(address -> told(anybody().get(address))).toList();
        var hidden = Council.post(Roles.CLERK, inquiry + "/recommendations",
                "{%s \"number\": 2, \"text\": \"Hidden\"}".formatted(Whole.exempt()));
        as(Roles.CLERK).body("{\"decision\": \"ACCEPTED\", \"decidedOn\": \"2017-01-09\"}")
                .post("/v1/recommendations/" + hidden + "/executive-responses")
                .then()
                .statusCode(201);
        Council.judge(hidden, "CONCERNS", "2017-09-05").statusCode(201);
        assertThat(watched.stream().map(address -> told(anybody().get(address))).toList()).isEqualTo(before);
        assertThat(feed(Callers::anybody, hidden)).isEmpty();
        assertThat(feed(() -> as(Roles.CLERK), hidden)).isNotEmpty();
    }

    /** Nobody is told by a tag, a version or a time of what they may not know, and everybody of what they may. */
    @Test
    void eachReaderNoticesWhatTheySeeAndNothingElse() {
        var id = Council.submittedInquiry();
        var inquiry = "/v1/inquiries/" + id;
        var open = Council.recommendation(id, 1);
        Council.respond(open, "ACCEPTED");
        var recommendation = "/v1/recommendations/" + open;
        var planned = new String[1];
        assertThat(Noticed.by(() -> planned[0] = Council.review(id, open), recommendation))
                .isEqualTo(Noticed.EVERYBODY);
        var review = "/v1/reviews/" + planned[0];
        var hidden = new String[2];
        assertThat(Noticed.by(() -> hidden[0] = made(inquiry, Whole.exempt(), 2), inquiry)).isEqualTo(Noticed.EXEMPT);
        assertThat(Noticed.by(() -> hidden[1] = made(inquiry, Whole.membersOnly(), 3), inquiry))
                .isEqualTo(Noticed.MEMBERS);
        assertThat(Noticed.by(() -> made(inquiry, "", 4), inquiry)).isEqualTo(Noticed.EVERYBODY);
        assertThat(Noticed.by(() -> scoped(review, open, hidden[0]), review, inquiry)).isEqualTo(Noticed.EXEMPT);
        assertThat(Noticed.by(() -> judged(review, hidden[0]), review, inquiry)).isEqualTo(Noticed.EXEMPT);
        assertThat(Noticed.by(() -> scoped(review, open, hidden[0], hidden[1]), review)).isEqualTo(Noticed.MEMBERS);
        assertThat(Noticed.by(() -> judged(review, hidden[1]), review)).isEqualTo(Noticed.MEMBERS);
        assertThat(Noticed.by(() -> judged(review, open), review, recommendation)).isEqualTo(Noticed.EVERYBODY);
        var update = new String[1];
        assertThat(Noticed.by(() -> update[0] = Council.draftUpdate(open, "2017-07-01", "N"), recommendation))
                .isEqualTo(Noticed.PREPARERS);
        assertThat(Noticed.by(() -> Council.publish(open, update[0]).statusCode(201), recommendation))
                .isEqualTo(Noticed.EVERYBODY);
        // What leaves somebody's sight is a change to them, and to those who keep it.
        assertThat(Noticed.by(() -> closed(hidden[1]), inquiry)).isEqualTo(Noticed.MEMBERS);
        assertThat(Noticed.by(() -> closed(open), inquiry)).isEqualTo(Noticed.EVERYBODY);
    }

    @Test
    void reviewShowsToEachReaderThatItsScopeIsSeenOtherwise() {
        var id = Council.submittedInquiry();
        var members = made("/v1/inquiries/" + id, Whole.membersOnly(), 1);
        var open = Council.recommendation(id, 2);
        Council.respond(open, "ACCEPTED");
        var review = "/v1/reviews/" + Council.review(id);
        scoped(review, members, open);
        assertThat(Noticed.by(() -> closed(members), review)).isEqualTo(Noticed.MEMBERS);
        assertThat(Noticed.by(() -> closed(open), review)).isEqualTo(Noticed.EVERYBODY);
    }

    @Test
    void draftRecommendationIsNoticedByThoseWhoPrepareIt() {
        var inquiry = "/v1/inquiries/" + Council.inquiry();
        assertThat(Noticed.by(() -> Council.post(Roles.CLERK, inquiry + "/recommendations",
                "{\"number\": 1, \"text\": \"Draft\"}"), inquiry)).isEqualTo(Noticed.PREPARERS);
    }

    /** An officer is refused for what they could have seen, and never for what they could not. */
    @Test
    void hiddenChangeRefusesNobodysWrite() {
        var id = Council.submittedInquiry();
        var inquiry = "/v1/inquiries/" + id;
        var read = as(Roles.SCRUTINY_OFFICER).get(inquiry).header("ETag");
        made(inquiry, Whole.exempt(), 1);
        revise(inquiry, read, "First").then().statusCode(200);
        var again = as(Roles.SCRUTINY_OFFICER).get(inquiry).header("ETag");
        made(inquiry, Whole.membersOnly(), 2);
        revise(inquiry, again, "Second").then().statusCode(412);
    }

    private static Response revise(String address, String tag, String summary) {
        return as(Roles.SCRUTINY_OFFICER).contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"summary\": \"%s\"}".formatted(summary))
                .patch(address);
    }

    private static String made(String inquiry, String access, int number) {
        var made = Council.post(Roles.CLERK, inquiry + "/recommendations",
                "{%s \"number\": %d, \"text\": \"Text\"}".formatted(access, number));
        Council.post(Roles.CLERK, "/v1/recommendations/" + made + "/executive-responses",
                "{\"decision\": \"ACCEPTED\", \"decidedOn\": \"2017-01-09\"}");
        return made;
    }

    private static void scoped(String review, String... recommendations) {
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", as(Roles.CLERK).get(review).header("ETag"))
                .body("{\"inScope\": [\"%s\"]}".formatted(String.join("\", \"", recommendations)))
                .patch(review)
                .then()
                .statusCode(200);
    }

    private static void judged(String review, String recommendation) {
        as(Roles.CLERK).body("""
                {"rag": "CONCERNS", "decidedBy": "COMMITTEE", "reviewId": "%s", "meetingId": "%s"}""".formatted(
                review.substring(review.lastIndexOf('/') + 1), Sisters.meeting("2017-09-05", "CONCLUDED")))
                .post("/v1/recommendations/" + recommendation + "/assessments")
                .then()
                .statusCode(201);
    }

    private static void closed(String recommendation) {
        as(Roles.CLERK).body("{%s \"reason\": \"A contract\"}".formatted(Whole.exempt()))
                .post("/v1/recommendations/" + recommendation + "/access-changes")
                .then()
                .statusCode(201);
    }

    /** A number that an exempt recommendation has is free for those who may not know of it. */
    @Test
    void takenNumberAndTitleTellNobody() {
        var title = "Exempt " + UUID.randomUUID();
        var committee = Sisters.committee();
        var body = "{%s \"title\": \"%s\", \"committeeId\": \"%s\", \"scale\": \"FULL\"}";
        as(Roles.CLERK).body(body.formatted(Whole.exempt(), title, committee))
                .post("/v1/inquiries")
                .then()
                .statusCode(201);
        as(Roles.SCRUTINY_OFFICER).body(body.formatted("", title, committee))
                .post("/v1/inquiries")
                .then()
                .statusCode(201);
        var inquiry = Council.submittedInquiry();
        var hidden = Council.post(Roles.CLERK, "/v1/inquiries/" + inquiry + "/recommendations",
                "{%s \"number\": 3, \"text\": \"Hidden\"}".formatted(Whole.exempt()));
        Council.recommendation(inquiry, 3);
        as(Roles.MONITORING_OFFICER).body("{\"access\": \"PUBLIC\", \"reason\": \"R\"}")
                .post("/v1/recommendations/" + hidden + "/access-changes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/recommendation-number-taken"));
    }

    @Test
    void whateverShowsWhatIsExemptIsNoted() {
        var whole = Whole.of(canary(), "", Whole.exempt());
        var hidden = Whole.of(canary(), Whole.exempt(), "");
        var unnoted = new ArrayList<String>();
        var reads = 0;
        for (var exempt : List.of(whole, hidden)) {
            for (var entry : DOORS.entrySet()) {
                if (!entry.getKey().startsWith("GET ")) {
                    continue;
                }
                var request = UUID.randomUUID().toString();
                var answer = as(Roles.CHAIRMAN).noFilters()
                        .header("X-Request-Id", request)
                        .get(exempt.filled(entry.getValue().address()));
                assertThat(answer.statusCode()).as(entry.getKey()).isLessThan(500);
                if (answer.statusCode() == 200 && answer.asString().contains(exempt.word())) {
                    reads++;
                    if (notes(request) == 0) {
                        unnoted.add(entry.getKey());
                    }
                }
            }
        }
        assertThat(unnoted).isEmpty();
        assertThat(reads).isGreaterThan(20);
    }

    @Test
    void readingWhatIsPublicIsNotNoted() {
        var request = UUID.randomUUID().toString();
        as(Roles.CHAIRMAN).header("X-Request-Id", request)
                .get("/v1/inquiries/" + Council.submittedInquiry())
                .then()
                .statusCode(200);
        assertThat(notes(request)).isZero();
    }

    private static int notes(String request) {
        return as(Roles.MONITORING_OFFICER).noFilters()
                .get("/v1/audit-entries?caller=chairman&limit=50")
                .jsonPath()
                .getList("items.findAll { it.action == 'READ' && it.requestId == '%s' }".formatted(request))
                .size();
    }

    private List<String> leaks(Whole whole, List<String> shutOut, boolean inquiryHidden) {
        var absent = whole.absent();
        var revision = Sisters.revision("i" + UUID.randomUUID(), 2017, "1.0", 1).toString();
        var leaks = new ArrayList<String>();
        for (var entry : DOORS.entrySet()) {
            var door = entry.getValue();
            var shut = door.lock() == Lock.SHUT || (door.lock() == Lock.WITH_INQUIRY && inquiryHidden);
            var method = entry.getKey().substring(0, entry.getKey().indexOf(' '));
            if (!shut && !method.equals("GET")) {
                continue;
            }
            var body = door.body().replace("{revision}", revision);
            for (var role : shutOut) {
                var answer = send(role, method, whole.filled(door.address()), body);
                var told = told(answer);
                var what = "%s tells \"%s\" ".formatted(entry.getKey(), role);
                if (told.contains(whole.word()) || told.contains(whole.id("recommendation"))
                        && !door.address().contains("{recommendation}")) {
                    leaks.add(what + "the canary");
                }
                if (answer.statusCode() >= 500) {
                    leaks.add(what + answer.statusCode());
                }
                if (shut) {
                    var never = send(role, method, absent.filled(door.address()), body);
                    if (answer.statusCode() < 401
                            || !told.replaceAll(UUIDS, "").equals(told(never).replaceAll(UUIDS, ""))) {
                        leaks.add(
                                what + "another answer (%s) than of what never was (%s)".formatted(told, told(never)));
                    }
                }
            }
        }
        return leaks;
    }

    /** Status, body and what a cache goes by. */
    private static String told(Response answer) {
        return answer.statusCode() + " " + answer.header("ETag") + " " + answer.asString();
    }

    private static Response send(String role, String method, String address, String body) {
        var request = caller(role).noFilters(); // thousands of requests: other tests hold answers to the contract
        if (method.equals("PATCH")) {
            request.contentType("application/merge-patch+json").header("If-Match", "\"1\"");
        } else if (address.contains("/imports")) {
            request.contentType("text/csv");
        }
        return body.isEmpty() ? request.request(method, address) : request.body(body).request(method, address);
    }

    /** The operations the feed tells of a record. */
    private static List<String> feed(Supplier<RequestSpecification> caller, String id) {
        var operations = new ArrayList<String>();
        var after = "";
        while (true) {
            // A specification keeps the query it was used with.
            var page = caller.get()
                    .get("/v1/changes?limit=500" + (after.isEmpty() ? "" : "&after=" + after))
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.stream()
                    .filter(item -> item.get("id").equals(id))
                    .forEach(
                            item -> operations.add((String) item.get("operation")));
            if (items.size() < 500) {
                return operations;
            }
            after = page.getString("page.next");
        }
    }

    private static String canary() {
        return "canary" + UUID.randomUUID().toString().replace("-", "");
    }

    private static RequestSpecification caller(String role) {
        return role.isEmpty() ? anybody() : as(role);
    }
}
