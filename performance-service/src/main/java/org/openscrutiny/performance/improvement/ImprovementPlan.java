package org.openscrutiny.performance.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * What the council sets against what inspectors found: one edition of it. Once approved it is never changed; the next edition
 * takes its place, and both stay readable.
 */
@Entity
@Table(name = "improvement_plans")
class ImprovementPlan extends Recorded {

    @Column(name = "area_id")
    private int areaId;

    @Column(name = "line_id", updatable = false)
    private UUID lineId;

    @Column(updatable = false)
    private int edition;

    @Column(name = "supersedes_id", updatable = false)
    private @Nullable UUID supersedesId;

    @Column(name = "superseded_by_id")
    private @Nullable UUID supersededById;

    @Column(name = "edition_reason", updatable = false)
    private @Nullable String editionReason;

    private String title;

    private @Nullable String purpose;

    private String board;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "approved_value")
    private @Nullable LocalDate approvedValue;

    @Enumerated(EnumType.STRING)
    @Column(name = "approved_precision")
    private @Nullable Precision approvedPrecision;

    @Column(name = "approved_text")
    private @Nullable String approvedText;

    @Column(name = "meeting_id")
    private @Nullable UUID meetingId;

    @Column(name = "meeting_title")
    private @Nullable String meetingTitle;

    @Column(name = "meeting_seen_at")
    private @Nullable Instant meetingSeenAt;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @ElementCollection
    @CollectionTable(name = "improvement_plan_inspections", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    @Column(name = "inspection_id")
    private List<UUID> inspectionIds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "improvement_plan_actions", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    @Column(name = "action_id")
    private List<UUID> actionIds = new ArrayList<>();

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected ImprovementPlan() {
    }

    /** A first edition. */
    @SuppressWarnings("NullAway") // say() fills the fields
    ImprovementPlan(PlanDraft draft, List<UUID> actions, int areaId, Instant now) {
        super(now);
        this.lineId = id();
        this.edition = 1;
        this.status = PlanStatus.DRAFT;
        this.audience = status.audience();
        say(draft, actions, areaId);
    }

    /** @throws RuleBroken plan-not-approved, if this edition is not the one that stands */
    ImprovementPlan next(String reason, Instant now) {
        if (status != PlanStatus.APPROVED) {
            throw new RuleBroken("plan-not-approved",
                    "The plan is %s; the next edition follows the one that is APPROVED.".formatted(status));
        }
        var next = new ImprovementPlan(asDraft(), List.copyOf(actionIds), areaId, now);
        next.lineId = lineId;
        next.edition = edition + 1;
        next.supersedesId = id();
        next.editionReason = reason;
        return next;
    }

    /** @throws RuleBroken plan-not-draft */
    void revise(PlanDraft draft, List<UUID> actions, int area, Instant now) {
        if (status != PlanStatus.DRAFT) {
            throw new RuleBroken("plan-not-draft",
                    "The plan is %s: what it says stands. Make its next edition (POST /v1/improvement-plans/%s/editions)."
                            .formatted(status, id()));
        }
        say(draft, actions, area);
        touch(now, audience);
    }

    private void say(PlanDraft draft, List<UUID> actions, int area) {
        areaId = area;
        title = draft.title();
        purpose = draft.purpose();
        board = draft.board();
        inspectionIds.clear();
        inspectionIds.addAll(draft.inspectionIds());
        actionIds.clear();
        actionIds.addAll(actions);
    }

    /** @throws RuleBroken plan-status */
    void refuseStep(PlanStatus to) {
        if (!status.next().contains(to)) {
            throw new RuleBroken("plan-status", "The plan is %s and cannot become %s; from here it can become %s%s."
                    .formatted(status, to, status.next().isEmpty() ? "nothing else" : status.next(),
                            to == PlanStatus.SUPERSEDED ? ", and SUPERSEDED when its next edition is approved" : ""));
        }
    }

    /** @throws RuleBroken plan-without-actions */
    void approve(PartialDate approved, @Nullable UUID meeting, @Nullable SeenTitle seen, Instant now) {
        if (actionIds.isEmpty()) {
            throw new RuleBroken("plan-without-actions",
                    "The plan holds no improvement action: there is nothing in it to approve.");
        }
        approvedValue = approved.value();
        approvedPrecision = approved.precision();
        approvedText = approved.text();
        meetingId = meeting;
        meetingTitle = seen == null ? null : seen.title();
        meetingSeenAt = seen == null ? null : seen.seenAt();
        become(PlanStatus.APPROVED, now);
    }

    void withdraw(Instant now) {
        become(PlanStatus.WITHDRAWN, now);
    }

    /**
     * @param open actions on which there is still something to do
     * @throws RuleBroken plan-actions-open
     */
    void close(int open, Instant now) {
        if (open > 0) {
            throw new RuleBroken("plan-actions-open",
                    "%d of the plan's actions are still PROPOSED or IN_PROGRESS: complete them, or say that they are superseded or not accepted."
                            .formatted(open));
        }
        become(PlanStatus.CLOSED, now);
    }

    /** @throws RuleBroken plan-not-approved, if another edition took its place or it was closed meanwhile */
    void giveWayTo(UUID next, Instant now) {
        if (status != PlanStatus.APPROVED) {
            throw new RuleBroken("plan-not-approved",
                    "The edition before is %s by now: only one that is APPROVED gives way to the next.".formatted(
                            status));
        }
        supersededById = next;
        become(PlanStatus.SUPERSEDED, now);
    }

    /** @throws RuleBroken plan-not-approved, plan-published */
    void publish(LocalDate day, Instant now) {
        if (status == PlanStatus.DRAFT || status == PlanStatus.WITHDRAWN) {
            throw new RuleBroken("plan-not-approved",
                    "The plan is %s; what was published is an approved plan.".formatted(status));
        }
        if (publishedOn != null) {
            throw new RuleBroken("plan-published", "The plan was published on %s already.".formatted(publishedOn));
        }
        publishedOn = day;
        touch(now, audience);
    }

    private void become(PlanStatus to, Instant now) {
        status = to;
        audience = to.audience();
        touch(now, audience);
    }

    PlanDraft asDraft() {
        return new PlanDraft(title, purpose, board, List.copyOf(inspectionIds), List.copyOf(actionIds));
    }

    /** Refuses what only an approval can say. */
    static void refuseApprovalOf(PlanStatusChangeDraft change) {
        if (change.to() == PlanStatus.APPROVED) {
            if (change.approved() == null) {
                throw new InvalidInput(Fault.at("/approved", "Say when the plan was approved, as it is stated."));
            }
            return;
        }
        if (change.approved() != null || change.meetingId() != null) {
            throw new InvalidInput(Fault.at(change.approved() == null ? "/meetingId" : "/approved",
                    "This belongs to the status APPROVED, not to %s.".formatted(change.to())));
        }
        if (change.to() == PlanStatus.WITHDRAWN && (change.reason() == null || change.reason().isBlank())) {
            throw new InvalidInput(Fault.at("/reason", "Say why the plan is withdrawn."));
        }
    }

    @Nullable
    PartialDate approved() {
        return approvedPrecision == null ? null : new PartialDate(approvedValue, approvedPrecision, approvedText);
    }

    int areaId() {
        return areaId;
    }

    UUID lineId() {
        return lineId;
    }

    int edition() {
        return edition;
    }

    @Nullable
    UUID supersedesId() {
        return supersedesId;
    }

    @Nullable
    UUID supersededById() {
        return supersededById;
    }

    @Nullable
    String editionReason() {
        return editionReason;
    }

    PlanStatus status() {
        return status;
    }

    Audience audience() {
        return audience;
    }

    @Nullable
    UUID meetingId() {
        return meetingId;
    }

    @Nullable
    String meetingTitle() {
        return meetingTitle;
    }

    @Nullable
    Instant meetingSeenAt() {
        return meetingSeenAt;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    List<UUID> inspectionIds() {
        return List.copyOf(inspectionIds);
    }

    List<UUID> actionIds() {
        return List.copyOf(actionIds);
    }
}
