package org.openscrutiny.performance.target;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.indicator.FiguresChanged;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.rating.InvalidTarget;
import org.openscrutiny.performance.rating.Rag;
import org.openscrutiny.performance.rating.RagInputs;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** What an analyst does with targets: they are set, and followed by later versions, never changed. */
@ApplicationScoped
public class Targets {

    static final String TYPE = "target";
    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final TargetStore store;
    private final Indicators indicators;
    private final Areas areas;
    private final Journal journal;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;
    private final Event<FiguresChanged> changes;

    Targets(TargetStore store, Indicators indicators, Areas areas, Journal journal, AuditLog audit, Caller caller,
            Clock clock, Event<FiguresChanged> changes) {
        this.store = store;
        this.indicators = indicators;
        this.areas = areas;
        this.journal = journal;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * @throws NotFound   if there is no such indicator
     * @throws RuleBroken target-set-before-last, if a later version is said to be set before an earlier one
     */
    @Transactional
    public TargetView set(String indicatorCode, TargetDraft draft) {
        var measure = indicators.changedBelow(indicatorCode);
        var area = areas.named(draft.area(), "/area");
        var now = clock.instant();
        var setOn = draft.setOn() == null ? LocalDate.now(clock.withZone(COUNCIL)) : draft.setOn();
        var last = store.of(measure.id(), area.id(), null)
                .stream()
                .filter(other -> other.basis() == draft.basis() && other.appliesFrom().equals(draft.appliesFrom())
                        && other.appliesTo().equals(draft.appliesTo()))
                .max(Comparator.comparing(TargetView::versionNo));
        last.filter(other -> setOn.isBefore(other.setOn())).ifPresent(other -> {
            throw new RuleBroken("target-set-before-last",
                    "setOn is %s, but version %d of this target was set on %s: set versions in their order.".formatted(
                            setOn, other.versionNo(), other.setOn()));
        });
        var made = new TargetView(UuidVersion7Strategy.INSTANCE.generateUuid(null), area.code(), draft.basis(),
                draft.appliesFrom(), draft.appliesTo(), last.map(TargetView::versionNo).orElse(0) + 1, draft.value(),
                draft.low(), draft.high(), draft.profile(),
                draft.profileValues() == null ? List.of() : draft.profileValues(), draft.toleranceOrNone(),
                draft.toleranceValue(), draft.amberLow(), draft.amberHigh(),
                draft.definitionVersion() == null ? measure.definitionVersion() : draft.definitionVersion(),
                draft.approvedBy(), draft.note(), setOn, now.truncatedTo(ChronoUnit.MICROS));
        refuseSenseless(measure, made);
        store.add(measure.id(), area.id(), made, caller.name());
        journal.append(new Change(Operation.CREATED, TYPE, made.id(), made.versionNo(), Audience.PUBLIC,
                made.recordedAt(), Indicators.url(indicatorCode) + "/targets"));
        audit.append(Operation.CREATED.name(), TYPE, made.id(), Audience.PUBLIC, last.orElse(null), made);
        changes.fire(new FiguresChanged(indicatorCode));
        return made;
    }

    private static void refuseSenseless(Measure measure, TargetView made) {
        refuse(made.appliesTo().isBefore(made.appliesFrom()), "/appliesTo",
                "appliesTo is %s, before appliesFrom, %s.".formatted(made.appliesTo(), made.appliesFrom()));
        refuse((made.low() == null) != (made.high() == null), made.low() == null ? "/low" : "/high",
                "A range has both ends, low and high.");
        refuse((made.value() == null) == (made.low() == null), "/value",
                "A target is either one value, or low and high.");
        refuse((made.basis() == TargetBasis.CUMULATIVE) != (made.profile() != null), "/profile",
                "A CUMULATIVE target, and no other, says by a profile how it falls due.");
        refuse((made.profile() == ProfileKind.EXPLICIT) == made.profileValues().isEmpty(), "/profileValues",
                "An EXPLICIT profile, and no other, lists what is due by the end of each month.");
        refuse(made.definitionVersion() > measure.definitionVersion(), "/definitionVersion",
                "definitionVersion is %d, but the indicator has %d.".formatted(made.definitionVersion(),
                        measure.definitionVersion()));
        refuseTolerance(measure, made);
        var tried = made.value() == null ? made.low() : made.value();
        try {
            // Rated once for the whole of its time, so that what can never be rated is refused now and not at every reading.
            Rag.of(new RagInputs(Period.custom(made.appliesFrom(), made.appliesTo()),
                    tried == null ? null : Figure.of(tried), measure.rounding(), measure.polarity(), made.aim(),
                    made.toleranceFor(measure.polarity()), true));
        } catch (InvalidTarget senseless) {
            throw new InvalidInput(Fault.at("", String.valueOf(senseless.getMessage())));
        }
    }

    private static void refuseTolerance(Measure measure, TargetView made) {
        var kind = made.tolerance();
        var needsValue = kind == ToleranceKind.ABSOLUTE || kind == ToleranceKind.PERCENT_OF_TARGET;
        refuse(needsValue != (made.toleranceValue() != null), "/toleranceValue",
                "A tolerance of ABSOLUTE or PERCENT_OF_TARGET, and no other, has a toleranceValue.");
        var explicit = kind == ToleranceKind.EXPLICIT_AMBER;
        var below = explicit && needsLow(measure);
        var above = explicit && needsHigh(measure);
        refuse(below != (made.amberLow() != null), "/amberLow", below
                ? "With EXPLICIT_AMBER say amberLow, the last value that is still amber."
                : "amberLow is only for EXPLICIT_AMBER, on the side where this indicator is worse.");
        refuse(above != (made.amberHigh() != null), "/amberHigh", above
                ? "With EXPLICIT_AMBER say amberHigh, the last value that is still amber."
                : "amberHigh is only for EXPLICIT_AMBER, on the side where this indicator is worse.");
    }

    private static boolean needsLow(Measure measure) {
        return switch (measure.polarity()) {
            case HIGHER_BETTER, IN_RANGE, NONE -> true;
            case LOWER_BETTER -> false;
        };
    }

    private static boolean needsHigh(Measure measure) {
        return switch (measure.polarity()) {
            case LOWER_BETTER, IN_RANGE -> true;
            case HIGHER_BETTER, NONE -> false;
        };
    }

    private static void refuse(boolean wrong, String pointer, String detail) {
        if (wrong) {
            throw new InvalidInput(Fault.at(pointer, detail));
        }
    }

    /**
     * All versions, by area, basis and days.
     *
     * @param asPublished only those set by the end of this day; null for all
     */
    public List<TargetView> of(UUID indicatorId, @Nullable Integer areaId, @Nullable LocalDate asPublished) {
        return store.of(indicatorId, areaId, asPublished);
    }

    /**
     * The target that a figure of this period is held against: of those that apply to the whole of it the version that was in
     * force when it ended, else the first one set afterwards. So a version set later never moves the rating of an earlier
     * period. What the council set itself goes before what the law asks; an ambition beyond is never taken unasked.
     *
     * @param basis only targets of this basis; null for POINT and CUMULATIVE, then STATUTORY
     */
    public static Optional<TargetView> inForce(List<TargetView> targets, Period period, @Nullable TargetBasis basis) {
        if (basis == null) {
            return inForce(targets, period, TargetBasis.CUMULATIVE)
                    .or(() -> inForce(targets, period, TargetBasis.POINT))
                    .or(() -> inForce(targets, period, TargetBasis.STATUTORY));
        }
        var fitting = targets.stream()
                .filter(target -> target.basis() == basis && target.covers(period))
                .sorted(Comparator.comparing(TargetView::setOn).thenComparing(TargetView::versionNo))
                .toList();
        return fitting.stream()
                .filter(target -> !target.setOn().isAfter(period.endOn()))
                .reduce((earlier, later) -> later)
                .or(() -> fitting.stream().findFirst());
    }
}
