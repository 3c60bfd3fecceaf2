package org.openscrutiny.meetings.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.meetings.proceedings.Where;
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class MinutesStore implements PanacheRepositoryBase<Minutes, UUID> {

    private static final String FROM = "Minutes n join Meeting m on m.id = n.meetingId";

    Minutes get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("minutes", id));
    }

    Optional<Minutes> ofMeeting(UUID meetingId) {
        return find("meetingId", meetingId).firstResultOptional();
    }

    /** By the start of the meeting, then id, either way. */
    List<MinutesSummary> list(MinutesFilter filter, Set<Audience> readable, SortOrder order,
            Optional<List<String>> after, int limit) {
        var where = where(filter, readable);
        after.ifPresent(position -> where
                .that("(m.scheduledStart, n.id) " + order.beyond() + " (:start, :id)", "start",
                        Instant.parse(position.get(0)))
                .with("id", UUID.fromString(position.get(1))));
        return where.list(getEntityManager(), """
                new MinutesSummary(n.id, n.meetingId, m.committeeId, m.committeeName, m.scheduledStart, n.status,
                    n.approval.meetingId, n.approval.itemId, n.approval.outcome, n.signature.signedOn)""", FROM,
                "m.scheduledStart" + order.direction() + ", n.id" + order.direction(), MinutesSummary.class, limit);
    }

    long count(MinutesFilter filter, Set<Audience> readable) {
        return where(filter, readable).count(getEntityManager(), FROM);
    }

    private static Where where(MinutesFilter filter, Set<Audience> readable) {
        return new Where().publishedWithMinutes("m", readable)
                .given("m.committeeId = :committee", "committee", filter.committeeId)
                .given("n.status = :status", "status", filter.status)
                .given("n.approval.meetingId = :approvedAt", "approvedAt", filter.approvedAtMeetingId)
                .given("n.approval.itemId = :approvedBy", "approvedBy", filter.approvedByItemId)
                .given("m.scheduledStart >= :start", "start", filter.start())
                .given("m.scheduledStart < :end", "end", filter.end());
    }
}
