package org.openscrutiny.performance.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** One thing the council does about a finding. */
@Entity
@Table(name = "improvement_actions")
class ImprovementAction extends Recorded {

    @Column(name = "finding_id", updatable = false)
    private UUID findingId;

    @Column(updatable = false)
    private int number;

    private String text;

    private @Nullable String owner;

    @Column(name = "service_area")
    private @Nullable String serviceArea;

    @Column(name = "due_text")
    private @Nullable String dueText;

    @Column(name = "due_value")
    private @Nullable LocalDate dueValue;

    @Enumerated(EnumType.STRING)
    @Column(name = "due_precision")
    private @Nullable Precision duePrecision;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    @Column(name = "completed_on")
    private @Nullable LocalDate completedOn;

    @Column(name = "recommendation_id")
    private @Nullable UUID recommendationId;

    @Column(name = "recommendation_title")
    private @Nullable String recommendationTitle;

    @Column(name = "recommendation_seen_at")
    private @Nullable Instant recommendationSeenAt;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected ImprovementAction() {
    }

    /** @param anchor the day the words of the due date belong to */
    @SuppressWarnings("NullAway") // say() fills the fields
    ImprovementAction(UUID findingId, int number, ActionOpening opening, @Nullable SeenTitle recommendation,
            LocalDate anchor, Instant now) {
        super(now);
        this.findingId = findingId;
        this.number = number;
        this.state = opening.stateOrProposed();
        this.completedOn = opening.completedOn();
        refuseOpening();
        say(opening.draft(), recommendation, anchor);
    }

    private void refuseOpening() {
        if (state == ActionState.EMBEDDED) {
            throw new RuleBroken("embedded-without-evidence",
                    "An action is not recorded as EMBEDDED at once: record it, add evidence, then change its state.");
        }
        if (!state.done() && completedOn != null) {
            throw new InvalidInput(Fault.at("/completedOn", "completedOn is %s, but the action is %s."
                    .formatted(completedOn, state)));
        }
    }

    /** @param recommendation what its sister said of the recommendation; null where that was not asked anew */
    void revise(ActionDraft draft, @Nullable SeenTitle recommendation, LocalDate anchor, Instant now) {
        say(draft, recommendation, anchor);
        touched(now);
    }

    private void say(ActionDraft draft, @Nullable SeenTitle recommendation, LocalDate anchor) {
        text = draft.text();
        owner = draft.owner();
        serviceArea = draft.serviceArea();
        if (!Objects.equals(recommendationId, draft.recommendationId())) {
            recommendationId = draft.recommendationId();
            recommendationTitle = recommendation == null ? null : recommendation.title();
            recommendationSeenAt = recommendation == null ? null : recommendation.seenAt();
        }
        var due = draft.due();
        var read = due == null
                ? null
                : due.on() == null
                        ? StatedDate.read(due.text(), anchor)
                        : new PartialDate(due.on(), Precision.DAY, due.text());
        dueText = read == null ? null : read.text();
        dueValue = read == null ? null : read.value();
        duePrecision = read == null ? null : read.precision();
    }

    /**
     * @param hasEvidence whether anything shows that the action changed something
     * @throws RuleBroken   action-state, embedded-without-evidence
     * @throws InvalidInput if a reason is needed and not given
     */
    void change(StateChangeDraft change, LocalDate on, boolean hasEvidence, Instant now) {
        var to = change.to();
        if (!state.next().contains(to)) {
            throw new RuleBroken("action-state", "The action is %s and cannot become %s; from here it can become %s."
                    .formatted(state, to, state.next()));
        }
        if (state.needsReason(to) && (change.reason() == null || change.reason().isBlank())) {
            throw new InvalidInput(Fault.at("/reason",
                    state.reopens(to) ? "Say why the action is reopened." : "Say why the action becomes " + to + "."));
        }
        if (to == ActionState.EMBEDDED && !hasEvidence) {
            throw new RuleBroken("embedded-without-evidence",
                    "Nothing shows yet that this action changed something: add a figure or a document as evidence first.");
        }
        if (to == ActionState.COMPLETED) {
            completedOn = on;
        } else if (!to.done()) {
            completedOn = null;
        }
        state = to;
        touched(now);
    }

    void touched(Instant now) {
        touch(now, Audience.PUBLIC);
    }

    /** What a client would send to make it as it is: the day of the due date only where it is not what the words say. */
    ActionDraft asDraft(LocalDate anchor) {
        if (dueText == null) {
            return new ActionDraft(text, owner, serviceArea, null, recommendationId);
        }
        var asRead = Objects.equals(StatedDate.read(dueText, anchor).value(), dueValue);
        return new ActionDraft(text, owner, serviceArea, new DueDraft(dueText, asRead ? null : dueValue),
                recommendationId);
    }

    @Nullable
    PartialDate due() {
        return dueText == null || duePrecision == null ? null : new PartialDate(dueValue, duePrecision, dueText);
    }

    String text() {
        return text;
    }

    @Nullable
    String owner() {
        return owner;
    }

    @Nullable
    String serviceArea() {
        return serviceArea;
    }

    @Nullable
    UUID recommendationId() {
        return recommendationId;
    }

    @Nullable
    String recommendationTitle() {
        return recommendationTitle;
    }

    @Nullable
    Instant recommendationSeenAt() {
        return recommendationSeenAt;
    }

    UUID findingId() {
        return findingId;
    }

    int number() {
        return number;
    }

    ActionState state() {
        return state;
    }

    @Nullable
    LocalDate completedOn() {
        return completedOn;
    }
}
