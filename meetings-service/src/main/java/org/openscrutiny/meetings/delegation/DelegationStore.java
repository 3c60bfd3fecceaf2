package org.openscrutiny.meetings.delegation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.meetings.proceedings.Where;
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class DelegationStore implements PanacheRepositoryBase<Delegation, UUID> {

    private static final String FROM = """
            Delegation d join Meeting m on m.id = d.meetingId join AgendaItem i on i.id = d.itemId""";

    Delegation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("delegation", id));
    }

    /** Held until the transaction ends, so that of two uses at once the second sees the first. */
    Delegation held(UUID id) {
        var delegation = get(id);
        getEntityManager().refresh(delegation, LockModeType.PESSIMISTIC_WRITE);
        return delegation;
    }

    /** Also waits for anybody who is using another delegation for this assessment just now. */
    boolean isUsedElsewhere(UUID assessmentId, UUID delegationId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 1))", Integer.class)
                .setParameter(1, assessmentId.toString())
                .getSingleResult();
        return getEntityManager().createQuery("""
                select count(*) from Delegation d join d.spendings s where s.assessmentId = ?1 and d.id <> ?2""",
                Long.class)
                .setParameter(1, assessmentId)
                .setParameter(2, delegationId)
                .getSingleResult() > 0;
    }

    /** In the order they were recorded; at most {@code limit} after the position. */
    List<DelegationSummary> list(DelegationFilter filter, Set<Audience> readable, SortOrder order,
            Optional<List<String>> after, int limit) {
        var where = where(filter, readable).given("d.id " + order.beyond() + " :after", "after",
                after.map(position -> UUID.fromString(position.get(0))).orElse(null));
        return where.list(getEntityManager(), """
                new DelegationSummary(d.id, d.resolutionId, d.meetingId, d.itemId, d.delegate, d.matter, d.scope,
                    coalesce(d.effectiveAfter, m.actualEnd), d.spentAt)""", FROM, "d.id" + order.direction(),
                DelegationSummary.class, limit);
    }

    long count(DelegationFilter filter, Set<Audience> readable) {
        return where(filter, readable).count(getEntityManager(), FROM);
    }

    private static Where where(DelegationFilter filter, Set<Audience> readable) {
        var where = new Where().that("i.audience in :readable", "readable", readable)
                .given("d.scope.inquiryId = :inquiry", "inquiry", filter.inquiryId)
                .given("d.scope.reviewId = :review", "review", filter.reviewId)
                .given("d.meetingId = :meeting", "meeting", filter.meetingId)
                .given("m.committeeId = :committee", "committee", filter.committeeId);
        return filter.spent == null ? where : where.that(filter.spent ? "d.spentAt is not null" : "d.spentAt is null");
    }
}
