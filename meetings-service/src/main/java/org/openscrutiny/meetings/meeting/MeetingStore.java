package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.ClockQuery;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.Place;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.storage.record.ChangeCount;
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
        var modified = "m." + ChangeCount.of(caller).modifiedAtProperty();
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

    /** Meetings by their start, from a place on, that included. */
    List<Meeting> inOrder(Caller caller, ClockQuery query, Optional<Place> from, int limit) {
        return new ListQuery<>(getEntityManager(), Meeting.class, "m", "from Meeting m")
                .where("m.audience in :audiences", "audiences", caller.audiences())
                .where("m.committeeId = :committeeId", "committeeId", query.committeeId())
                .where("m.scheduledStart >= :since", "since", query.since())
                .where("m.scheduledStart < :before", "before", query.before())
                .where("m.scheduledStart >= :at", "at", from.map(Place::at).orElse(null))
                .where("m.scheduledStart > :at or m.id >= :fromId", "fromId", from.map(Place::id).orElse(null))
                .sorted(false, Optional.empty(), MeetingRow.BY_START)
                .rows(limit);
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
