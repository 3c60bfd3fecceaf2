package org.openscrutiny.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.RecordedMeeting;
import org.openscrutiny.meetings.testsupport.WholeMeetings;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Statements;

/**
 * How many statements each address that can be read takes: a fixed number, few, and the same for a meeting with a little of
 * everything and for one with much. An address without its line fails the build.
 */
@QuarkusTest
class StatementCountTest {

    private static final int TRIES = 3;
    /** No list and no record takes more. */
    private static final int FEW = 12;
    /** A whole meeting: one or two for each kind of part. */
    private static final int EXPORT = 45;

    /** What is read, under which address, and in how many statements at most. */
    private record Reading(String address, int most) {}

    private static final Map<String, Reading> READINGS = readings();

    private static Map<String, Reading> readings() {
        var readings = new TreeMap<String, Reading>();
        readings.put("/v1/actions", new Reading("/v1/actions?committeeId={committee}", FEW));
        readings.put("/v1/actions/{id}", new Reading("/v1/actions/{action}", FEW));
        readings.put("/v1/agenda-items/{id}", new Reading("/v1/agenda-items/{item}", FEW));
        readings.put("/v1/agenda-items/{id}/contributions", new Reading("/v1/agenda-items/{item}/contributions", FEW));
        readings.put("/v1/attendance", new Reading("/v1/attendance?committeeId={committee}", FEW));
        readings.put("/v1/attendance/{id}", new Reading("/v1/attendance/{attendance}", FEW));
        readings.put("/v1/audit-entries", new Reading("/v1/audit-entries?recordId={absent}", FEW));
        readings.put("/v1/calendar.ics", new Reading("/v1/calendar.ics?from=2017-07-18&to=2017-07-18", FEW));
        readings.put("/v1/call-ins", new Reading("/v1/call-ins?keyDecisionNoticeId={decision}", FEW));
        readings.put("/v1/call-ins/{id}", new Reading("/v1/call-ins/{call-in}", FEW));
        readings.put("/v1/forward-plan", new Reading("/v1/forward-plan?from=2017-09-01&to=2017-09-30", FEW));
        readings.put("/v1/key-decision-notices",
                new Reading("/v1/key-decision-notices?from=2017-09-01&to=2017-09-30", FEW));
        readings.put("/v1/key-decision-notices/{id}", new Reading("/v1/key-decision-notices/{decision}", FEW));
        readings.put("/v1/changes", new Reading("/v1/changes", FEW));
        readings.put("/v1/clocks", new Reading("/v1/clocks?committeeId={committee}", FEW));
        readings.put("/v1/committees", new Reading("/v1/committees", FEW));
        readings.put("/v1/committees/{id}", new Reading("/v1/committees/{committee}", FEW));
        readings.put("/v1/committees/{id}/calendar.ics",
                new Reading("/v1/committees/{committee}/calendar.ics?from=2017-01-01", FEW));
        readings.put("/v1/committees/{id}/memberships", new Reading("/v1/committees/{committee}/memberships", FEW));
        readings.put("/v1/contributions/{id}", new Reading("/v1/contributions/{contribution}", FEW));
        readings.put("/v1/declarations/{id}", new Reading("/v1/declarations/{declaration}", FEW));
        readings.put("/v1/delegations", new Reading("/v1/delegations?meetingId={meeting}", FEW));
        readings.put("/v1/delegations/{id}", new Reading("/v1/delegations/{delegation}", FEW));
        readings.put("/v1/documents/{id}", new Reading("/v1/documents/{document}", FEW));
        readings.put("/v1/documents/{id}/content", new Reading("/v1/documents/{document}/content", FEW));
        readings.put("/v1/evidence-notes/{id}", new Reading("/v1/evidence-notes/{note}", FEW));
        readings.put("/v1/initials/{id}", new Reading("/v1/initials/{initials}", FEW));
        readings.put("/v1/meetings", new Reading("/v1/meetings?committeeId={committee}", FEW));
        readings.put("/v1/meetings/{id}", new Reading("/v1/meetings/{meeting}", FEW));
        readings.put("/v1/meetings/{id}/actions", new Reading("/v1/meetings/{meeting}/actions", FEW));
        readings.put("/v1/meetings/{id}/agenda-items", new Reading("/v1/meetings/{meeting}/agenda-items", FEW));
        readings.put("/v1/meetings/{id}/agenda-publications",
                new Reading("/v1/meetings/{meeting}/agenda-publications", FEW));
        readings.put("/v1/meetings/{id}/attendance", new Reading("/v1/meetings/{meeting}/attendance", FEW));
        readings.put("/v1/meetings/{id}/clocks", new Reading("/v1/meetings/{meeting}/clocks", FEW));
        readings.put("/v1/meetings/{id}/completeness", new Reading("/v1/meetings/{meeting}/completeness", FEW));
        readings.put("/v1/meetings/{id}/declarations", new Reading("/v1/meetings/{meeting}/declarations", FEW));
        readings.put("/v1/meetings/{id}/evidence-notes", new Reading("/v1/meetings/{meeting}/evidence-notes", FEW));
        readings.put("/v1/meetings/{id}/export", new Reading("/v1/meetings/{meeting}/export", EXPORT));
        readings.put("/v1/meetings/{id}/export/archive",
                new Reading("/v1/meetings/{meeting}/export/archive", EXPORT));
        readings.put("/v1/meetings/{id}/initials", new Reading("/v1/meetings/{meeting}/initials", FEW));
        readings.put("/v1/meetings/{id}/minutes", new Reading("/v1/meetings/{meeting}/minutes", FEW));
        readings.put("/v1/meetings/{id}/minutes/document", new Reading("/v1/meetings/{meeting}/minutes/document", FEW));
        readings.put("/v1/meetings/{id}/resolutions", new Reading("/v1/meetings/{meeting}/resolutions", FEW));
        readings.put("/v1/meetings/{id}/sessions", new Reading("/v1/meetings/{meeting}/sessions", FEW));
        readings.put("/v1/meetings/{id}/status-changes", new Reading("/v1/meetings/{meeting}/status-changes", FEW));
        readings.put("/v1/meetings/{id}/votes", new Reading("/v1/meetings/{meeting}/votes", FEW));
        readings.put("/v1/memberships/{id}", new Reading("/v1/memberships/{membership}", FEW));
        readings.put("/v1/minute-items/{id}", new Reading("/v1/minute-items/{minute}", FEW));
        readings.put("/v1/minutes", new Reading("/v1/minutes?committeeId={committee}", FEW));
        readings.put("/v1/minutes/{id}", new Reading("/v1/minutes/{minutes}", FEW));
        readings.put("/v1/people", new Reading("/v1/people", FEW));
        readings.put("/v1/people/{id}", new Reading("/v1/people/{person}", FEW));
        readings.put("/v1/posts", new Reading("/v1/posts", FEW));
        readings.put("/v1/posts/{id}", new Reading("/v1/posts/{post}", FEW));
        readings.put("/v1/posts/{id}/tenures", new Reading("/v1/posts/{post}/tenures", FEW));
        readings.put("/v1/public-questions", new Reading("/v1/public-questions?meetingId={coming}", FEW));
        readings.put("/v1/public-questions/{id}", new Reading("/v1/public-questions/{question}", FEW));
        readings.put("/v1/reports", new Reading("/v1/reports?meetingId={meeting}", FEW));
        readings.put("/v1/reports/{id}", new Reading("/v1/reports/{report}", FEW));
        readings.put("/v1/reports/{id}/documents", new Reading("/v1/reports/{report}/documents", FEW));
        readings.put("/v1/resolutions/{id}", new Reading("/v1/resolutions/{resolution}", FEW));
        readings.put("/v1/search", new Reading("/v1/search?q=placements", FEW));
        readings.put("/v1/sessions/{id}", new Reading("/v1/sessions/{session}", FEW));
        readings.put("/v1/tenures/{id}", new Reading("/v1/tenures/{tenure}", FEW));
        readings.put("/v1/votes/{id}", new Reading("/v1/votes/{vote}", FEW));
        readings.put("/v1/webhook-subscriptions", new Reading("/v1/webhook-subscriptions", FEW));
        readings.put("/v1/webhook-subscriptions/{id}", new Reading("/v1/webhook-subscriptions/{webhook}", FEW));
        readings.put("/v1/webhook-subscriptions/{id}/deliveries",
                new Reading("/v1/webhook-subscriptions/{webhook}/deliveries", FEW));
        readings.put("/v1/webhook-subscriptions/{id}/deliveries/{deliveryId}",
                new Reading("/v1/webhook-subscriptions/{webhook}/deliveries/{webhook-delivery}", FEW));
        readings.put("/v1/work-programme-items", new Reading("/v1/work-programme-items?committeeId={committee}", FEW));
        readings.put("/v1/work-programme-items/{id}", new Reading("/v1/work-programme-items/{programme}", FEW));
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
            var few = count(little.address(reading.address()));
            var many = count(much.address(reading.address()));
            counted.put(path, "%d, %s".formatted(few, few == many && few <= reading.most() ? "fixed" : "then " + many));
            wanted.put(path, "%d, fixed".formatted(few));
        });
        assertThat(counted).isEqualTo(wanted);
    }

    /** The fewest of several tries: the service's own chores may fall into one of them. */
    private static long count(String address) {
        return IntStream.range(0, TRIES)
                .mapToLong(
                        i -> Statements.count(() -> as(Roles.MONITORING_OFFICER).get(address).then().statusCode(200)))
                .min()
                .orElseThrow();
    }
}
