package org.openscrutiny.meetings.agenda;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class AgendaItemStore implements PanacheRepositoryBase<AgendaItem, UUID> {

    static final String KIND = "agenda item";

    /** @throws NotFound if there is none that this caller may read; a bare line cannot be addressed */
    AgendaItem get(UUID id, Caller caller) {
        return findByIdOptional(id).filter(item -> caller.mayRead(item.audience()))
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    /** The same, read again although it was read before in this transaction. */
    AgendaItem getAnew(UUID id, Caller caller) {
        try {
            getEntityManager().refresh(get(id, caller));
        } catch (EntityNotFoundException gone) {
            throw new NotFound(KIND, id);
        }
        return get(id, caller);
    }

    /** All items, in the order of business; a meeting has at most a few dozen. */
    List<AgendaItem> ofMeeting(UUID meetingId) {
        return list("from AgendaItem i left join fetch i.relatedRefs where i.meetingId = ?1 order by i.position",
                meetingId);
    }

    /** Those the caller may read, and the published exempt ones, which are bare lines to all others. */
    List<AgendaItem> knownTo(Caller caller, UUID meetingId) {
        return list("""
                from AgendaItem i left join fetch i.relatedRefs
                where i.meetingId = ?1
                  and (i.audience in ?2 or i.exemption.access = ?3 and i.publishedAt is not null)
                order by i.position""", meetingId, caller.audiences(), Access.EXEMPT);
    }

    boolean hasOther(UUID meetingId, String number, @Nullable UUID than) {
        return count("meetingId = ?1 and number = ?2 and (?3 is null or id <> ?3)", meetingId, number, than) > 0;
    }
}
