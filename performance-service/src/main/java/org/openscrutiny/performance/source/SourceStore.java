package org.openscrutiny.performance.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class SourceStore implements PanacheRepositoryBase<Source, UUID> {

    private static final String COLUMNS = """
            select id, publisher, title, published_on, official_status, open_modified_at from sources""";

    Source get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("source", id));
    }

    /** By title, then id; at most {@code limit} after the position. */
    List<SourceSummary> list(@Nullable OfficialStatus officialStatus, Optional<List<String>> after, int limit) {
        var selection = selection(officialStatus);
        after.ifPresent(position -> selection.where("(title, id) > (?, ?)", position.get(0),
                UUID.fromString(position.get(1))));
        return selection.list(getEntityManager(), COLUMNS, "title, id", limit, SourceStore::summary);
    }

    List<SourceSummary> named(Collection<UUID> ids) {
        return new Selection().where("id = any(?)", (Object) ids.toArray(UUID[]::new))
                .all(getEntityManager(), COLUMNS, "title, id", SourceStore::summary);
    }

    private static SourceSummary summary(Row row) {
        return new SourceSummary(row.uuid(0), row.text(1), row.text(2), row.maybeDay(3),
                row.oneOf(4, OfficialStatus.class), row.instant(5));
    }

    long count(@Nullable OfficialStatus officialStatus) {
        return selection(officialStatus).count(getEntityManager(), "sources");
    }

    private static Selection selection(@Nullable OfficialStatus officialStatus) {
        return new Selection().whereGiven("official_status = ?", officialStatus);
    }
}
