package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * One meeting of a committee. It is a draft until it is announced; from then on everybody knows of it, whatever becomes of
 * it. Its agenda, its sessions and its minutes have audiences of their own.
 */
@Entity
@Table(name = "meetings")
public class Meeting extends Recorded {

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "committee_id")
    private UUID committeeId;

    @Column(name = "committee_name")
    private String committeeName;

    @Column(name = "scheduled_start")
    private Instant scheduledStart;

    @Column(name = "planned_end")
    private @Nullable Instant plannedEnd;

    @Column(name = "actual_start")
    private @Nullable Instant actualStart;

    @Column(name = "actual_end")
    private @Nullable Instant actualEnd;

    private @Nullable String venue;

    @Enumerated(EnumType.STRING)
    private MeetingMode mode;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "agenda_status")
    private AgendaStatus agendaStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "minutes_status")
    private MinutesStatus minutesStatus;

    @Column(name = "notice_given_at")
    private @Nullable Instant noticeGivenAt;

    @Column(name = "notice_satisfied")
    private @Nullable Boolean noticeSatisfied;

    @Column(name = "urgency_reason")
    private @Nullable String urgencyReason;

    @Column(name = "replacement_id")
    private @Nullable UUID replacementId;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    @Embedded
    @AttributeOverride(name = "status", column = @Column(name = "webcast_status"))
    @AttributeOverride(name = "url", column = @Column(name = "webcast_url"))
    @AttributeOverride(name = "publicUntil", column = @Column(name = "webcast_public_until"))
    @AttributeOverride(name = "requestContact", column = @Column(name = "webcast_contact"))
    private @Nullable Webcast webcast;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Meeting() {
    }

    @SuppressWarnings("NullAway") // take fills the other fields
    Meeting(MeetingDraft draft, String committeeName, Instant now) {
        super(now);
        this.committeeName = committeeName;
        audience = Audience.DRAFT;
        status = MeetingStatus.DRAFT;
        agendaStatus = AgendaStatus.DRAFT;
        minutesStatus = MinutesStatus.NONE;
        take(draft);
    }

    /**
     * Changes what was said when it was called.
     *
     * @throws RuleBroken meeting-committee-fixed, meeting-over, or meeting-day-published
     */
    void revise(MeetingDraft draft, Instant now) {
        if (!draft.committeeId().equals(committeeId)) {
            throw new RuleBroken("meeting-committee-fixed",
                    "The meeting was called for committee %s and stays with it; call another meeting for committee %s."
                            .formatted(committeeId, draft.committeeId()));
        }
        refuseNewTimeOnceBegun(draft);
        take(draft);
        touch(now, audience);
    }

    private void refuseNewTimeOnceBegun(MeetingDraft draft) {
        var start = draft.scheduledStart().toInstant();
        if (start.equals(scheduledStart)) {
            return;
        }
        if (status != MeetingStatus.DRAFT && status != MeetingStatus.SCHEDULED) {
            throw new RuleBroken("meeting-over",
                    "The meeting is %s; when it was to start is part of the record and does not change.".formatted(status));
        }
        if (agendaStatus != AgendaStatus.DRAFT && !CouncilTime.day(start).equals(day())) {
            throw new RuleBroken("meeting-day-published",
                    "The agenda is published for %s; postpone the meeting to one on %s instead, so that both days stay on the record."
                            .formatted(day(), CouncilTime.day(start)));
        }
    }

    private void take(MeetingDraft draft) {
        var start = draft.scheduledStart().toInstant();
        var end = CouncilTime.moment(draft.plannedEnd());
        if (end != null && !end.isAfter(start)) {
            throw new InvalidInput(Fault.at("/plannedEnd", "plannedEnd %s is not after scheduledStart %s."
                    .formatted(draft.plannedEnd(), draft.scheduledStart())));
        }
        committeeId = draft.committeeId();
        scheduledStart = start;
        plannedEnd = end;
        venue = draft.venue();
        mode = draft.mode() == null ? MeetingMode.IN_PERSON : draft.mode();
        webcast = draft.webcast();
    }

    MeetingDraft asDraft() {
        return new MeetingDraft(committeeId, CouncilTime.at(scheduledStart), CouncilTime.shown(plannedEnd), venue, mode,
                webcast);
    }

    /** For minutes: moves with their own state machine, for those who may see the step. */
    public void minutesAre(MinutesStatus reached, Instant now, Audience seenBy) {
        minutesStatus = reached;
        touch(now, seenBy.within(audience));
    }

    /** For whom the meeting exists. */
    public Audience audience() {
        return audience;
    }

    public UUID committeeId() {
        return committeeId;
    }

    public String committeeName() {
        return committeeName;
    }

    public Instant scheduledStart() {
        return scheduledStart;
    }

    /** The council's day of the meeting. */
    public LocalDate day() {
        return CouncilTime.day(scheduledStart);
    }

    public @Nullable Instant plannedEnd() {
        return plannedEnd;
    }

    public @Nullable Instant actualStart() {
        return actualStart;
    }

    public @Nullable Instant actualEnd() {
        return actualEnd;
    }

    public @Nullable String venue() {
        return venue;
    }

    public MeetingMode mode() {
        return mode;
    }

    public MeetingStatus status() {
        return status;
    }

    public AgendaStatus agendaStatus() {
        return agendaStatus;
    }

    public MinutesStatus minutesStatus() {
        return minutesStatus;
    }

    public @Nullable Instant noticeGivenAt() {
        return noticeGivenAt;
    }

    public @Nullable Boolean noticeSatisfied() {
        return noticeSatisfied;
    }

    public @Nullable String urgencyReason() {
        return urgencyReason;
    }

    public @Nullable UUID replacementId() {
        return replacementId;
    }

    public @Nullable String statusReason() {
        return statusReason;
    }

    public @Nullable Webcast webcast() {
        return webcast;
    }
}
