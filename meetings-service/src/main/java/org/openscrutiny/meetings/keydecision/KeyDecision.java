package org.openscrutiny.meetings.keydecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.DecisionClocks;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.exempt.Exemption;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * A key decision of the executive: planned, announced, made, carried out. From its publication on everybody knows that it is
 * to be made; of an exempt matter the public reads a summary and nothing else (regulation 9(3)).
 */
@Entity
@Table(name = "key_decisions")
class KeyDecision extends Recorded {

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Embedded
    private NoticeText notice;

    @Enumerated(EnumType.STRING)
    private KeyDecisionStatus status;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Embedded
    private @Nullable ShortNotice exception;

    @Embedded
    private @Nullable DecisionRecord decision;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @Column(name = "implemented_on")
    private @Nullable LocalDate implementedOn;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected KeyDecision() {
    }

    KeyDecision(KeyDecisionDraft draft, Instant now) {
        super(now);
        audience = Audience.DRAFT;
        status = KeyDecisionStatus.DRAFT;
        notice = NoticeText.of(draft);
    }

    /** @throws RuleBroken key-decision-made, release-needs-decision, key-decision-notice-incomplete */
    void revise(KeyDecisionDraft draft) {
        if (status != KeyDecisionStatus.DRAFT && status != KeyDecisionStatus.PUBLISHED) {
            throw new RuleBroken("key-decision-made",
                    "The decision is %s; what its notice said is part of the record.".formatted(status));
        }
        if (isPublished() && exemption().closed() && draft.access() != Access.EXEMPT) {
            throw new RuleBroken("release-needs-decision",
                    "The notice is published as exempt; opening it is a decision of its own, with its date (POST /v1/key-decision-notices/%s/releases)."
                            .formatted(id()));
        }
        notice = notice.restated(draft);
        if (isPublished()) {
            notice.refuseIncomplete();
        }
    }

    /** @throws RuleBroken key-decision-status-order, key-decision-notice-incomplete */
    void publish(LocalDate on) {
        requireStep(KeyDecisionStatus.PUBLISHED);
        notice.refuseIncomplete();
        status = KeyDecisionStatus.PUBLISHED;
        publishedOn = on;
        audience = Audience.PUBLIC;
    }

    /** @throws RuleBroken key-decision-status-order, where the notice is not out or the decision is made */
    void except(ShortNotice ground) {
        if (status != KeyDecisionStatus.PUBLISHED) {
            throw new RuleBroken("key-decision-status-order",
                    "The decision is %s; an exception is recorded once its notice is published and before it is made."
                            .formatted(status));
        }
        exception = ground;
    }

    /**
     * @throws RuleBroken key-decision-status-order, key-decision-outside-period, key-decision-notice-too-short,
     *                    general-exception-too-short, special-urgency-not-agreed
     */
    void decide(DecisionRecord made, DecisionClocks clocks) {
        requireStep(KeyDecisionStatus.DECIDED);
        notice.refuseOutside(made.decidedOn());
        refuseShortNotice(made.decidedOn(), clocks);
        status = KeyDecisionStatus.DECIDED;
        decision = made;
    }

    /** @throws RuleBroken key-decision-status-order */
    void withdraw(String reason) {
        requireStep(KeyDecisionStatus.WITHDRAWN);
        status = KeyDecisionStatus.WITHDRAWN;
        withdrawalReason = reason;
    }

    /**
     * @param callIn the one that stands in its way; absent where there is none
     * @throws RuleBroken key-decision-status-order, call-in-window-open, call-in-pending
     */
    void implement(LocalDate on, DecisionClocks clocks, @Nullable CallIn callIn) {
        requireStep(KeyDecisionStatus.IMPLEMENTED);
        var made = Objects.requireNonNull(decision);
        var effect = Effect.of(made, KeyDecisionStatus.DECIDED, clocks.callInUntil(made.out()), callIn, on);
        var from = effect.from();
        if (from == null) {
            throw new RuleBroken("call-in-pending",
                    "The decision was called in; it is not carried out before the committee, and whoever it referred the decision to, have settled that.");
        }
        if (on.isBefore(from)) {
            throw new RuleBroken("call-in-window-open",
                    "The decision is not carried out before %s; on %s that was still open to a call-in (record published on %s)."
                            .formatted(from, on, made.out()));
        }
        status = KeyDecisionStatus.IMPLEMENTED;
        implementedOn = on;
    }

    /** Opens it to everybody. */
    void release(LocalDate day) {
        notice = notice.releasedOn(day);
    }

    private void refuseShortNotice(LocalDate decidedOn, DecisionClocks clocks) {
        var out = Objects.requireNonNull(publishedOn);
        var span = clocks.notice(out, decidedOn);
        if (span.kept()) {
            return;
        }
        if (exception == null) {
            throw new RuleBroken("key-decision-notice-too-short",
                    "The notice came out on %s: %d clear days before %s, of %d needed (%s). Decide later, or record a general exception or special urgency first."
                            .formatted(out, span.given(), decidedOn, span.needed(), span.basis()));
        }
        exception.refuseTooLate(decidedOn, clocks);
    }

    private void requireStep(KeyDecisionStatus to) {
        if (!status.next().contains(to)) {
            throw new RuleBroken("key-decision-status-order",
                    "The decision is %s; from there it %s, not %s.".formatted(status,
                            status.next().isEmpty() ? "goes nowhere" : "can only become " + status.next(), to));
        }
    }

    boolean isPublished() {
        return publishedOn != null;
    }

    /** For whom it exists at all. */
    Audience audience() {
        return audience;
    }

    /** For whom all of it is: what happens to it unseen by the others is told to these alone. */
    Audience contentAudience() {
        return audience.within(exemption().audience());
    }

    KeyDecisionStatus status() {
        return status;
    }

    Exemption exemption() {
        return notice.exemption();
    }

    DecisionMaker maker() {
        return notice.maker();
    }

    LocalDate decisionFrom() {
        return notice.decisionFrom();
    }

    @Nullable
    UUID meetingId() {
        return notice.meetingId();
    }

    @Nullable
    UUID agendaItemId() {
        return notice.agendaItemId();
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    ShortNotice exception() {
        return exception;
    }

    @Nullable
    DecisionRecord decision() {
        return decision;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }

    @Nullable
    LocalDate implementedOn() {
        return implementedOn;
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    KeyDecisionDraft asDraft() {
        return notice.asDraft();
    }
}
