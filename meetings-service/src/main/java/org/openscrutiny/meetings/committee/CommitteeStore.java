package org.openscrutiny.meetings.committee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class CommitteeStore implements PanacheRepositoryBase<Committee, UUID> {

    Committee get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("committee", id));
    }

    /** The committee, changed by nobody else until the transaction ends. */
    Committee hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("committee", id));
    }

    boolean hasOther(String name, @Nullable UUID than) {
        return count("name = ?1 and (?2 is null or id <> ?2)", name, than) > 0;
    }

    /** By name, then id; at most {@code limit} after the position. */
    List<CommitteeSummary> list(@Nullable CommitteeKind kind, Optional<List<String>> after, int limit) {
        var query = getEntityManager().createQuery("""
                select new CommitteeSummary(c.id, c.name, c.kind, c.openModifiedAt) from Committee c
                where (:kind is null or c.kind = :kind)%s
                order by c.name, c.id""".formatted(after.isPresent() ? " and (c.name, c.id) > (:name, :id)" : ""),
                CommitteeSummary.class);
        after.ifPresent(position -> query.setParameter("name", position.get(0))
                .setParameter("id", UUID.fromString(position.get(1))));
        return query.setParameter("kind", kind).setMaxResults(limit).getResultList();
    }

    long count(@Nullable CommitteeKind kind) {
        return kind == null ? count() : count("kind", kind);
    }
}
