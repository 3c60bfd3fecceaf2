package org.openscrutiny.meetings.attendance;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.meetings.person.Person;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.support.access.Caller;

/** All of a meeting's attendance at once, for those who may know of the meeting. */
@ApplicationScoped
public class AttendanceOfMeeting {

    private final AttendanceStore store;
    private final Proceedings proceedings;
    private final Caller caller;

    AttendanceOfMeeting(AttendanceStore store, Proceedings proceedings, Caller caller) {
        this.store = store;
        this.proceedings = proceedings;
        this.caller = caller;
    }

    /** In the order recorded. */
    public List<AttendanceView> all(UUID meetingId) {
        if (!caller.mayRead(proceedings.audience(meetingId, null))) {
            return List.of();
        }
        // Read at once, so that no name is asked for alone.
        store.getEntityManager()
                .createQuery("""
                select p from Person p where p.id in (select a.personId from Attendance a where a.meetingId = ?1)""",
                        Person.class)
                .setParameter(1, meetingId)
                .getResultList();
        return store
                .list("from Attendance a left join fetch a.absences where a.meetingId = ?1 order by a.id", meetingId)
                .stream()
                .map(a -> AttendanceView.of(a, proceedings.nameOf(a.personId()),
                        Objects.requireNonNullElse(a.asDraft().absences(), List.of()), caller))
                .toList();
    }
}
