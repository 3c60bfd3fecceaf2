package org.openscrutiny.performance.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What an inspection found. */
@ApplicationScoped
public class Findings {

    static final String TYPE = "finding";

    private final FindingStore store;
    private final InspectionStore inspections;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Findings(FindingStore store, InspectionStore inspections, Journal journal, Preconditions preconditions,
            Caller caller, Clock clock) {
        this.store = store;
        this.inspections = inspections;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken inspection-not-published, finding-number-taken */
    @Transactional
    public FindingView record(UUID inspectionId, FindingDraft draft) {
        var inspection = inspections.getForChange(inspectionId, caller.audiences());
        inspection.requirePublished("findings");
        refuseUncovered(inspection, draft);
        var number = draft.number() == null ? store.lastNumber(inspectionId) + 1 : draft.number();
        refuseTaken(inspectionId, number, null);
        var finding = new Finding(inspectionId, number, draft, clock.instant());
        store.persist(finding);
        var view = FindingView.of(finding, caller);
        journal.created(TYPE, finding, Audience.PUBLIC, url(finding.id()), view);
        tell(inspection);
        return view;
    }

    /** Changes a finding; the caller's If-Match must name its present state. */
    @Transactional
    public FindingView revise(UUID id, UnaryOperator<FindingDraft> change) {
        var inspection = inspections.getForChange(store.get(id).inspectionId(), caller.audiences());
        var finding = store.get(id);
        preconditions.requireMatch(finding.tagFor(caller));
        var before = FindingView.of(finding, caller);
        var draft = change.apply(finding.asDraft());
        refuseUncovered(inspection, draft);
        refuseTaken(inspection.id(), draft.number() == null ? finding.number() : draft.number(), id);
        finding.revise(draft, clock.instant());
        store.flush();
        var after = FindingView.of(finding, caller);
        journal.updated(TYPE, finding, Audience.PUBLIC, url(id), before, after);
        tell(inspection);
        return after;
    }

    /**
     * Notes that something under a finding has changed: the finding's version and the inspection's move. Call it in the
     * transaction of that change, before the change itself: it also makes those who change the same inspection wait.
     *
     * @throws NotFound if there is no such finding
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changedBelow(UUID findingId) {
        var inspection = inspections.getForChange(store.get(findingId).inspectionId(), caller.audiences());
        var finding = store.get(findingId);
        finding.touched(clock.instant());
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, finding, Audience.PUBLIC, url(findingId)));
        tell(inspection);
    }

    /** The findings of an inspection this caller may see, by number. */
    public List<FindingSummary> of(UUID inspectionId) {
        return store.all(inspections.get(inspectionId, caller.audiences()).id());
    }

    /**
     * The day the finding was published, which the dates in the council's answer to it follow.
     *
     * @throws NotFound if there is no such finding
     */
    public LocalDate publishedOn(UUID findingId) {
        var publishedOn = inspections.get(store.get(findingId).inspectionId(), caller.audiences()).publishedOn();
        if (publishedOn == null) {
            throw new IllegalStateException("A finding hangs under an inspection without a day of publication");
        }
        return publishedOn;
    }

    private void tell(Inspection inspection) {
        inspection.touched(clock.instant());
        store.flush();
        journal.append(Change.of(Operation.UPDATED, Inspections.TYPE, inspection, inspection.audience(),
                Inspections.url(inspection.id())));
    }

    private void refuseTaken(UUID inspectionId, int number, @Nullable UUID own) {
        if (store.hasOther(inspectionId, number, own)) {
            throw new RuleBroken("finding-number-taken",
                    "The inspection already has a finding number %d; leave number out for the next free one."
                            .formatted(number));
        }
    }

    private static void refuseUncovered(Inspection inspection, FindingDraft draft) {
        if (draft.areaCovered() != null && !inspection.areasCovered().contains(draft.areaCovered())) {
            throw new InvalidInput(Fault.at("/areaCovered",
                    "\"%s\" is not one of the areas this inspection covered: %s.".formatted(draft.areaCovered(),
                            inspection.areasCovered())));
        }
    }

    static String url(UUID id) {
        return "/v1/findings/" + id;
    }
}
