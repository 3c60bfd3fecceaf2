package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class MeetingStore implements PanacheRepositoryBase<Meeting, UUID> {

    static final String KIND = "meeting";

    /** @throws NotFound if there is none that this caller may know of */
    Meeting get(UUID id, Caller caller) {
        return findByIdOptional(id).filter(meeting -> caller.mayRead(meeting.audience()))
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    /** The same, changed by nobody else until the transaction ends. */
    Meeting hold(UUID id, Caller caller) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(meeting -> caller.mayRead(meeting.audience()))
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    /**
     * @param from the first council day
     * @param to   the last council day
     */
    ListQuery<MeetingRow> list(Caller caller, @Nullable UUID committeeId, @Nullable LocalDate from,
            @Nullable LocalDate to, @Nullable MeetingStatus status, @Nullable AgendaStatus agendaStatus,
            @Nullable MinutesStatus minutesStatus) {
        var modified = caller.mayRead(Audience.EXEMPT) ? "m.modifiedAt" : "m.openModifiedAt";
        return new ListQuery<>(getEntityManager(), MeetingRow.class,
                "m.id, m.committeeId, m.committeeName, m.scheduledStart, m.startStated, m.plannedEnd, m.venue, m.mode, m.status, m.agendaStatus, m.minutesStatus, "
                        + modified,
                "from Meeting m")
                .where("m.audience in :audiences", "audiences", caller.audiences())
                .where("m.committeeId = :committeeId", "committeeId", committeeId)
                .where("m.scheduledStart >= :from", "from", from == null ? null : startOf(from))
                .where("m.scheduledStart < :to", "to", to == null ? null : startOf(to.plusDays(1)))
                .where("m.status = :status", "status", status)
                .where("m.agendaStatus = :agendaStatus", "agendaStatus", agendaStatus)
                .where("m.minutesStatus in :minutesStatus", "minutesStatus",
                        minutesStatus == null ? null : minutesStatus.behind(caller));
    }

    /**
     * Meetings by their start.
     *
     * @param position start, id and a third part; where that is a number, the meeting named is read again
     */
    List<Meeting> inOrder(Caller caller, @Nullable UUID committeeId, @Nullable LocalDate from, @Nullable LocalDate to,
            Optional<List<String>> position, int limit) {
        var again = position.filter(p -> !p.get(2).equals("last")).map(p -> UUID.fromString(p.get(1)));
        var query = new ListQuery<>(getEntityManager(), Meeting.class, "m", "from Meeting m")
                .where("m.audience in :audiences", "audiences", caller.audiences())
                .where("m.committeeId = :committeeId", "committeeId", committeeId)
                .where("m.scheduledStart >= :from", "from", from == null ? null : startOf(from))
                .where("m.scheduledStart < :to", "to", to == null ? null : startOf(to.plusDays(1)))
                .sorted(false, position.map(p -> p.subList(0, 2)), MeetingRow.BY_START);
        var rows = query.rows(limit);
        if (again.isEmpty()) {
            return rows;
        }
        var all = new ArrayList<Meeting>();
        findByIdOptional(again.get()).filter(m -> caller.mayRead(m.audience())).ifPresent(all::add);
        all.addAll(rows);
        return all;
    }

    /** Of the meetings that are or were to be held, when each starts, ascending. */
    List<MeetingStart> startsAfter(Collection<UUID> committees, Instant first, Collection<MeetingStatus> leftOut) {
        return getEntityManager().createQuery("""
                select m.committeeId, m.scheduledStart from Meeting m
                where m.committeeId in :committees and m.scheduledStart > :first and m.status not in :leftOut
                order by m.scheduledStart, m.id""", MeetingStart.class)
                .setParameter("committees", committees)
                .setParameter("first", first)
                .setParameter("leftOut", leftOut)
                .getResultList();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CouncilTime.ZONE).toInstant();
    }
}
