package org.openscrutiny.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.RecordedMeeting;
import org.openscrutiny.meetings.testsupport.WholeMeetings;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;
import org.openscrutiny.testing.Statements;

/**
 * How many statements each address that can be read takes: no more than were measured for it, and the same for a meeting with
 * a little of everything and for one with much, for an officer and for the public. An address without its line fails the
 * build. Who makes an address take more raises its number here, and says why.
 */
@QuarkusTest
class StatementCountTest {

    private static final int TRIES = 3;

    /**
     * What is read, under which address, and in how many statements at most. An officer's include those that look for what is
     * exempt in the answer and note it.
     */
    private record Reading(String address, int officer, int anybody) {}

    /** Of an address that answers officers alone. */
    private static final int CLOSED = 0;
    /** Of one that shows an officer exempt records of every test, each of which is noted in the audit. */
    private static final int SHARED = 0;

    private static final Map<String, Reading> READINGS = readings();

    private static Map<String, Reading> readings() {
        var readings = new TreeMap<String, Reading>();
        readings.put("/v1/actions", new Reading("/v1/actions?committeeId={committee}", 2, 1));
        readings.put("/v1/actions/{id}", new Reading("/v1/actions/{action}", 5, 4));
        readings.put("/v1/agenda-items/{id}", new Reading("/v1/agenda-items/{item}", 3, 1));
        readings.put("/v1/agenda-items/{id}/contributions", new Reading("/v1/agenda-items/{item}/contributions", 3, 2));
        readings.put("/v1/attendance", new Reading("/v1/attendance?committeeId={committee}", 2, 1));
        readings.put("/v1/attendance/{id}", new Reading("/v1/attendance/{attendance}", 6, 5));
        readings.put("/v1/audit-entries", new Reading("/v1/audit-entries?recordId={absent}", 2, CLOSED));
        readings.put("/v1/calendar.ics", new Reading("/v1/calendar.ics?from=2017-07-18&to=2017-07-18", 1, 1));
        readings.put("/v1/call-ins", new Reading("/v1/call-ins?keyDecisionNoticeId={decision}", 2, 1));
        readings.put("/v1/call-ins/{id}", new Reading("/v1/call-ins/{call-in}", 3, CLOSED));
        readings.put("/v1/forward-plan", new Reading("/v1/forward-plan?from=2017-09-01&to=2017-09-30", SHARED, 1));
        readings.put("/v1/key-decision-notices",
                new Reading("/v1/key-decision-notices?from=2017-09-01&to=2017-09-30", SHARED, 1));
        readings.put("/v1/key-decision-notices/{id}", new Reading("/v1/key-decision-notices/{decision}", 3, 2));
        readings.put("/v1/changes", new Reading("/v1/changes", SHARED, 2));
        readings.put("/v1/clocks", new Reading("/v1/clocks?committeeId={committee}", 5, 4));
        readings.put("/v1/committees", new Reading("/v1/committees", 2, 1));
        readings.put("/v1/committees/{id}", new Reading("/v1/committees/{committee}", 2, 1));
        readings.put("/v1/committees/{id}/calendar.ics",
                new Reading("/v1/committees/{committee}/calendar.ics?from=2017-01-01", 3, 2));
        readings.put("/v1/committees/{id}/memberships", new Reading("/v1/committees/{committee}/memberships", 3, 2));
        readings.put("/v1/contributions/{id}", new Reading("/v1/contributions/{contribution}", 3, 2));
        readings.put("/v1/declarations", new Reading("/v1/declarations?committeeId={committee}", 3, 1));
        readings.put("/v1/declarations/{id}", new Reading("/v1/declarations/{declaration}", 4, 3));
        readings.put("/v1/delegations", new Reading("/v1/delegations?meetingId={meeting}", 2, 1));
        readings.put("/v1/delegations/{id}", new Reading("/v1/delegations/{delegation}", 5, 4));
        readings.put("/v1/delegations/{id}/spendings/{assessmentId}",
                new Reading("/v1/delegations/{delegation}/spendings/{assessment}", 5, 4));
        readings.put("/v1/documents/{id}", new Reading("/v1/documents/{document}", 3, CLOSED));
        readings.put("/v1/documents/{id}/content", new Reading("/v1/documents/{document}/content", 3, CLOSED));
        readings.put("/v1/evidence-notes/{id}", new Reading("/v1/evidence-notes/{note}", 7, 6));
        readings.put("/v1/initials/{id}", new Reading("/v1/initials/{initials}", 3, 2));
        readings.put("/v1/meetings", new Reading("/v1/meetings?committeeId={committee}", 2, 1));
        readings.put("/v1/meetings/{id}", new Reading("/v1/meetings/{meeting}", 5, 1));
        readings.put("/v1/meetings/{id}/actions", new Reading("/v1/meetings/{meeting}/actions", 3, 2));
        readings.put("/v1/meetings/{id}/agenda-items", new Reading("/v1/meetings/{meeting}/agenda-items", 6, 2));
        readings.put("/v1/meetings/{id}/agenda-publications",
                new Reading("/v1/meetings/{meeting}/agenda-publications", 3, 2));
        readings.put("/v1/meetings/{id}/attendance", new Reading("/v1/meetings/{meeting}/attendance", 3, 2));
        readings.put("/v1/meetings/{id}/clocks", new Reading("/v1/meetings/{meeting}/clocks", 5, 4));
        readings.put("/v1/meetings/{id}/completeness", new Reading("/v1/meetings/{meeting}/completeness", 4, CLOSED));
        readings.put("/v1/meetings/{id}/declarations", new Reading("/v1/meetings/{meeting}/declarations", 4, 2));
        readings.put("/v1/meetings/{id}/evidence-notes", new Reading("/v1/meetings/{meeting}/evidence-notes", 7, 5));
        readings.put("/v1/meetings/{id}/export", new Reading("/v1/meetings/{meeting}/export", 35, 33));
        readings.put("/v1/meetings/{id}/export/archive",
                new Reading("/v1/meetings/{meeting}/export/archive", 35, 33));
        readings.put("/v1/meetings/{id}/initials", new Reading("/v1/meetings/{meeting}/initials", 3, 2));
        readings.put("/v1/meetings/{id}/minutes", new Reading("/v1/meetings/{meeting}/minutes", 7, 6));
        readings.put("/v1/meetings/{id}/minutes/document",
                new Reading("/v1/meetings/{meeting}/minutes/document", 6, 2));
        readings.put("/v1/meetings/{id}/resolutions", new Reading("/v1/meetings/{meeting}/resolutions", 4, 2));
        readings.put("/v1/meetings/{id}/sessions", new Reading("/v1/meetings/{meeting}/sessions", 3, 2));
        readings.put("/v1/meetings/{id}/status-changes", new Reading("/v1/meetings/{meeting}/status-changes", 3, 2));
        readings.put("/v1/meetings/{id}/votes", new Reading("/v1/meetings/{meeting}/votes", 4, 2));
        readings.put("/v1/memberships/{id}", new Reading("/v1/memberships/{membership}", 2, 1));
        readings.put("/v1/minute-items/{id}", new Reading("/v1/minute-items/{minute}", 5, 4));
        readings.put("/v1/minutes", new Reading("/v1/minutes?committeeId={committee}", 2, 1));
        readings.put("/v1/minutes/{id}", new Reading("/v1/minutes/{minutes}", 7, 6));
        readings.put("/v1/people", new Reading("/v1/people", 2, 1));
        readings.put("/v1/people/{id}", new Reading("/v1/people/{person}", 2, 1));
        readings.put("/v1/posts", new Reading("/v1/posts", 2, 1));
        readings.put("/v1/posts/{id}", new Reading("/v1/posts/{post}", 3, 2));
        readings.put("/v1/posts/{id}/tenures", new Reading("/v1/posts/{post}/tenures", 3, 2));
        readings.put("/v1/public-questions", new Reading("/v1/public-questions?meetingId={coming}", 2, 1));
        readings.put("/v1/public-questions/{id}", new Reading("/v1/public-questions/{question}", 2, CLOSED));
        readings.put("/v1/reports", new Reading("/v1/reports?meetingId={meeting}", 5, 1));
        readings.put("/v1/reports/{id}", new Reading("/v1/reports/{report}", 4, 3));
        readings.put("/v1/reports/{id}/documents", new Reading("/v1/reports/{report}/documents", 3, 2));
        readings.put("/v1/resolutions/{id}", new Reading("/v1/resolutions/{resolution}", 5, 4));
        readings.put("/v1/search", new Reading("/v1/search?q=placements", SHARED, 1));
        readings.put("/v1/sessions/{id}", new Reading("/v1/sessions/{session}", 2, CLOSED));
        readings.put("/v1/tenures/{id}", new Reading("/v1/tenures/{tenure}", 2, 1));
        readings.put("/v1/votes/{id}", new Reading("/v1/votes/{vote}", 5, 4));
        readings.put("/v1/webhook-subscriptions", new Reading("/v1/webhook-subscriptions", 2, CLOSED));
        readings.put("/v1/webhook-subscriptions/{id}", new Reading("/v1/webhook-subscriptions/{webhook}", 2, CLOSED));
        readings.put("/v1/webhook-subscriptions/{id}/deliveries",
                new Reading("/v1/webhook-subscriptions/{webhook}/deliveries", 3, CLOSED));
        readings.put("/v1/webhook-subscriptions/{id}/deliveries/{deliveryId}",
                new Reading("/v1/webhook-subscriptions/{webhook}/deliveries/{webhook-delivery}", 3, CLOSED));
        readings.put("/v1/work-programme-items", new Reading("/v1/work-programme-items?committeeId={committee}", 2, 1));
        readings.put("/v1/work-programme-items/{id}", new Reading("/v1/work-programme-items/{programme}", 2, 1));
        return readings;
    }

    @Test
    void everyAddressHasItsLine() {
        Map<String, Map<String, Object>> paths = anybody().get("/q/openapi?format=JSON").jsonPath().getMap("paths");
        var readable = new TreeSet<String>();
        paths.forEach((path, operations) -> {
            // Packs are read by plain JDBC in a fixed number of statements (ADR 0011), which are not counted here; a
            // verification looks at the whole audit, a thousand entries at a time.
            if (path.startsWith("/v1/") && operations.containsKey("get") && !path.contains("/packs")
                    && !path.endsWith("/verification")) {
                readable.add(path);
            }
        });
        assertThat(READINGS.keySet()).as("add a line for each address that can be read").isEqualTo(readable);
    }

    @Test
    void muchCostsNoMoreThanALittle() {
        var little = new RecordedMeeting(WholeMeetings.july(WholeMeetings.tag()), 1);
        var much = new RecordedMeeting(WholeMeetings.grown(WholeMeetings.july(WholeMeetings.tag()), 6), 4);
        var counted = new TreeMap<String, String>();
        var wanted = new TreeMap<String, String>();
        READINGS.forEach((path, reading) -> {
            if (reading.officer() != SHARED) {
                note(path + " by an officer", () -> as(Roles.MONITORING_OFFICER), little.address(reading.address()),
                        much.address(reading.address()), reading.officer(), counted, wanted);
            }
            if (reading.anybody() != CLOSED) {
                note(path + " by anybody", Callers::anybody, little.address(reading.address()),
                        much.address(reading.address()), reading.anybody(), counted, wanted);
            }
        });
        assertThat(counted).isEqualTo(wanted);
    }

    private static void note(String what, Supplier<RequestSpecification> reader, String little, String much, int most,
            Map<String, String> counted, Map<String, String> wanted) {
        var few = fewest(reader, little, 0);
        var many = fewest(reader, much, few);
        counted.put(what, "%d, with much %d".formatted(few, many));
        wanted.put(what, "%d, with much %d".formatted(Math.min(few, most), Math.min(few, most)));
    }

    /** The fewest of several tries, for the service's own chores may fall into one of them; the first that is few enough will do. */
    private static long fewest(Supplier<RequestSpecification> reader, String address, long enough) {
        var fewest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && fewest > enough; i++) {
            fewest = Math.min(fewest, Statements.count(() -> reader.get().get(address).then().statusCode(200)));
        }
        return fewest;
    }
}
