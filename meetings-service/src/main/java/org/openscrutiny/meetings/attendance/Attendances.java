package org.openscrutiny.meetings.attendance;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.meetings.proceedings.RecordKeeping;
import org.openscrutiny.meetings.proceedings.RecordKind;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** What a clerk notes of who was there. */
@ApplicationScoped
public class Attendances {

    static final String TYPE = "attendance";

    private final AttendanceStore store;
    private final Proceedings proceedings;
    private final RecordKeeping keeping;
    private final RecordKind<Attendance, AttendanceView> kind;
    private final Caller caller;
    private final Clock clock;

    Attendances(AttendanceStore store, Proceedings proceedings, RecordKeeping keeping,
            Caller caller, Clock clock) {
        this.store = store;
        this.proceedings = proceedings;
        this.keeping = keeping;
        this.caller = caller;
        this.clock = clock;
        kind = new RecordKind<>(TYPE, Attendances::url, Attendance::meetingId, this::audience, this::view);
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
        return keeping.add(kind, attendance);
    }

    /** Changes what is said of an attendance; the caller's If-Match must name its present state. */
    @Transactional
    public AttendanceView revise(UUID id, UnaryOperator<AttendanceDraft> change) {
        return keeping.change(kind, keeping.asRead(kind, visible(id)), attendance -> {
            var draft = change.apply(attendance.asDraft());
            refuse(attendance.meetingId(), draft, id);
            attendance.revise(draft, clock.instant());
        });
    }

    /** Takes back what was noted by mistake. */
    @Transactional
    public void strike(UUID id) {
        var attendance = keeping.asRead(kind, visible(id));
        proceedings.openRecord(attendance.meetingId());
        keeping.strike(kind, attendance, clock.instant());
    }

    /** @throws NotFound also where this caller may not know of it */
    Attendance visible(UUID id) {
        return keeping.visible(kind, store.get(id));
    }

    private Audience audience(Attendance kept) {
        return proceedings.audience(kept.meetingId(), null);
    }

    AttendanceView view(Attendance kept) {
        return AttendanceView.of(kept, proceedings.nameOf(kept.personId()), kept.absences(), caller);
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
