package org.openscrutiny.performance.binding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.ObservationStatus;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/** An indicator that takes its figures from a data set. */
@Entity
@Table(name = "data_set_bindings")
class Binding extends Recorded {

    @Column(name = "indicator_id")
    private UUID indicatorId;

    @Column(name = "data_set_id")
    private UUID dataSetId;

    @Column(name = "value_column")
    private String valueColumn;

    @Column(name = "numerator_column")
    private @Nullable String numeratorColumn;

    @Column(name = "denominator_column")
    private @Nullable String denominatorColumn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] items;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] levels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] areas;

    @Column(name = "snapshot_day")
    private @Nullable String snapshotDay;

    @Enumerated(EnumType.STRING)
    private ObservationStatus status;

    @Column(name = "source_id")
    private @Nullable UUID sourceId;

    @Column(name = "applied_version")
    private @Nullable String appliedVersion;

    @Column(name = "applied_figures")
    private int appliedFigures;

    private @Nullable String problem;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Binding() {
    }

    Binding(BindingDraft draft, UUID indicatorId, UUID dataSetId, Instant now) {
        super(now);
        this.indicatorId = indicatorId;
        this.dataSetId = dataSetId;
        valueColumn = draft.valueColumn();
        numeratorColumn = draft.numeratorColumn();
        denominatorColumn = draft.denominatorColumn();
        items = draft.itemsOrNone().toArray(String[]::new);
        levels = draft.levelsOrAll().toArray(String[]::new);
        areas = draft.areasNamed().toArray(String[]::new);
        snapshotDay = draft.snapshotDay();
        status = draft.statusOrFinal();
        sourceId = draft.sourceId();
    }

    /** The figures of a version have been taken. */
    void applied(String version, int figures, Instant now) {
        appliedVersion = version;
        appliedFigures = figures;
        problem = null;
        touch(now, Audience.PUBLIC);
    }

    /** A version has no such figures; those of the version before stand. */
    void failed(String why, Instant now) {
        problem = why;
        touch(now, Audience.PUBLIC);
    }

    UUID indicatorId() {
        return indicatorId;
    }

    /** As it was said, with the codes of what it names. */
    BindingDraft asDraft(String indicator, String dataSet) {
        return new BindingDraft(indicator, dataSet, valueColumn, numeratorColumn, denominatorColumn, List.of(items),
                List.of(levels), areas.length == 0 ? null : List.of(areas), snapshotDay, status, sourceId);
    }

    @Nullable
    String appliedVersion() {
        return appliedVersion;
    }

    int appliedFigures() {
        return appliedFigures;
    }

    @Nullable
    String problem() {
        return problem;
    }
}
