package org.openscrutiny.recommendations.recommendation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class RecommendationStore implements PanacheRepositoryBase<Recommendation, UUID> {

    private final Caller caller;

    RecommendationStore(Caller caller) {
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

    boolean hasOther(UUID inquiry, int number, @Nullable UUID than) {
        return count("inquiryId = ?1 and number = ?2 and (?3 is null or id <> ?3)", inquiry, number, than) > 0;
    }

    void add(ActionByDate date) {
        getEntityManager().persist(date);
    }

    void add(StatusChange change) {
        getEntityManager().persist(change);
    }

    /** The original first, then in the order they held. */
    List<ActionByDate> actionByDates(UUID recommendation) {
        return getEntityManager().createQuery("""
                from ActionByDate d where d.recommendationId = :recommendation
                order by d.original desc, d.effectiveOn, d.id""", ActionByDate.class)
                .setParameter("recommendation", recommendation)
                .getResultList();
    }

    /** In the order they count. */
    List<StatusChange> statusChanges(UUID recommendation) {
        return getEntityManager().createQuery("""
                from StatusChange c where c.recommendationId = :recommendation
                order by c.decidedOn, c.id""", StatusChange.class)
                .setParameter("recommendation", recommendation)
                .getResultList();
    }
}
