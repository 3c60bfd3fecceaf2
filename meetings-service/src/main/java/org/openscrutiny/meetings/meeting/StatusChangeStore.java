package org.openscrutiny.meetings.meeting;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.storage.list.ListQuery;

@ApplicationScoped
class StatusChangeStore implements PanacheRepositoryBase<StatusChange, UUID> {

    static final ListQuery.Key[] AS_TAKEN = {new ListQuery.Key("s.id", UUID::fromString)};

    ListQuery<StatusChange> ofMeeting(UUID meetingId) {
        return new ListQuery<>(getEntityManager(), StatusChange.class, "s", "from StatusChange s")
                .where("s.meetingId = :meetingId", "meetingId", meetingId);
    }
}
