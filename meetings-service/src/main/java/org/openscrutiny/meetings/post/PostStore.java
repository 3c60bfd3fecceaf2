package org.openscrutiny.meetings.post;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class PostStore implements PanacheRepositoryBase<Post, UUID> {

    static final ListQuery.Key[] BY_TITLE = {new ListQuery.Key("p.title", k -> k),
            new ListQuery.Key("p.id", UUID::fromString)};

    Post get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("post", id));
    }

    /** The post, changed by nobody else until the transaction ends. */
    Post hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("post", id));
    }

    boolean hasOther(String title, @Nullable UUID than) {
        return count("title = ?1 and (?2 is null or id <> ?2)", title, than) > 0;
    }

    ListQuery<PostSummary> list(@Nullable PostKind kind, @Nullable String title) {
        return new ListQuery<>(getEntityManager(), PostSummary.class, "p.id, p.title, p.kind, p.openModifiedAt",
                "from Post p").where("p.kind = :kind", "kind", kind).where("p.title = :title", "title", title);
    }
}
