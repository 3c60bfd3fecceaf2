package org.openscrutiny.meetings.document;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class DocumentStore implements PanacheRepositoryBase<Document, UUID> {

    static final ListQuery.Key[] AS_RECORDED = {new ListQuery.Key("d.id", UUID::fromString)};

    Document get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("document", id));
    }

    boolean isReplaced(UUID id) {
        return count("replacesId", id) > 0;
    }

    ListQuery<Document> ofReport(UUID reportId, boolean withDrafts) {
        var list = new ListQuery<>(getEntityManager(), Document.class, "d", "from Document d")
                .where("d.reportId = :reportId", "reportId", reportId);
        return withDrafts ? list : list.where("d.publishedAt is not null");
    }

    /** Those that wait, of papers that are published. */
    List<Document> waiting(List<UUID> reportIds) {
        return reportIds.isEmpty() ? List.of() : list("reportId in ?1 and publishedAt is null order by id", reportIds);
    }
}
