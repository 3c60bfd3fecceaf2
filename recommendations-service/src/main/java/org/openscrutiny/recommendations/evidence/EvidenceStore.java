package org.openscrutiny.recommendations.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.performanceclient.SeriesKey;
import org.openscrutiny.recommendations.stated.JsonColumns;
import org.openscrutiny.recommendations.stated.StatedColumns;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.projection.Row;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class EvidenceStore implements PanacheRepositoryBase<Evidence, UUID> {

    private static final TypeReference<Map<String, String>> PARTS = new TypeReference<>() {
    };
    private static final TypeReference<MovementView> MOVEMENT = new TypeReference<>() {
    };
    private static final String COLUMNS = """
            select e.*, s.value as seen_value, s.symbol as seen_symbol, s.revision_no as seen_revision_no,
                s.published_on as seen_published_on, s.movement, s.seen_at
            from evidence e left join progress_updates u on u.id = e.progress_update_id
            left join evidence_seen s on s.evidence_id = e.id
            where e.recommendation_id = ?""";

    /** A pinned figure, the period it is of, and what performance-service last said of it. */
    record Pinned(EvidenceView view, String period, String periodCode, EvidenceView.Seen seen) {

        SeriesKey series() {
            return new SeriesKey(view.indicatorCode(), view.areaCode(), view.breakdown());
        }
    }

    private final Projections projections;

    EvidenceStore(Projections projections) {
        this.projections = projections;
    }

    /**
     * In the order they were pinned.
     *
     * @param update those that this update relies on alone, or all if null
     * @param drafts whether what belongs to a draft update may be seen
     */
    List<Pinned> of(UUID recommendation, @Nullable UUID update, boolean drafts, Optional<List<String>> after,
            int limit) {
        return projections.list(visible(Query.of(COLUMNS, recommendation), update, drafts)
                .after(after, "e.id", UUID::fromString)
                .add("order by e.id limit ?", limit), EvidenceStore::pinned);
    }

    long countOf(UUID recommendation, @Nullable UUID update, boolean drafts) {
        return projections.count(visible(
                Query.of("""
                        select count(*) from evidence e left join progress_updates u on u.id = e.progress_update_id
                        where e.recommendation_id = ?""", recommendation),
                update, drafts));
    }

    private static Query visible(Query query, @Nullable UUID update, boolean drafts) {
        query.addIf(update, "and e.progress_update_id = ?");
        return drafts ? query : query.add("and (u.id is null or u.published_at is not null)");
    }

    Pinned read(UUID recommendation, UUID id) {
        return projections
                .first(Query.of(COLUMNS, recommendation).add("and e.id = ?", id), EvidenceStore::pinned)
                .orElseThrow(() -> new NotFound("evidence", id));
    }

    boolean has(UUID recommendation, UUID revision) {
        return count("recommendationId = ?1 and observationRevisionId = ?2", recommendation, revision) > 0;
    }

    private static Pinned pinned(Row row) {
        var view = new EvidenceView(row.id("id"), row.id("recommendation_id"), row.idIf("progress_update_id"),
                row.text("indicator_code"), row.text("area_code"), row.text("area_name"), row.text("period_label"),
                Objects.requireNonNullElse(StatedColumns.jsonIf(row, "breakdown", PARTS), Map.of()), row.textIf("unit"),
                new EvidenceView.PinnedFigure(row.id("observation_revision_id"), (int) row.number("revision_no"),
                        row.textIf("value"), row.textIf("symbol"), row.day("published_on"), row.day("pinned_on")),
                null, false, null, false, null, row.textIf("note"), row.instant("created_at"));
        return new Pinned(view, row.text("period"), row.text("period_code"), seen(row));
    }

    private static EvidenceView.Seen seen(Row row) {
        var number = row.numberIf("seen_revision_no");
        var figure = number == null
                ? null
                : new EvidenceView.SeenFigure(number, row.textIf("seen_value"), row.textIf("seen_symbol"),
                        row.day("seen_published_on"));
        return new EvidenceView.Seen(figure, StatedColumns.jsonIf(row, "movement", MOVEMENT), row.instantIf("seen_at"));
    }

    /** Keeps what performance-service said, to answer from while it is silent. */
    @Transactional
    void see(Map<UUID, EvidenceView.Seen> said) {
        said.forEach((evidence, seen) -> {
            var figure = seen.figure();
            getEntityManager().createNativeQuery("""
                    insert into evidence_seen (evidence_id, value, symbol, revision_no, published_on, movement, seen_at)
                    values (?1, cast(?2 as text), cast(?3 as text), cast(?4 as integer), cast(?5 as date),
                        cast(?6 as jsonb), ?7)
                    on conflict (evidence_id) do update set value = excluded.value, symbol = excluded.symbol,
                        revision_no = excluded.revision_no, published_on = excluded.published_on,
                        movement = excluded.movement, seen_at = excluded.seen_at""")
                    .setParameter(1, evidence)
                    .setParameter(2, figure == null ? null : figure.value())
                    .setParameter(3, figure == null ? null : figure.symbol())
                    .setParameter(4, figure == null ? null : figure.revisionNo())
                    .setParameter(5, figure == null ? null : figure.publishedOn())
                    .setParameter(6, JsonColumns.text(seen.movement()))
                    .setParameter(7, seen.at())
                    .executeUpdate();
        });
    }
}
