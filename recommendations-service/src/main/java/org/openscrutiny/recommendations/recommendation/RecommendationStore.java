package org.openscrutiny.recommendations.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class RecommendationStore implements PanacheRepositoryBase<Recommendation, UUID> {

    private final Projections projections;
    private final Caller caller;

    RecommendationStore(Projections projections, Caller caller) {
        this.projections = projections;
        this.caller = caller;
    }

    /** @throws NotFound also where the caller may not know of it */
    Recommendation get(UUID id) {
        return findByIdOptional(id).filter(r -> caller.mayRead(r.audience()))
                .orElseThrow(() -> new NotFound("recommendation", id));
    }

    /** Holds the row, so that its rules are checked and kept by one writer at a time. */
    Recommendation hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(r -> caller.mayRead(r.audience()))
                .orElseThrow(() -> new NotFound("recommendation", id));
    }

    /** By number; those without one last. */
    List<Recommendation> ofInquiry(UUID inquiry) {
        return list("inquiryId = ?1 order by coalesce(number, 1000), id", inquiry);
    }

    /** Holds the row whoever asks, for what follows from a write that was allowed. */
    Recommendation own(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("recommendation", id));
    }

    /** Exempt ones have their numbers apart, so that a number taken tells nobody of them. */
    boolean hasOther(UUID inquiry, int number, boolean exempt, @Nullable UUID than) {
        return count("""
                inquiryId = ?1 and number = ?2 and (?4 is null or id <> ?4)
                and ((?3 = true and exemption.access = EXEMPT) or (?3 = false and exemption.access <> EXEMPT))""",
                inquiry, number, exempt, than) > 0;
    }

    void add(Lead lead) {
        getEntityManager().persist(lead);
    }

    void add(ActionByDate date) {
        getEntityManager().persist(date);
    }

    void add(StatusChange change) {
        getEntityManager().persist(change);
    }

    /** What was first stated, if anything was. */
    Optional<ActionByDate> original(UUID recommendation) {
        return getEntityManager().createQuery("""
                from ActionByDate d where d.recommendationId = :recommendation and d.original = true""",
                ActionByDate.class).setParameter("recommendation", recommendation).getResultStream().findFirst();
    }

    /** The original first, then in the order they held. */
    List<ActionByDateView> actionByDates(UUID recommendation, Optional<List<String>> after, int limit) {
        return projections.list(Query.of("""
                select d.*, o.due_on as originally from action_by_dates d
                left join action_by_dates o on o.recommendation_id = d.recommendation_id and o.original
                where d.recommendation_id = ?""", recommendation)
                .after(after, "not d.original, d.effective_on, d.id", Boolean::valueOf, LocalDate::parse,
                        UUID::fromString)
                .add("order by not d.original, d.effective_on, d.id limit ?", limit), ActionByDateView::of);
    }

    /** In the order they count; successors that this caller may not know of are left out. */
    List<StatusChangeView> statusChanges(UUID recommendation, Optional<List<String>> after, int limit) {
        return projections.list(Query.of("""
                select c.id, c.change, c.reason, c.decided_on, c.meeting_id, c.meeting_title, c.resolution_id, c.kind,
                    c.recorded_at, array(select s.id from unnest(c.successor_ids) with ordinality as n(id, place)
                        join recommendations s on s.id = n.id where s.audience = any(?) order by n.place) as successor_ids
                from recommendation_status_changes c where c.recommendation_id = ?""",
                caller.audiences().stream().map(Audience::name).toArray(String[]::new), recommendation)
                .after(after, "c.decided_on, c.id", LocalDate::parse, UUID::fromString)
                .add("order by c.decided_on, c.id limit ?", limit), StatusChangeView::of);
    }

    long countActionByDates(UUID recommendation) {
        return projections.count(
                Query.of("select count(*) from action_by_dates where recommendation_id = ?", recommendation));
    }

    long countStatusChanges(UUID recommendation) {
        return projections.count(Query
                .of("select count(*) from recommendation_status_changes where recommendation_id = ?", recommendation));
    }

    /** Tells the feed of what hangs under it, when those of an audience may know of it who could not, or the other way round. */
    void announceParts(UUID recommendation, Operation operation, Audience audience, Instant at) {
        getEntityManager().createNativeQuery("""
                insert into changes (operation, record_type, record_id, version, audience, modified_at, url)
                select ?2, part.type, part.id, part.version, ?5, ?3, '/v1/recommendations/' || ?4 || part.path
                from (select 'executive-response' as type, id, %1$s as version, '/executive-responses/' || id as path
                    from executive_responses where recommendation_id = ?1
                    union all
                    select 'progress-update', id, %1$s, '/progress-updates/' || id
                    from progress_updates where recommendation_id = ?1 and published_at is not null
                    union all
                    select 'evidence', e.id, e.%1$s, '/evidence'
                    from evidence e left join progress_updates u on u.id = e.progress_update_id
                    where e.recommendation_id = ?1 and (u.id is null or u.published_at is not null)
                    union all
                    select 'assessment', id, %1$s, '/assessments/' || id
                    from assessments where recommendation_id = ?1) part
                order by part.id""".formatted(ChangeCount.of(audience).versionColumn()))
                .setParameter(1, recommendation)
                .setParameter(2, operation.name())
                .setParameter(3, at)
                .setParameter(4, recommendation.toString())
                .setParameter(5, audience.name())
                .executeUpdate();
    }
}
