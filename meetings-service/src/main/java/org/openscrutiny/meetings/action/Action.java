package org.openscrutiny.meetings.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** Something a meeting asked somebody to do. */
@Entity
@Table(name = "actions")
class Action extends Recorded {

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "item_id")
    private @Nullable UUID itemId;

    private String text;

    @Column(name = "owner_raw")
    private @Nullable String ownerRaw;

    @Column(name = "owner_id")
    private @Nullable UUID ownerId;

    @Column(name = "due_text")
    private @Nullable String dueText;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ActionStatus status;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @ElementCollection
    @CollectionTable(name = "action_events", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "position")
    private List<ActionEvent> events = new ArrayList<>();

    @Embedded
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Action() {
    }

    @SuppressWarnings("NullAway") // say() fills the rest
    Action(UUID meetingId, ActionDraft draft, Instant now) {
        super(now);
        this.meetingId = meetingId;
        status = ActionStatus.OPEN;
        say(draft);
    }

    /** @throws RuleBroken action-closed */
    void revise(ActionDraft draft, Instant now) {
        if (status != ActionStatus.OPEN) {
            throw new RuleBroken("action-closed",
                    "The action is %s since %s; open it again before you change it.".formatted(status, closedOn));
        }
        say(draft);
        touch(now, Audience.PUBLIC);
    }

    /** @throws RuleBroken action-status-step */
    void step(ActionStep step, LocalDate meetingDay, LocalDate today, Instant now) {
        if (step.to() == status || (status != ActionStatus.OPEN && step.to() != ActionStatus.OPEN)) {
            throw new RuleBroken("action-status-step",
                    "The action is %s and cannot become %s; an open one is DONE or CANCELLED, a closed one is opened again first."
                            .formatted(status, step.to()));
        }
        if (step.to() != ActionStatus.DONE && step.note() == null) {
            throw new InvalidInput(Fault.at("/note", "Say why the action becomes %s.".formatted(step.to())));
        }
        var on = step.on() == null ? today : step.on();
        if (on.isBefore(meetingDay) || on.isAfter(today)) {
            throw new InvalidInput(Fault.at("/on", "on is %s; it lies between the meeting of %s and today, %s."
                    .formatted(on, meetingDay, today)));
        }
        status = step.to();
        closedOn = status == ActionStatus.OPEN ? null : on;
        events.add(new ActionEvent(status, on, step.note()));
        touch(now, Audience.PUBLIC);
    }

    private void say(ActionDraft draft) {
        itemId = draft.itemId();
        text = draft.text();
        ownerRaw = draft.ownerRaw();
        ownerId = draft.ownerId();
        dueText = draft.dueText();
        dueOn = draft.dueOn();
        source = Source.stated(draft.source());
    }

    UUID meetingId() {
        return meetingId;
    }

    @Nullable
    UUID itemId() {
        return itemId;
    }

    ActionStatus status() {
        return status;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    List<ActionEvent> events() {
        return List.copyOf(events);
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    ActionDraft asDraft() {
        return new ActionDraft(itemId, text, ownerRaw, ownerId, dueText, dueOn, source);
    }
}
