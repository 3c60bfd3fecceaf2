package org.openscrutiny.performance.inspection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** Inspections as what answers several of them at once sees them. */
@ApplicationScoped
public class AnsweredInspections {

    private final InspectionStore store;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    AnsweredInspections(InspectionStore store, Journal journal, Caller caller, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** These inspections, as far as the caller may know of them, in the order they are named. */
    public List<InspectionSummary> summaries(List<UUID> ids) {
        var known = known(ids);
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    /**
     * The same, for a record that answers them.
     *
     * @param pointer to their list in the request
     * @throws InvalidInput if one is not there for this caller, is named twice, is not published, or is of another authority
     *                      than the first
     */
    public List<InspectionSummary> answerable(List<UUID> ids, String pointer) {
        var known = known(ids);
        var answered = new ArrayList<InspectionSummary>();
        for (var index = 0; index < ids.size(); index++) {
            var inspection = known.get(ids.get(index));
            var place = pointer + "/" + index;
            if (inspection == null) {
                throw new InvalidInput(Fault.at(place, "There is no inspection %s.".formatted(ids.get(index))));
            }
            refuseUnanswerable(inspection, answered, place);
            answered.add(inspection);
        }
        return answered;
    }

    private Map<UUID, InspectionSummary> known(List<UUID> ids) {
        return store.summaries(ids, caller.audiences())
                .stream()
                .collect(Collectors.toMap(InspectionSummary::id, Function.identity()));
    }

    private static void refuseUnanswerable(InspectionSummary inspection, List<InspectionSummary> before,
            String place) {
        if (before.contains(inspection)) {
            throw new InvalidInput(Fault.at(place, "Inspection %s is named twice.".formatted(inspection.id())));
        }
        if (!inspection.status().published()) {
            throw new InvalidInput(Fault.at(place,
                    "The inspection is %s: what it found is answered once its report or letter is published."
                            .formatted(inspection.status())));
        }
        if (!before.isEmpty() && !before.get(0).area().equals(inspection.area())) {
            throw new InvalidInput(Fault.at(place, "The inspection is of %s, the first one of %s."
                    .formatted(inspection.area().name(), before.get(0).area().name())));
        }
    }

    /**
     * Holds these inspections, and with them all that hangs under them, until the transaction ends; in one order for all who
     * do so.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<UUID> ids) {
        store.allForChange(ids);
    }

    /** Notes that what answers these inspections has changed, and holds them until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(Collection<UUID> ids) {
        var held = store.allForChange(ids);
        held.forEach(inspection -> inspection.touched(clock.instant()));
        store.flush();
        held.forEach(inspection -> journal.append(Change.of(Operation.UPDATED, Inspections.TYPE, inspection,
                inspection.audience(), Inspections.url(inspection.id()))));
    }

    /** Moves whenever anything does that this caller may see of these inspections or of what hangs under them. */
    public String state(List<UUID> ids) {
        return store.list("id in ?1 and audience in ?2 order by id", ids, caller.audiences())
                .stream()
                .map(inspection -> inspection.id() + ":" + inspection.tagFor(caller).value())
                .collect(Collectors.joining(","));
    }
}
