package org.openscrutiny.performance.annotation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.indicator.FiguresChanged;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;

/** What an analyst says about figures; annotations are added, never changed. */
@ApplicationScoped
public class Annotations {

    static final String TYPE = "annotation";

    private final EntityManager database;
    private final Indicators indicators;
    private final Areas areas;
    private final Journal journal;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;
    private final Event<FiguresChanged> changes;

    Annotations(EntityManager database, Indicators indicators, Areas areas, Journal journal, AuditLog audit,
            Caller caller, Clock clock, Event<FiguresChanged> changes) {
        this.database = database;
        this.indicators = indicators;
        this.areas = areas;
        this.journal = journal;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.changes = changes;
    }

    /** @throws NotFound if there is no such indicator */
    @Transactional
    public AnnotationView add(String indicatorCode, AnnotationDraft draft) {
        var measure = indicators.changedBelow(indicatorCode);
        var area = areas.named(draft.area(), "/area");
        var to = draft.to() == null ? draft.from() : draft.to();
        if (to.isBefore(draft.from())) {
            throw new InvalidInput(Fault.at("/to", "to is %s, before from, %s.".formatted(to, draft.from())));
        }
        if (draft.excludeFromLimits() && draft.kind() != AnnotationKind.OUTLIER
                && draft.kind() != AnnotationKind.DATA_QUALITY) {
            throw new InvalidInput(Fault.at("/excludeFromLimits",
                    "Only an OUTLIER or poor DATA_QUALITY keeps a figure out of the limits, not a %s.".formatted(
                            draft.kind())));
        }
        var made = new AnnotationView(UuidVersion7Strategy.INSTANCE.generateUuid(null), area.code(), draft.kind(),
                draft.from(), to, draft.text(), draft.excludeFromLimits(), draft.rebase(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.createNativeQuery("""
                insert into annotations (id, indicator_id, area_id, kind, from_on, to_on, text, exclude_from_limits, rebase,
                    recorded_at, recorded_by)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""")
                .setParameter(1, made.id())
                .setParameter(2, measure.id())
                .setParameter(3, area.id())
                .setParameter(4, made.kind().name())
                .setParameter(5, made.from())
                .setParameter(6, made.to())
                .setParameter(7, made.text())
                .setParameter(8, made.excludeFromLimits())
                .setParameter(9, made.rebase())
                .setParameter(10, made.recordedAt())
                .setParameter(11, caller.name())
                .executeUpdate();
        journal.append(new Change(Operation.CREATED, TYPE, made.id(), 0, Audience.PUBLIC, made.recordedAt(),
                Indicators.url(indicatorCode) + "/annotations"));
        audit.append(Operation.CREATED.name(), TYPE, made.id(), Audience.PUBLIC, null, made);
        changes.fire(new FiguresChanged(indicatorCode));
        return made;
    }

    /** By first day; an indicator has a few dozen at the most. */
    public List<AnnotationView> of(UUID indicatorId, @Nullable Integer areaId) {
        return new Selection().where("indicator_id = ?", indicatorId)
                .whereGiven("area_id = ?", areaId)
                .all(database, """
                        select id, area_id, kind, from_on, to_on, text, exclude_from_limits, rebase, recorded_at
                        from annotations""", "from_on, id", this::view);
    }

    private AnnotationView view(Row row) {
        return new AnnotationView(row.uuid(0), areas.byId(row.number(1)).code(), row.oneOf(2, AnnotationKind.class),
                row.day(3), row.day(4), row.text(5), row.flag(6), row.flag(7), row.instant(8));
    }
}
