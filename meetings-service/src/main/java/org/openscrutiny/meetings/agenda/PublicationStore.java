package org.openscrutiny.meetings.agenda;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.storage.list.ListQuery;

@ApplicationScoped
class PublicationStore implements PanacheRepositoryBase<AgendaPublication, UUID> {

    static final ListQuery.Key[] BY_SEQUENCE = {new ListQuery.Key("p.sequenceNumber", Integer::valueOf)};

    int countOf(UUID meetingId) {
        return Math.toIntExact(count("meetingId", meetingId));
    }

    ListQuery<AgendaPublication> ofMeeting(UUID meetingId) {
        return new ListQuery<>(getEntityManager(), AgendaPublication.class, "p", "from AgendaPublication p")
                .where("p.meetingId = :meetingId", "meetingId", meetingId);
    }
}
