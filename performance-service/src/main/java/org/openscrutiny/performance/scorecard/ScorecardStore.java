package org.openscrutiny.performance.scorecard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ScorecardStore implements PanacheRepositoryBase<Scorecard, UUID> {

    private final Areas areas;

    ScorecardStore(Areas areas) {
        this.areas = areas;
    }

    Scorecard get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("scorecard", id));
    }

    boolean hasOther(String title, @Nullable UUID than) {
        return count("title = ?1 and (?2 is null or id <> ?2)", title, than) > 0;
    }

    /** By title; at most {@code limit} after the position. */
    List<ScorecardSummary> list(Optional<List<String>> after, int limit) {
        var selection = new Selection();
        after.ifPresent(position -> selection.where("title > ?", position.get(0)));
        return selection.list(getEntityManager(), "select id, title, area_id, open_modified_at from scorecards",
                "title", limit, row -> new ScorecardSummary(row.uuid(0), row.text(1),
                        areas.byId(row.number(2)).summary(), row.instant(3)));
    }
}
