package org.openscrutiny.meetings.attendance;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What a clerk notes of who was there. */
@ApplicationScoped
public class Attendances {

    static final String TYPE = "attendance";

    private final AttendanceStore store;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Attendances(AttendanceStore store, Proceedings proceedings, Journal journal, Preconditions preconditions,
            Caller caller, Clock clock) {
        this.store = store;
        this.proceedings = proceedings;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Notes one person's attendance; apologies may come before the meeting begins.
     *
     * @throws RuleBroken attendance-already-recorded, minutes-settled, meeting-not-begun
     */
    @Transactional
    public AttendanceView note(UUID meetingId, AttendanceDraft draft) {
        var attendance = new Attendance(meetingId, draft, clock.instant());
        refuse(meetingId, draft, null);
        store.persist(attendance);
        var view = view(attendance);
        var audience = proceedings.audience(meetingId, null);
        journal.created(TYPE, attendance, audience, url(attendance.id()), view);
        proceedings.touch(meetingId, audience);
        return view;
    }

    /** Changes what is said of an attendance; the caller's If-Match must name its present state. */
    @Transactional
    public AttendanceView revise(UUID id, UnaryOperator<AttendanceDraft> change) {
        var attendance = visible(id);
        preconditions.requireMatch(proceedings.tagged(view(attendance)).tag());
        var before = view(attendance);
        var draft = change.apply(attendance.asDraft());
        refuse(attendance.meetingId(), draft, id);
        attendance.revise(draft, clock.instant());
        store.flush();
        var after = view(attendance);
        var audience = proceedings.audience(attendance.meetingId(), null);
        journal.updated(TYPE, attendance, audience, url(id), before, after);
        proceedings.touch(attendance.meetingId(), audience);
        return after;
    }

    /** Takes back what was noted by mistake. */
    @Transactional
    public void strike(UUID id) {
        var attendance = visible(id);
        preconditions.requireMatch(proceedings.tagged(view(attendance)).tag());
        proceedings.openRecord(attendance.meetingId());
        var before = view(attendance);
        var audience = proceedings.audience(attendance.meetingId(), null);
        attendance.touch(clock.instant(), audience);
        store.flush();
        journal.deleted(TYPE, attendance, audience, url(id), before);
        store.delete(attendance);
        proceedings.touch(attendance.meetingId(), audience);
    }

    /** @throws NotFound also where this caller may not know of it */
    Attendance visible(UUID id) {
        var attendance = store.get(id);
        if (!caller.mayRead(proceedings.audience(attendance.meetingId(), null))) {
            throw new NotFound(TYPE, id);
        }
        return attendance;
    }

    AttendanceView view(Attendance attendance) {
        return AttendanceView.of(attendance, proceedings.nameOf(attendance.personId()), attendance.absences(),
                caller);
    }

    private void refuse(UUID meetingId, AttendanceDraft draft, @Nullable UUID own) {
        var meeting = proceedings.openRecord(meetingId);
        if (draft.status() == AttendanceStatus.PRESENT || draft.status() == AttendanceStatus.NOT_RECORDED) {
            proceedings.requireBegun(meeting);
        }
        proceedings.requirePerson(draft.personId(), "/personId");
        proceedings.requirePerson(draft.substitutedById(), "/substitutedById");
        if (store.hasOther(meetingId, draft.personId(), own)) {
            throw new RuleBroken("attendance-already-recorded",
                    "The attendance of %s at the meeting of %s is already recorded; change that record instead."
                            .formatted(proceedings.nameOf(draft.personId()), meeting.day()));
        }
    }

    static String url(UUID id) {
        return "/v1/attendance/" + id;
    }
}
