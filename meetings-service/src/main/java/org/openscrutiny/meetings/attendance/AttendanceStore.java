package org.openscrutiny.meetings.attendance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Where;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class AttendanceStore implements PanacheRepositoryBase<Attendance, UUID> {

    private static final String FROM = "Attendance a join Person p on p.id = a.personId";

    Attendance get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("attendance", id));
    }

    boolean hasOther(UUID meetingId, UUID personId, @Nullable UUID than) {
        return find("meetingId = ?1 and personId = ?2", meetingId, personId).stream()
                .anyMatch(other -> !other.id().equals(than));
    }

    List<Absence> absences(UUID id) {
        return getEntityManager().createQuery(
                "select b from Attendance a join a.absences b where a.id = ?1 order by b.fromAt", Absence.class)
                .setParameter(1, id)
                .getResultList();
    }

    /** By family name, name, id; at most {@code limit} after the position. */
    List<AttendanceSummary> list(UUID meetingId, @Nullable AttendanceCapacity capacity,
            @Nullable AttendanceStatus status,
            Optional<List<String>> after, int limit) {
        var where = where(meetingId, capacity, status);
        after.ifPresent(position -> where
                .that("(p.familyName, p.displayName, a.id) > (:family, :display, :id)", "family", position.get(0))
                .with("display", position.get(1))
                .with("id", UUID.fromString(position.get(2))));
        return where.list(getEntityManager(), """
                new AttendanceSummary(a.id, a.personId, coalesce(a.printedName, p.displayName), p.familyName, p.displayName,
                    a.roleAtTime, a.capacity, a.status, a.substitutedById, a.mode, a.arrivedAt, a.leftAt)""", FROM,
                "p.familyName, p.displayName, a.id", AttendanceSummary.class, limit);
    }

    long count(UUID meetingId, @Nullable AttendanceCapacity capacity, @Nullable AttendanceStatus status) {
        return where(meetingId, capacity, status).count(getEntityManager(), FROM);
    }

    private static Where where(UUID meetingId, @Nullable AttendanceCapacity capacity,
            @Nullable AttendanceStatus status) {
        return new Where().that("a.meetingId = :meeting", "meeting", meetingId)
                .given("a.capacity = :capacity", "capacity", capacity)
                .given("a.status = :status", "status", status);
    }
}
