package org.openscrutiny.meetings.programme;

import java.time.Instant;
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

/** A topic of a committee's work programme. */
@Entity
@Table(name = "work_programme_items")
class ProgrammeItem extends Recorded {

    @Column(name = "committee_id")
    private UUID committeeId;

    private String topic;

    @Enumerated(EnumType.STRING)
    private ScrutinyMethod method;

    @Column(name = "target_meeting_id")
    private @Nullable UUID targetMeetingId;

    @Enumerated(EnumType.STRING)
    private ProgrammeStatus status;

    private @Nullable String note;

    @Column(name = "drop_reason")
    private @Nullable String dropReason;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected ProgrammeItem() {
    }

    ProgrammeItem(ProgrammeDraft draft, Instant now) {
        super(now);
        committeeId = draft.committeeId();
        topic = draft.topic().strip();
        method = draft.method();
        targetMeetingId = draft.targetMeetingId();
        note = draft.note();
        status = ProgrammeStatus.PROPOSED;
    }

    /** @throws RuleBroken programme-committee-fixed, programme-item-closed */
    void revise(ProgrammeDraft draft, Instant now) {
        if (!draft.committeeId().equals(committeeId)) {
            throw new RuleBroken("programme-committee-fixed",
                    "The topic is on the programme of committee %s and stays there; propose it to the other one too."
                            .formatted(committeeId));
        }
        if (status.next().isEmpty()) {
            throw new RuleBroken("programme-item-closed",
                    "\"%s\" is %s; propose it again as a new topic.".formatted(topic, status));
        }
        if (status == ProgrammeStatus.SCHEDULED && draft.targetMeetingId() == null) {
            throw new InvalidInput(Fault.at("/targetMeetingId",
                    "targetMeetingId is missing; a SCHEDULED topic has a meeting. Move it back to PROPOSED first."));
        }
        topic = draft.topic().strip();
        method = draft.method();
        targetMeetingId = draft.targetMeetingId();
        note = draft.note();
        touch(now, Audience.PUBLIC);
    }

    /** @throws RuleBroken programme-status-order */
    void move(ProgrammeStep step, Instant now) {
        if (!status.next().contains(step.to())) {
            throw new RuleBroken("programme-status-order",
                    "The topic is %s; from there it %s, not %s.".formatted(status,
                            status.next().isEmpty() ? "goes nowhere" : "can only become " + status.next(), step.to()));
        }
        var target = step.targetMeetingId() == null ? targetMeetingId : step.targetMeetingId();
        if (step.to() == ProgrammeStatus.SCHEDULED && target == null) {
            throw new InvalidInput(
                    Fault.at("/targetMeetingId", "targetMeetingId is missing; say for which meeting it is scheduled."));
        }
        if (step.to() == ProgrammeStatus.DROPPED && (step.reason() == null || step.reason().isBlank())) {
            throw new InvalidInput(Fault.at("/reason", "reason is missing; say why the topic is dropped."));
        }
        targetMeetingId = target;
        dropReason = step.to() == ProgrammeStatus.DROPPED ? step.reason() : null;
        status = step.to();
        touch(now, Audience.PUBLIC);
    }

    ProgrammeDraft asDraft() {
        return new ProgrammeDraft(committeeId, topic, method, targetMeetingId, note);
    }

    ProgrammeView view() {
        return new ProgrammeView(id(), committeeId, topic, method, targetMeetingId, status, note, dropReason,
                createdAt(),
                modifiedAt(), version());
    }

    UUID committeeId() {
        return committeeId;
    }
}
