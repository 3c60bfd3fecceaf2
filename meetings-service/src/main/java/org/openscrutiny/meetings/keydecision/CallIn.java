package org.openscrutiny.meetings.keydecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.DecisionClocks;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** A request of members that a committee looks at a decision before it takes effect, and what became of it. */
@Entity
@Table(name = "call_ins")
class CallIn extends Recorded {

    @Column(name = "key_decision_id")
    private UUID keyDecisionId;

    @Column(name = "committee_id")
    private UUID committeeId;

    @Column(name = "called_by")
    private List<UUID> calledBy;

    private String reason;

    private @Nullable String alternative;

    @Column(name = "requested_on")
    private LocalDate requestedOn;

    @Enumerated(EnumType.STRING)
    private CallInStatus status;

    @Column(name = "accepted_on")
    private @Nullable LocalDate acceptedOn;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    @Column(name = "meeting_id")
    private @Nullable UUID meetingId;

    @Column(name = "agenda_item_id")
    private @Nullable UUID agendaItemId;

    @Column(name = "heard_on")
    private @Nullable LocalDate heardOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CallInOutcome outcome;

    private @Nullable String concerns;

    @Enumerated(EnumType.STRING)
    private @Nullable Reconsideration reconsideration;

    @Column(name = "reconsidered_on")
    private @Nullable LocalDate reconsideredOn;

    @Column(name = "reconsideration_note")
    private @Nullable String reconsiderationNote;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected CallIn() {
    }

    CallIn(CallInDraft draft, LocalDate requestedOn, Instant now) {
        super(now);
        keyDecisionId = draft.keyDecisionNoticeId();
        committeeId = draft.committeeId();
        calledBy = draft.calledBy().stream().distinct().toList();
        reason = draft.reason();
        alternative = draft.alternative();
        this.requestedOn = requestedOn;
        status = CallInStatus.RECEIVED;
    }

    /**
     * @param today    a step is recorded once it was taken
     * @param audience who sees the decision it belongs to
     * @throws RuleBroken call-in-status-order, call-in-window-closed, call-in-too-few-members
     */
    void move(CallInStep step, DecisionRecord decision, DecisionClocks clocks, LocalDate today, Audience audience,
            Instant now) {
        if (!status.next().contains(step.to()) || (step.to() == CallInStatus.RECONSIDERED && settledOn() != null)) {
            throw new RuleBroken("call-in-status-order",
                    "The call-in is %s%s; from there it %s, not %s.".formatted(status,
                            outcome == null ? "" : " with the outcome " + outcome,
                            status.next().isEmpty() || settledOn() != null
                                    ? "goes nowhere"
                                    : "can only become " + status.next(),
                            step.to()));
        }
        var on = step.on() == null ? today : step.on();
        if (on.isBefore(lastStepOn()) || on.isAfter(today)) {
            throw new InvalidInput(
                    Fault.at("/on", "on is %s; it lies between the step before, on %s, and today, %s.".formatted(on,
                            lastStepOn(), today)));
        }
        switch (step.to()) {
            case RECEIVED -> throw new IllegalStateException("No step leads back to receipt");
            case ACCEPTED -> accept(on, decision, clocks);
            case REFUSED, WITHDRAWN -> statusReason = needed(step.reason(), "/reason",
                    "say why the call-in is " + step.to());
            case HEARD -> {
                meetingId = needed(step.meetingId(), "/meetingId", "name the meeting that considered it");
                agendaItemId = step.agendaItemId();
                outcome = needed(step.outcome(), "/outcome", "say what the committee made of it");
                concerns = step.note();
                heardOn = on;
            }
            case RECONSIDERED -> {
                reconsideration = needed(step.reconsideration(), "/reconsideration", "say what came of it");
                reconsiderationNote = step.note();
                reconsideredOn = on;
            }
        }
        status = step.to();
        touch(now, audience(audience));
    }

    private void accept(LocalDate on, DecisionRecord decision, DecisionClocks clocks) {
        var until = clocks.callInUntil(decision.out());
        if (requestedOn.isAfter(until)) {
            throw new RuleBroken("call-in-window-closed",
                    "The call-in came on %s; the decision, published on %s, could be called in until %s. Refuse it with that reason."
                            .formatted(requestedOn, decision.out(), until));
        }
        var needed = clocks.membersToCallIn(decision.out());
        if (calledBy.size() < needed) {
            throw new RuleBroken("call-in-too-few-members",
                    "%d members ask for the call-in; the constitution asks for %d. Refuse it with that reason."
                            .formatted(calledBy.size(), needed));
        }
        acceptedOn = on;
    }

    private LocalDate lastStepOn() {
        return heardOn != null ? heardOn : acceptedOn != null ? acceptedOn : requestedOn;
    }

    private static <T> T needed(@Nullable T given, String pointer, String what) {
        if (given == null || given.toString().isBlank()) {
            throw new InvalidInput(Fault.at(pointer, "%s is missing; %s.".formatted(pointer.substring(1), what)));
        }
        return given;
    }

    /** Since when it no longer stands in the way of the decision; absent while it does. */
    @Nullable
    LocalDate settledOn() {
        return outcome == CallInOutcome.NO_OBJECTION ? heardOn : reconsideredOn;
    }

    /** For whom it exists: the members who asked and those who serve them, until it is accepted. */
    Audience audience(Audience decision) {
        return decision.within(acceptedOn == null ? Audience.MEMBERS : Audience.PUBLIC);
    }

    UUID keyDecisionId() {
        return keyDecisionId;
    }

    UUID committeeId() {
        return committeeId;
    }

    CallInStatus status() {
        return status;
    }

    @Nullable
    CallInOutcome outcome() {
        return outcome;
    }

    @Nullable
    LocalDate acceptedOn() {
        return acceptedOn;
    }

    @Nullable
    LocalDate heardOn() {
        return heardOn;
    }

    CallInView view(Caller caller) {
        return new CallInView(id(), keyDecisionId, committeeId, List.copyOf(calledBy), reason, alternative,
                requestedOn, status, acceptedOn, statusReason, meetingId, agendaItemId, heardOn, outcome, concerns,
                reconsideration, reconsideredOn, reconsiderationNote, createdAt(), modifiedAtFor(caller),
                versionFor(caller));
    }
}
