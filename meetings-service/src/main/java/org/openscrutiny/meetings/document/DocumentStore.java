package org.openscrutiny.meetings.document;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
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

    /** The words of a file, for the full-text index; nothing where it has none. */
    void keepText(UUID id, @Nullable String text) {
        if (text != null) {
            getEntityManager().createNativeQuery("insert into document_texts (document_id, body) values (?1, ?2)")
                    .setParameter(1, id)
                    .setParameter(2, text)
                    .executeUpdate();
        }
    }

    void removeText(UUID id) {
        getEntityManager().createNativeQuery("delete from document_texts where document_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Those that wait, of papers that are published. */
    List<Document> waiting(List<UUID> reportIds) {
        return reportIds.isEmpty() ? List.of() : list("reportId in ?1 and publishedAt is null order by id", reportIds);
    }
}
