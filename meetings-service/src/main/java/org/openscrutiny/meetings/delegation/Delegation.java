package org.openscrutiny.meetings.delegation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * A decision the committee left to an office. It is used once for each recommendation it covers; what was decided under it
 * is kept by the service that keeps the decision.
 */
@Entity
@Table(name = "delegations")
class Delegation extends Recorded {

    @Column(name = "resolution_id", updatable = false)
    private UUID resolutionId;

    @Column(name = "meeting_id", updatable = false)
    private UUID meetingId;

    @Column(name = "item_id", updatable = false)
    private UUID itemId;

    @Enumerated(EnumType.STRING)
    private Delegate delegate;

    @Enumerated(EnumType.STRING)
    private Matter matter;

    @Embedded
    private Scope scope;

    @Column(name = "effective_after")
    private @Nullable Instant effectiveAfter;

    @Column(name = "spent_at")
    private @Nullable Instant spentAt;

    @ElementCollection
    @CollectionTable(name = "delegation_spendings", joinColumns = @JoinColumn(name = "delegation_id"))
    private Set<Spending> spendings = new HashSet<>();

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Delegation() {
    }

    Delegation(UUID resolutionId, UUID meetingId, UUID itemId, DelegationDraft draft, Instant now) {
        super(now);
        this.resolutionId = resolutionId;
        this.meetingId = meetingId;
        this.itemId = itemId;
        delegate = draft.delegate();
        matter = draft.matter();
        scope = draft.scope().inOrder();
        effectiveAfter = CouncilTime.moment(draft.effectiveAfter());
    }

    /**
     * Uses the delegation for one assessment. The same assessment again is the same use.
     *
     * @param meetingEnd when the meeting ended, if it has
     * @throws RuleBroken delegation-does-not-cover, delegation-not-yet-effective, delegation-spent
     */
    Spending spend(SpendingDraft draft, @Nullable Instant meetingEnd, Instant now) {
        var same = spendings.stream().filter(s -> s.assessmentId().equals(draft.assessmentId())).findFirst();
        if (same.isPresent() && same.get().recommendationNumber() == draft.recommendationNumber()
                && scope.covers(draft)) {
            return same.get();
        }
        refuseBeyondScope(draft);
        refuseTooEarly(meetingEnd, now);
        usedFor(draft.recommendationNumber()).or(() -> same).ifPresent(used -> {
            throw new RuleBroken("delegation-spent",
                    "The delegation was used on %s for recommendation %d by assessment %s; each recommendation is assessed under it once."
                            .formatted(CouncilTime.day(used.spentAt()), used.recommendationNumber(),
                                    used.assessmentId()));
        });
        var spending = new Spending(draft.recommendationNumber(), draft.assessmentId(),
                now.truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        spendings.add(spending);
        if (!scope.numbers().isEmpty() && spendings.size() == scope.numbers().size()) {
            spentAt = spending.spentAt();
        }
        touch(now, Audience.PUBLIC);
        return spending;
    }

    /** Takes over what was decided under it in another record. */
    void wasSpent(List<Spending> before, Instant now) {
        spendings.addAll(before);
        if (!scope.numbers().isEmpty() && spendings.size() == scope.numbers().size()) {
            spentAt = before.stream().map(Spending::spentAt).max(Comparator.naturalOrder()).orElseThrow();
        }
        touch(now, Audience.PUBLIC);
    }

    /** As it was made: without a time where it waits for the end of the meeting. */
    DelegationDraft asDraft() {
        return new DelegationDraft(delegate, matter, scope, CouncilTime.shown(effectiveAfter));
    }

    private void refuseBeyondScope(SpendingDraft draft) {
        if (!scope.covers(draft)) {
            throw new RuleBroken("delegation-does-not-cover",
                    "The delegation covers inquiry %s, %s, %s; it does not cover recommendation %d of inquiry %s in review %s."
                            .formatted(scope.inquiryId(),
                                    scope.reviewId() == null ? "any review" : "review " + scope.reviewId(),
                                    scope.numbers().isEmpty()
                                            ? "all recommendations"
                                            : "recommendations " + scope.numbers(),
                                    draft.recommendationNumber(), draft.inquiryId(), draft.reviewId()));
        }
    }

    private void refuseTooEarly(@Nullable Instant meetingEnd, Instant now) {
        var from = effectiveAfter(meetingEnd);
        if (from == null || now.isBefore(from)) {
            throw new RuleBroken("delegation-not-yet-effective",
                    from == null
                            ? "The delegation takes effect when the meeting has ended, and it has not."
                            : "The delegation takes effect at %s; it is %s now."
                                    .formatted(CouncilTime.at(from), CouncilTime.at(now)));
        }
    }

    private Optional<Spending> usedFor(int recommendationNumber) {
        return spendings.stream().filter(s -> s.recommendationNumber() == recommendationNumber).findFirst();
    }

    /** From when the office may decide; null while the meeting that has to end first has not. */
    @Nullable
    Instant effectiveAfter(@Nullable Instant meetingEnd) {
        return effectiveAfter == null ? meetingEnd : effectiveAfter;
    }

    UUID resolutionId() {
        return resolutionId;
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID itemId() {
        return itemId;
    }

    Delegate delegate() {
        return delegate;
    }

    Matter matter() {
        return matter;
    }

    Scope scope() {
        return scope;
    }

    /** When the last recommendation it names was assessed; null where it names none, so that nobody can say it is used up. */
    @Nullable
    Instant spentAt() {
        return spentAt;
    }

    List<Spending> spendings() {
        return spendings.stream().sorted(Comparator.comparingInt(Spending::recommendationNumber)).toList();
    }
}
