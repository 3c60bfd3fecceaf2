package org.openscrutiny.recommendations.progress;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.Rag;
import org.openscrutiny.recommendations.stated.Source;
import org.openscrutiny.recommendations.stated.StatedColumns;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.projection.Row;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ProgressUpdateStore implements PanacheRepositoryBase<ProgressUpdate, UUID> {

    private static final TypeReference<List<Measure>> MEASURES = new TypeReference<>() {
    };
    private static final TypeReference<RevisedActionBy> REVISED = new TypeReference<>() {
    };
    private static final TypeReference<Source> SOURCE = new TypeReference<>() {
    };

    private final Projections projections;
    private final Caller caller;

    ProgressUpdateStore(Projections projections, Caller caller) {
        this.projections = projections;
        this.caller = caller;
    }

    /** @throws NotFound also where the caller may not know of it */
    ProgressUpdate get(UUID recommendation, UUID id) {
        return seen(recommendation, id, LockModeType.NONE);
    }

    /** Holds the row for a write. */
    ProgressUpdate hold(UUID recommendation, UUID id) {
        return seen(recommendation, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private ProgressUpdate seen(UUID recommendation, UUID id, LockModeType lock) {
        return findByIdOptional(id, lock)
                .filter(update -> update.recommendationId().equals(recommendation) && update.existsFor(caller))
                .orElseThrow(() -> new NotFound("progress update", id));
    }

    /** Newest first, drafts only for those who may know of them. */
    List<ProgressUpdateView> of(UUID recommendation, @Nullable UUID after, int limit) {
        var query = Query.of("select * from progress_updates where recommendation_id = ?", recommendation);
        visible(query);
        query.addIf(after, "and id < ?").add("order by id desc limit ?", limit);
        return projections.list(query, this::view);
    }

    long count(UUID recommendation) {
        var query = Query.of("select count(*) from progress_updates where recommendation_id = ?", recommendation);
        visible(query);
        return projections.count(query);
    }

    private void visible(Query query) {
        query.add("and (published_at is not null or author = ? or ?)", caller.name(),
                ProgressUpdates.readsDrafts(caller));
    }

    private ProgressUpdateView view(Row row) {
        var count = ChangeCount.of(caller);
        return new ProgressUpdateView(row.id("id"), row.id("recommendation_id"), row.idIf("review_id"),
                StatedColumns.partialIf(row, "as_of"), row.day("effective_on"), row.text("officer"),
                row.text("narrative"),
                StatedColumns.texts(row, "part_narratives"),
                Objects.requireNonNullElse(StatedColumns.jsonIf(row, "measures", MEASURES), List.of()),
                row.constantIf("self_assessment", Rag.class), StatedColumns.jsonIf(row, "revised_action_by", REVISED),
                row.textIf("signed_off_by"), row.dayIf("signed_off_on"), row.instantIf("published_at"),
                StatedColumns.jsonIf(row, "source", SOURCE), row.instant("created_at"),
                row.instant(count.modifiedAtColumn()), row.number(count.versionColumn()));
    }
}
