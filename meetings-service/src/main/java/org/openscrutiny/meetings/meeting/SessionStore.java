package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class SessionStore implements PanacheRepositoryBase<Session, UUID> {

    static final ListQuery.Key[] BY_START = {new ListQuery.Key("s.startAt", Instant::parse),
            new ListQuery.Key("s.id", UUID::fromString)};

    ListQuery<Session> list(UUID meetingId, Caller caller) {
        return new ListQuery<>(getEntityManager(), Session.class, "s", "from Session s")
                .where("s.meetingId = :meetingId", "meetingId", meetingId)
                .where("s.audience in :audiences", "audiences", caller.audiences());
    }

    Session get(UUID id, Caller caller) {
        return findByIdOptional(id).filter(session -> caller.mayRead(session.audience()))
                .orElseThrow(() -> new NotFound("session", id));
    }

    /** In the order of the day. A meeting has few. */
    List<Session> ofMeeting(UUID meetingId, Caller caller) {
        return list("meetingId = ?1 and audience in ?2 order by startAt, id", meetingId, caller.audiences());
    }

    List<Session> allOfMeeting(UUID meetingId) {
        return list("meetingId = ?1 order by startAt, id", meetingId);
    }
}
