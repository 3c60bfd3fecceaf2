package org.openscrutiny.meetings.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Where;
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class AttendanceStore implements PanacheRepositoryBase<Attendance, UUID> {

    private static final String FROM = "Attendance a join Person p on p.id = a.personId";

    private static final String ACROSS = FROM + " join Meeting m on m.id = a.meetingId";

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

    /** Across meetings, by their start, then id, either way; at most {@code limit} after the position. */
    List<MemberAttendance> across(AttendanceFilter filter, Set<Audience> readable, SortOrder order,
            Optional<List<String>> after,
            int limit) {
        var where = across(filter, readable);
        after.ifPresent(position -> where
                .that("(m.scheduledStart, a.id) " + order.beyond() + " (:start, :id)", "start",
                        Instant.parse(position.get(0)))
                .with("id", UUID.fromString(position.get(1))));
        return where.list(getEntityManager(), """
                new MemberAttendance(a.id, m.id, m.scheduledStart, m.committeeId, m.committeeName, a.personId,
                    coalesce(a.printedName, p.displayName), a.capacity, a.status)""", ACROSS,
                "m.scheduledStart" + order.direction() + ", a.id" + order.direction(),
                MemberAttendance.class, limit);
    }

    long countAcross(AttendanceFilter filter, Set<Audience> readable) {
        return across(filter, readable).count(getEntityManager(), ACROSS);
    }

    private static Where across(AttendanceFilter filter, Set<Audience> readable) {
        return new Where().that("m.audience in :readable", "readable", readable)
                .given("a.personId = :person", "person", filter.personId)
                .given("m.committeeId = :committee", "committee", filter.committeeId)
                .given("a.capacity = :capacity", "capacity", filter.capacity)
                .given("a.status = :status", "status", filter.status)
                .given("m.scheduledStart >= :from", "from", filter.start())
                .given("m.scheduledStart < :to", "to", filter.end());
    }

    private static Where where(UUID meetingId, @Nullable AttendanceCapacity capacity,
            @Nullable AttendanceStatus status) {
        return new Where().that("a.meetingId = :meeting", "meeting", meetingId)
                .given("a.capacity = :capacity", "capacity", capacity)
                .given("a.status = :status", "status", status);
    }
}
