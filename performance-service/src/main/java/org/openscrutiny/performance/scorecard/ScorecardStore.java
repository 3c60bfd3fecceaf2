package org.openscrutiny.performance.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final Areas areas;
    private final Clock clock;

    ScorecardStore(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    Scorecard get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("scorecard", id));
    }

    boolean hasOther(String title, @Nullable UUID than) {
        return count("title = ?1 and (?2 is null or id <> ?2)", title, than) > 0;
    }

    /** By title; at most {@code limit} after the position. */
    List<ScorecardSummary> list(ScorecardFilter filter, Optional<List<String>> after, int limit) {
        var selection = selection(filter);
        after.ifPresent(position -> selection.where("title > ?", position.get(0)));
        return selection.list(getEntityManager(), "select id, title, area_id, open_modified_at from scorecards",
                "title", limit, row -> new ScorecardSummary(row.uuid(0), row.text(1),
                        areas.byId(row.number(2)).summary(), row.instant(3)));
    }

    long count(ScorecardFilter filter) {
        return selection(filter).count(getEntityManager(), "scorecards");
    }

    private Selection selection(ScorecardFilter filter) {
        var selection = new Selection();
        if (filter.area != null) {
            selection.where("area_id = ?", areas.named(filter.area, "area").id());
        }
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        given(conditions, values, "i.service_area = ?", filter.serviceArea);
        given(conditions, values, "i.owner = ?", filter.owner);
        given(conditions, values, "s.rag = ?", filter.rag == null ? null : filter.rag.name());
        given(conditions, values, "s.direction = ?", filter.direction == null ? null : filter.direction.name());
        if (filter.stale != null) {
            given(conditions, values, filter.stale
                    ? "s.stale_on <= ?"
                    : "s.indicator_id is not null and coalesce(s.stale_on, date '9999-12-31') > ?",
                    LocalDate.now(clock.withZone(COUNCIL)));
        }
        return conditions.isEmpty()
                ? selection
                : selection.where("""
                        id in (select e.scorecard_id from scorecard_entries e join indicators i on i.code = e.indicator
                            left join indicator_standings s on s.indicator_id = i.id
                            where %s)""".formatted(String.join(" and ", conditions)), values.toArray());
    }

    private static void given(List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }
}
