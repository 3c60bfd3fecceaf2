package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    @Column(name = "start_stated")
    private boolean startStated;

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
        Schedule.of(draft).refuseChangeOf(this);
        take(draft);
        touch(now, audience);
    }

    private void take(MeetingDraft draft) {
        var when = Schedule.of(draft);
        committeeId = draft.committeeId();
        scheduledStart = when.start();
        startStated = when.stated();
        plannedEnd = when.plannedEnd();
        venue = draft.venue();
        mode = draft.mode() == null ? MeetingMode.IN_PERSON : draft.mode();
        webcast = draft.webcast();
    }

    MeetingDraft asDraft() {
        return new MeetingDraft(committeeId, startStated ? null : day(), statedStart(),
                CouncilTime.shown(plannedEnd), venue, mode, webcast);
    }

    /**
     * Takes the next step of its life.
     *
     * @param at when it was taken
     * @throws RuleBroken meeting-status-order, if the step does not follow from where the meeting stands;
     *                    meeting-ended-before-it-began
     */
    void move(MeetingStatus to, Instant at, @Nullable String reason, @Nullable UUID replacement, Instant now) {
        status.refuseUnlessNext(to);
        switch (to) {
            case DRAFT -> throw new IllegalStateException("No step leads back to a draft");
            case SCHEDULED -> audience = Audience.PUBLIC;
            case IN_SESSION -> actualStart = actualStart == null ? at : actualStart;
            case CONCLUDED, ABANDONED -> end(at);
            case CANCELLED, ADJOURNED -> replacementId = null;
            case POSTPONED -> replacementId = replacement;
        }
        status = to;
        statusReason = reason;
        touch(now, audience);
    }

    private void end(Instant at) {
        if (actualStart == null || at.isBefore(actualStart)) {
            throw new RuleBroken("meeting-ended-before-it-began", "The meeting began at %s; it cannot have ended at %s."
                    .formatted(CouncilTime.shown(actualStart), CouncilTime.at(at)));
        }
        actualEnd = at;
    }

    /**
     * Notes that the agenda, or a supplement to it, is out.
     *
     * @throws RuleBroken meeting-not-announced, if nobody may know of the meeting yet or it will not be held
     */
    void agendaPublished(@Nullable Instant publishedAt, @Nullable Boolean inTime, @Nullable String urgency,
            Instant now) {
        switch (status) {
            case DRAFT, CANCELLED, POSTPONED -> throw new RuleBroken("meeting-not-announced",
                    "The meeting is %s; an agenda is published for a meeting that is to be held. Schedule it first."
                            .formatted(status));
            case SCHEDULED, IN_SESSION, ADJOURNED, CONCLUDED, ABANDONED -> {
                if (agendaStatus == AgendaStatus.DRAFT) {
                    agendaStatus = AgendaStatus.PUBLISHED;
                    noticeGivenAt = publishedAt;
                    noticeSatisfied = inTime;
                    urgencyReason = urgency;
                } else {
                    agendaStatus = AgendaStatus.SUPPLEMENTED;
                }
                touch(now, audience);
            }
        }
    }

    /** Whether its life is at an end, so that its agenda is part of the record. */
    public boolean isOver() {
        return status.next().isEmpty();
    }

    public boolean agendaIsOut() {
        return agendaStatus != AgendaStatus.DRAFT;
    }

    /** When it is to start, as the council's clocks show it; absent where no paper states the time. */
    public @Nullable OffsetDateTime statedStart() {
        return startStated ? CouncilTime.at(scheduledStart) : null;
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

    /** When it is to start; the start of the day where no paper states the time (see {@link #statedStart}). */
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
