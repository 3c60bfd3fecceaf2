package org.openscrutiny.meetings.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class TenureStore implements PanacheRepositoryBase<Tenure, UUID> {

    static final ListQuery.Key[] AS_RECORDED = {new ListQuery.Key("t.id", UUID::fromString)};

    Tenure get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("tenure", id));
    }

    ListQuery<TenureView> list(UUID postId, @Nullable UUID personId, @Nullable LocalDate on) {
        return new ListQuery<>(getEntityManager(), TenureView.class,
                "t.id, t.postId, t.personId, t.fromOn, t.toOn, t.createdAt, t.modifiedAt, t.version", "from Tenure t")
                .where("t.postId = :postId", "postId", postId)
                .where("t.personId = :personId", "personId", personId)
                .where("coalesce(t.fromOn, :on) <= :on and coalesce(t.toOn, :on) >= :on", "on", on);
    }

    /** Earliest first; those whose start is not known last. A post has few. */
    List<TenureView> ofPost(UUID postId) {
        return find("postId = ?1 order by fromOn nulls last, id", postId).stream().map(TenureView::of).toList();
    }
}
