package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
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

/** A part of the day of a meeting. A members-only one does not exist for anybody else. */
@Entity
@Table(name = "sessions")
class Session extends Recorded {

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Enumerated(EnumType.STRING)
    private SessionAccess access;

    @Column(name = "start_at")
    private Instant startAt;

    @Column(name = "end_at")
    private @Nullable Instant endAt;

    private @Nullable String purpose;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Session() {
    }

    @SuppressWarnings("NullAway") // take fills the other fields
    Session(Meeting meeting, SessionDraft draft, Instant now) {
        super(now);
        meetingId = meeting.id();
        take(draft, meeting.audience());
    }

    void revise(SessionDraft draft, Audience meetingAudience, Instant now) {
        var before = audience;
        take(draft, meetingAudience);
        touch(now, before.or(audience));
    }

    /** Its meeting is announced: those of its own audience learn of it. */
    void announce(Instant now) {
        audience = ownAudience();
        touch(now, audience);
    }

    private void take(SessionDraft draft, Audience meetingAudience) {
        var wanted = draft.access();
        if (wanted == SessionAccess.PUBLIC && draft.kind() != SessionKind.FORMAL) {
            throw new RuleBroken("private-session-open",
                    "A %s is for members alone; only the FORMAL session is open to the public."
                            .formatted(draft.kind()));
        }
        if (draft.end() != null && !draft.end().isAfter(draft.start())) {
            throw new InvalidInput(
                    Fault.at("/end", "end %s is not after start %s.".formatted(draft.end(), draft.start())));
        }
        kind = draft.kind();
        access = wanted != null
                ? wanted
                : kind == SessionKind.FORMAL ? SessionAccess.PUBLIC : SessionAccess.MEMBERS_ONLY;
        startAt = draft.start().toInstant();
        endAt = CouncilTime.moment(draft.end());
        purpose = draft.purpose();
        audience = ownAudience().within(meetingAudience);
    }

    private Audience ownAudience() {
        return switch (access) {
            case PUBLIC -> Audience.PUBLIC;
            case MEMBERS_ONLY -> Audience.MEMBERS;
        };
    }

    SessionDraft asDraft() {
        return new SessionDraft(kind, access, CouncilTime.at(startAt), CouncilTime.shown(endAt), purpose);
    }

    UUID meetingId() {
        return meetingId;
    }

    Audience audience() {
        return audience;
    }
}
