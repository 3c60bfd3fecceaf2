package org.openscrutiny.recommendations.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class AttemptStore implements PanacheRepositoryBase<Attempt, UUID> {

    /** What the reconciler needs to ask about one attempt. */
    record Open(UUID id, UUID delegationId, Instant startedAt) {}

    Attempt hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    UUID recommendationOf(UUID id) {
        return getEntityManager().createQuery("select a.recommendationId from Attempt a where a.id = :id", UUID.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    Optional<Attempt> holdOf(UUID recommendation, UUID delegation) {
        return find("recommendationId = ?1 and delegationId = ?2", recommendation, delegation)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * Claims attempts that nobody has looked at since the given instant, oldest first. Several instances may claim at once:
     * each gets others, and what one drops in a crash is claimed again later.
     */
    @Transactional
    List<Open> claim(Instant notSince, Instant now, int limit) {
        List<?> rows = getEntityManager().createNativeQuery("""
                update assessment_attempts set looked_at = ?2
                where id in (select id from assessment_attempts where state = 'PENDING' and looked_at < ?1
                             order by looked_at limit ?3 for update skip locked)
                returning id, delegation_id, started_at""", Object[].class)
                .setParameter(1, notSince)
                .setParameter(2, now)
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Open((UUID) row[0], (UUID) row[1], (Instant) row[2]))
                .toList();
    }
}
