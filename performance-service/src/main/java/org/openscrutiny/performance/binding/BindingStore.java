package org.openscrutiny.performance.binding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.ObservationStatus;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class BindingStore implements PanacheRepositoryBase<Binding, UUID> {

    private static final String VIEW = """
            select b.id, i.code, d.code, b.value_column, b.numerator_column, b.denominator_column, b.items, b.levels,
                b.snapshot_day, b.status, b.source_id, b.applied_version, b.applied_figures, b.problem, b.created_at,
                b.open_modified_at, b.open_version, b.areas
            from data_set_bindings b join indicators i on i.id = b.indicator_id
            join data_sets d on d.id = b.data_set_id""";

    Binding get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("binding", id));
    }

    Binding getForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("binding", id));
    }

    boolean isBound(UUID indicatorId) {
        return count("indicatorId", indicatorId) > 0;
    }

    List<Binding> ofDataSet(UUID dataSetId) {
        return list("dataSetId = ?1 order by id", dataSetId);
    }

    BindingView view(UUID id) {
        return new Selection().where("b.id = ?", id)
                .list(getEntityManager(), VIEW, "b.id", 1, BindingStore::view)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("binding", id));
    }

    List<BindingView> list(@Nullable String indicator, @Nullable String dataSet, Optional<List<String>> after,
            int limit) {
        var selection = selection(indicator, dataSet);
        after.ifPresent(position -> selection.where("(b.created_at, b.id) > (?, ?)", Instant.parse(position.get(0)),
                UUID.fromString(position.get(1))));
        return selection.list(getEntityManager(), VIEW, "b.created_at, b.id", limit, BindingStore::view);
    }

    long count(@Nullable String indicator, @Nullable String dataSet) {
        return selection(indicator, dataSet).count(getEntityManager(), """
                data_set_bindings b join indicators i on i.id = b.indicator_id
                join data_sets d on d.id = b.data_set_id""");
    }

    private static Selection selection(@Nullable String indicator, @Nullable String dataSet) {
        return new Selection().whereGiven("i.code = ?", indicator).whereGiven("d.code = ?", dataSet);
    }

    private static BindingView view(Row row) {
        return new BindingView(row.uuid(0), row.text(1), row.text(2), row.text(3), row.maybeText(4), row.maybeText(5),
                row.texts(6), row.texts(7), row.texts(17).isEmpty() ? null : row.texts(17),
                row.maybeText(8), row.oneOf(9, ObservationStatus.class), row.maybeUuid(10), row.maybeText(11),
                row.number(12), row.maybeText(13), row.instant(14), row.instant(15), row.count(16));
    }
}
