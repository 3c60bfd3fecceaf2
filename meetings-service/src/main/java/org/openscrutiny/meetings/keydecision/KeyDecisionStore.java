package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
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
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class KeyDecisionStore implements PanacheRepositoryBase<KeyDecision, UUID> {

    static final ListQuery.Key[] BY_DECISION = {new ListQuery.Key("d.notice.decisionFrom", LocalDate::parse),
            new ListQuery.Key("d.id", UUID::fromString)};
    private static final String KIND = "key decision notice";

    /** @throws NotFound if there is none that this caller may know of */
    KeyDecision get(UUID id, Caller caller) {
        return findByIdOptional(id).filter(d -> caller.mayRead(d.audience())).orElseThrow(() -> new NotFound(KIND, id));
    }

    /** The same, changed by nobody else until the transaction ends. */
    KeyDecision hold(UUID id, Caller caller) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(d -> caller.mayRead(d.audience()))
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    /**
     * @param from the period in which they are made reaches to this day or beyond
     * @param to   it begins on this day or before
     */
    ListQuery<KeyDecisionRow> list(Caller caller, KeyDecisionFilter filter, @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new ListQuery<>(getEntityManager(), KeyDecisionRow.class, """
                d.id, d.notice.reference, d.notice.title, d.notice.maker.kind, d.notice.maker.name, d.notice.maker.committeeId, d.notice.decisionFrom,
                d.notice.decisionTo, d.notice.exemption.access, d.notice.exemption.publicSummary, d.status, d.publishedOn,
                d.exception.kind, d.notice.meetingId, m.audience""", """
                from KeyDecision d left join Meeting m on m.id = d.notice.meetingId
                left join AgendaItem i on i.id = d.notice.agendaItemId""")
                .where("d.audience in :audiences", "audiences", caller.audiences())
                .where("d.notice.maker.committeeId = :committeeId", "committeeId", filter.committeeId)
                .where("d.notice.meetingId = :meetingId", "meetingId", filter.meetingId)
                .where("m.audience in :meetingAudiences", "meetingAudiences",
                        filter.meetingId == null ? null : caller.audiences())
                .where("d.notice.agendaItemId = :agendaItemId", "agendaItemId", filter.agendaItemId)
                .where("i.audience in :itemAudiences", "itemAudiences",
                        filter.agendaItemId == null ? null : caller.audiences())
                .where("d.status = :status", "status", filter.status)
                .where("d.exception.kind = :exception", "exception", filter.exception)
                .where("d.notice.decisionTo >= :from", "from", from)
                .where("d.notice.decisionFrom <= :to", "to", to);
    }

    /** Those to be made, or made, at a meeting. */
    List<KeyDecision> ofMeeting(UUID meetingId, Caller caller) {
        return new ListQuery<>(getEntityManager(), KeyDecision.class, "d", "from KeyDecision d")
                .where("d.audience in :audiences", "audiences", caller.audiences())
                .where("d.notice.meetingId = :meetingId", "meetingId", meetingId)
                .sorted(false, Optional.empty(), BY_DECISION)
                .rows(Integer.MAX_VALUE);
    }

    /** By the first day on which they are made, from a place on, that included. */
    List<KeyDecision> inOrder(Caller caller, ClockQuery query, Optional<Place> from, int limit) {
        var list = new ListQuery<>(getEntityManager(), KeyDecision.class, "d", "from KeyDecision d")
                .where("d.audience in :audiences", "audiences", caller.audiences())
                .where("d.notice.maker.committeeId = :committeeId", "committeeId", query.committeeId())
                .where("d.notice.decisionFrom >= :since", "since", query.from())
                .where("d.notice.decisionFrom <= :until", "until", query.to());
        from.ifPresent(place -> startAt(list, place));
        return list.sorted(false, Optional.empty(), BY_DECISION).rows(limit);
    }

    /** They are placed at the start of their day: what stands later on a day has passed all of that day. */
    private static void startAt(ListQuery<KeyDecision> list, Place place) {
        var day = CouncilTime.day(place.at());
        if (place.at().equals(day.atStartOfDay(CouncilTime.ZONE).toInstant())) {
            list.where("d.notice.decisionFrom >= :on", "on", day)
                    .where("d.notice.decisionFrom > :on or d.id >= :fromId", "fromId", place.id());
        } else {
            list.where("d.notice.decisionFrom > :on", "on", day);
        }
    }
}
