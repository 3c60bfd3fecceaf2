package org.openscrutiny.meetings.delegation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.RuleBroken;

/** All delegations of a meeting at once, to be read, or to be recorded from another record with what was decided under them. */
@ApplicationScoped
public class DelegationsOfMeeting {

    private final Delegations delegations;
    private final DelegationStore store;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    DelegationsOfMeeting(Delegations delegations, DelegationStore store, Proceedings proceedings, Journal journal,
            Caller caller, Clock clock) {
        this.delegations = delegations;
        this.store = store;
        this.proceedings = proceedings;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One as it was made.
     *
     * @param spendings by number of the recommendation
     */
    public record Made(UUID resolutionId, DelegationDraft draft, List<Spending> spendings) {}

    /** Those the caller may read, in the order recorded. */
    public List<Made> all(UUID meetingId) {
        return store
                .list("from Delegation d left join fetch d.spendings where d.meetingId = ?1 order by d.id", meetingId)
                .stream()
                .filter(d -> caller.mayRead(proceedings.audience(meetingId, d.itemId())))
                .map(d -> new Made(d.resolutionId(), d.asDraft(), d.spendings()))
                .toList();
    }

    /** Records a delegation with the assessments made under it. */
    @Transactional
    public void restore(UUID resolutionId, DelegationDraft draft, List<Spending> spendings) {
        var made = delegations.delegate(resolutionId, draft);
        if (spendings.isEmpty()) {
            return;
        }
        for (var spending : spendings) {
            if (store.isUsedElsewhere(spending.assessmentId(), made.id())) {
                throw new RuleBroken("delegation-spent",
                        "Assessment %s was made under another delegation; an assessment rests on one."
                                .formatted(spending.assessmentId()));
            }
        }
        var delegation = store.held(made.id());
        delegation.wasSpent(spendings, clock.instant());
        store.flush();
        var audience = proceedings.audience(delegation.meetingId(), delegation.itemId());
        journal.updated(Delegations.TYPE, delegation, audience, Delegations.url(made.id()), made,
                delegations.view(delegation));
    }
}
