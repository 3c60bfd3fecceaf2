package org.openscrutiny.meetings.committee;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class CommitteeStore implements PanacheRepositoryBase<Committee, UUID> {

    static final ListQuery.Key[] BY_NAME = {new ListQuery.Key("c.name", k -> k),
            new ListQuery.Key("c.id", UUID::fromString)};

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

    /** @param words that all stand in the name, as English text search takes them */
    ListQuery<CommitteeSummary> list(@Nullable CommitteeKind kind, @Nullable String words) {
        return new ListQuery<>(getEntityManager(), CommitteeSummary.class, "c.id, c.name, c.kind, c.openModifiedAt",
                "from Committee c").where("c.kind = :kind", "kind", kind)
                .where("cast(sql('to_tsvector(''english'', ?) @@ plainto_tsquery(''english'', ?)', c.name, :words) as Boolean) = true",
                        "words", words);
    }
}
