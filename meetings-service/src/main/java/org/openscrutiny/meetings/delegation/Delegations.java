package org.openscrutiny.meetings.delegation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.meetings.resolution.Resolutions;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** Leaving a decision to an office, and the office using it. */
@ApplicationScoped
public class Delegations {

    static final String TYPE = "delegation";

    private final DelegationStore store;
    private final Resolutions resolutions;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    Delegations(DelegationStore store, Resolutions resolutions, Proceedings proceedings, Journal journal,
            Caller caller, Clock clock) {
        this.store = store;
        this.resolutions = resolutions;
        this.proceedings = proceedings;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken resolution-does-not-delegate, minutes-settled */
    @Transactional
    public DelegationView delegate(UUID resolutionId, DelegationDraft draft) {
        var resolution = resolutions.standing(resolutionId);
        proceedings.begunRecord(resolution.meetingId());
        if (!resolution.verb().decides()) {
            throw new RuleBroken("resolution-does-not-delegate",
                    "The resolution says %s, by which nothing is decided; a delegation rests on one that is RESOLVED, AGREED or DELEGATED."
                            .formatted(resolution.verb()));
        }
        var delegation = new Delegation(resolutionId, resolution.meetingId(), resolution.itemId(), draft,
                clock.instant());
        store.persist(delegation);
        var view = view(delegation);
        journal.created(TYPE, delegation, audience(delegation), url(delegation.id()), view);
        proceedings.touch(resolution.meetingId(), audience(delegation));
        return view;
    }

    /**
     * Uses a delegation for one assessment of one recommendation; the same assessment again is answered the same.
     *
     * @throws RuleBroken delegation-spent, delegation-does-not-cover, delegation-not-yet-effective
     */
    @Transactional
    public Spending spend(UUID id, SpendingDraft draft) {
        visible(id);
        var delegation = store.held(id);
        if (store.isUsedElsewhere(draft.assessmentId(), id)) {
            throw new RuleBroken("delegation-spent",
                    "Assessment %s was made under another delegation; an assessment rests on one."
                            .formatted(draft.assessmentId()));
        }
        var before = view(delegation);
        var spending = delegation.spend(draft, meetingEnd(delegation), clock.instant());
        if (!before.spendings().contains(spending)) {
            store.flush();
            journal.updated(TYPE, delegation, audience(delegation), url(id), before, view(delegation));
        }
        return spending;
    }

    /**
     * A sister is told of the assessment that she names, whoever may read the delegation: she made it, and it tells nothing else.
     *
     * @throws NotFound if that assessment did not use it, or this caller may not know of it
     */
    Spending spending(UUID id, UUID assessmentId) {
        var delegation = caller.isAny(Roles.SISTER) ? store.get(id) : visible(id);
        return delegation.spendings()
                .stream()
                .filter(spending -> spending.assessmentId().equals(assessmentId))
                .findAny()
                .orElseThrow(() -> new NotFound("spending", assessmentId));
    }

    /** @throws NotFound also where this caller may not know of it */
    Delegation visible(UUID id) {
        var delegation = store.get(id);
        if (!caller.mayRead(audience(delegation))) {
            throw new NotFound(TYPE, id);
        }
        return delegation;
    }

    DelegationView view(Delegation delegation) {
        return DelegationView.of(delegation, meetingEnd(delegation), caller);
    }

    private @Nullable Instant meetingEnd(Delegation delegation) {
        return proceedings.meeting(delegation.meetingId()).actualEnd();
    }

    private Audience audience(Delegation delegation) {
        return proceedings.audience(delegation.meetingId(), delegation.itemId());
    }

    static String url(UUID id) {
        return "/v1/delegations/" + id;
    }
}
