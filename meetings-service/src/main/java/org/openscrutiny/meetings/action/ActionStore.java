package org.openscrutiny.meetings.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.meetings.meeting.Meeting;
import org.openscrutiny.meetings.proceedings.Where;
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ActionStore implements PanacheRepositoryBase<Action, UUID> {

    /** In the order they were recorded. */
    static final String RECORDED = "recorded";

    /** By the day they are due; those without a day come last, the other way round first. */
    static final String DUE = "due";

    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);
    private static final String FROM = """
            Action a join Meeting m on m.id = a.meetingId left join AgendaItem i on i.id = a.itemId""";
    private static final String SUMMARY = """
            new ActionSummary(a.id, a.meetingId, m.scheduledStart, m.committeeId, a.itemId, a.text, a.ownerRaw, a.ownerId,
                a.dueText, a.dueOn, a.status, a.closedOn)""";

    Action get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("action", id));
    }

    /** Across meetings; at most {@code limit} after the position. */
    List<ActionSummary> list(ActionFilter filter, SortOrder order, Set<Audience> readable,
            Optional<List<String>> after, int limit) {
        var where = where(filter, readable);
        if (order.key().equals(RECORDED)) {
            return where.given("a.id " + order.beyond() + " :after", "after",
                    after.map(position -> UUID.fromString(position.get(position.size() - 1))).orElse(null))
                    .list(getEntityManager(), SUMMARY, FROM, "a.id" + order.direction(), ActionSummary.class, limit);
        }
        after.ifPresent(position -> where
                .that("(coalesce(a.dueOn, :noDay), a.id) " + order.beyond() + " (:due, :id)", "due",
                        LocalDate.parse(position.get(0)))
                .with("noDay", NO_DAY)
                .with("id", UUID.fromString(position.get(1))));
        return where.list(getEntityManager(), SUMMARY, FROM,
                "coalesce(a.dueOn, date 9999-12-31)" + order.direction() + ", a.id" + order.direction(),
                ActionSummary.class, limit);
    }

    long count(ActionFilter filter, Set<Audience> readable) {
        return where(filter, readable).count(getEntityManager(), FROM);
    }

    /** What earlier meetings of the committee asked for and was still open on the day of this one; in the order recorded. */
    List<ActionSummary> carriedForwardTo(Meeting meeting, Set<Audience> readable, Optional<List<String>> after,
            int limit) {
        return carriedForward(meeting, readable).afterId("a.id", after)
                .list(getEntityManager(), SUMMARY, FROM, "a.id", ActionSummary.class, limit);
    }

    long countCarriedForwardTo(Meeting meeting, Set<Audience> readable) {
        return carriedForward(meeting, readable).count(getEntityManager(), FROM);
    }

    static List<String> position(ActionSummary row) {
        return List.of((row.dueOn() == null ? NO_DAY : row.dueOn()).toString(), row.id().toString());
    }

    private static Where carriedForward(Meeting meeting, Set<Audience> readable) {
        return readable(readable).that("m.committeeId = :committee", "committee", meeting.committeeId())
                .that("m.scheduledStart < :start", "start", meeting.scheduledStart())
                .that("(a.closedOn is null or a.closedOn >= :day)", "day", meeting.day());
    }

    private static Where where(ActionFilter filter, Set<Audience> readable) {
        return readable(readable).given("m.committeeId = :committee", "committee", filter.committeeId)
                .given("a.meetingId = :meeting", "meeting", filter.meetingId)
                .given("a.itemId = :item", "item", filter.itemId)
                .given("a.ownerId = :owner", "owner", filter.ownerId)
                .given("a.status = :status", "status", filter.status)
                .given("a.dueOn >= :dueFrom", "dueFrom", filter.from)
                .given("a.dueOn <= :dueTo", "dueTo", filter.to);
    }

    private static Where readable(Set<Audience> readable) {
        return new Where().that("m.audience in :readable", "readable", readable)
                .that("(i.id is null or i.audience in :itemReadable)", "itemReadable", readable);
    }
}
