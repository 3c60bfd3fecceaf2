package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;

@ApplicationScoped
class TargetStore {

    private static final String COLUMNS = """
            select id, area_id, basis, applies_from, applies_to, version_no, value, low, high, profile,
                array_to_string(profile_values, ';'), tolerance, tolerance_value, amber_low, amber_high,
                definition_version, approved_by, note, set_on, recorded_at
            from targets""";

    private final EntityManager database;
    private final Areas areas;

    TargetStore(EntityManager database, Areas areas) {
        this.database = database;
        this.areas = areas;
    }

    /** By area, basis, days and version; an indicator has a few dozen at the most. */
    List<TargetView> of(UUID indicatorId, @Nullable Integer areaId, @Nullable LocalDate setBy) {
        return new Selection().where("indicator_id = ?", indicatorId)
                .whereGiven("area_id = ?", areaId)
                .whereGiven("set_on <= ?", setBy)
                .all(database, COLUMNS, "area_id, basis, applies_from, applies_to, version_no", this::view);
    }

    void add(UUID indicatorId, int areaId, TargetView made, String caller) {
        database.createNativeQuery("""
                insert into targets (id, indicator_id, area_id, basis, applies_from, applies_to, version_no, value, low, high,
                    profile, profile_values, tolerance, tolerance_value, amber_low, amber_high, definition_version,
                    approved_by, note, set_on, recorded_at, recorded_by)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as numeric), cast(?9 as numeric), cast(?10 as numeric), ?11,
                    cast(string_to_array(nullif(?12, ''), ';') as numeric[]), ?13, cast(?14 as numeric), cast(?15 as numeric),
                    cast(?16 as numeric), ?17, ?18, ?19, ?20, ?21, ?22)""")
                .setParameter(1, made.id())
                .setParameter(2, indicatorId)
                .setParameter(3, areaId)
                .setParameter(4, made.basis().name())
                .setParameter(5, made.appliesFrom())
                .setParameter(6, made.appliesTo())
                .setParameter(7, made.versionNo())
                .setParameter(8, plain(made.value()))
                .setParameter(9, plain(made.low()))
                .setParameter(10, plain(made.high()))
                .setParameter(11, made.profile() == null ? null : made.profile().name())
                .setParameter(12,
                        String.join(";", made.profileValues().stream().map(BigDecimal::toPlainString).toList()))
                .setParameter(13, made.tolerance().name())
                .setParameter(14, plain(made.toleranceValue()))
                .setParameter(15, plain(made.amberLow()))
                .setParameter(16, plain(made.amberHigh()))
                .setParameter(17, made.definitionVersion())
                .setParameter(18, made.approvedBy())
                .setParameter(19, made.note())
                .setParameter(20, made.setOn())
                .setParameter(21, made.recordedAt())
                .setParameter(22, caller)
                .executeUpdate();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private TargetView view(Row row) {
        var months = row.maybeText(10);
        return new TargetView(row.uuid(0), areas.byId(row.number(1)).code(), row.oneOf(2, TargetBasis.class),
                row.day(3), row.day(4), row.number(5), row.maybeDecimal(6), row.maybeDecimal(7), row.maybeDecimal(8),
                row.maybeOneOf(9, ProfileKind.class),
                months == null ? List.of() : Arrays.stream(months.split(";")).map(BigDecimal::new).toList(),
                row.oneOf(11, ToleranceKind.class), row.maybeDecimal(12), row.maybeDecimal(13), row.maybeDecimal(14),
                row.number(15), row.maybeText(16), row.maybeText(17), row.day(18), row.instant(19));
    }
}
