package org.openscrutiny.performance.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Area;
import org.openscrutiny.performance.improvement.ImprovementPlans;
import org.openscrutiny.performance.inspection.InspectionOutcome;
import org.openscrutiny.performance.inspection.InspectionOutcomes;

/** Reads the clocks of inspections: what came of them, and when the council published its answer. */
@ApplicationScoped
class Clocks {

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final InspectionOutcomes outcomes;
    private final ImprovementPlans plans;
    private final InspectionClocks clocks;
    private final Clock clock;

    Clocks(InspectionOutcomes outcomes, ImprovementPlans plans, ObjectMapper json, Clock clock) {
        this.outcomes = outcomes;
        this.plans = plans;
        this.clocks = new InspectionClocks(new RuleBook(rules(json)), WorkingDays.ofEnglandAndWales());
        this.clock = clock;
    }

    /** The dated rules that come with the service. */
    static List<Rule> rules(ObjectMapper json) {
        try (var data = Clocks.class.getResourceAsStream("/clock/rules.json")) {
            return json.readValue(data, new TypeReference<List<Rule>>() {
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules of the clocks cannot be read", unreadable);
        }
    }

    List<Reading> of(UUID inspection) {
        return read(List.of(outcomes.of(inspection)), null);
    }

    /** Those of all inspections of an authority, the latest report first. */
    List<Reading> of(Area area, @Nullable ReadingState state) {
        return read(outcomes.ofArea(area), state);
    }

    private List<Reading> read(List<InspectionOutcome> inspections, @Nullable ReadingState state) {
        var published = plans.firstPublished(inspections.stream().map(InspectionOutcome::id).toList());
        var today = LocalDate.now(clock.withZone(COUNCIL));
        return inspections.stream()
                .flatMap(inspection -> clocks.read(inspection, published.get(inspection.id()), today).stream())
                .filter(reading -> state == null || reading.state() == state)
                .toList();
    }
}
