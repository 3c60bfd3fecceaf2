package org.openscrutiny.meetings.document;

import java.util.List;
import java.util.Optional;
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

    /** Notes that a file was read, and its words where it has some, for the full-text index; they go with the document. */
    void keepWords(UUID id, @Nullable String words) {
        var database = getEntityManager();
        // Held, so that it is not discarded in between; one that is gone has no words to keep.
        var held = database.createNativeQuery("update documents set words_taken = true where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        if (held == 1 && words != null) {
            database.createNativeQuery("""
                    insert into document_texts (document_id, body) values (?1, ?2) on conflict do nothing""")
                    .setParameter(1, id)
                    .setParameter(2, words)
                    .executeUpdate();
        }
    }

    /** The first after this one whose words nobody looked for. */
    Optional<Document> unread(UUID after) {
        return find("wordsTaken = false and id > ?1 order by id", after).firstResultOptional();
    }

    /** Those that wait, of papers that are published. */
    List<Document> waiting(List<UUID> reportIds) {
        return reportIds.isEmpty() ? List.of() : list("reportId in ?1 and publishedAt is null order by id", reportIds);
    }
}
