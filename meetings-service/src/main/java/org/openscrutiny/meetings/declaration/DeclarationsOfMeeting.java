package org.openscrutiny.meetings.declaration;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.meetings.person.Person;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.support.access.Caller;

/** All interests declared at a meeting that the caller may know of; what is sensitive is withheld as everywhere. */
@ApplicationScoped
public class DeclarationsOfMeeting {

    private final DeclarationStore store;
    private final Proceedings proceedings;
    private final Caller caller;

    DeclarationsOfMeeting(DeclarationStore store, Proceedings proceedings, Caller caller) {
        this.store = store;
        this.proceedings = proceedings;
        this.caller = caller;
    }

    /** In the order recorded. */
    public List<DeclarationView> all(UUID meetingId) {
        // Read at once, so that no name is asked for alone.
        store.getEntityManager()
                .createQuery("""
                select p from Person p where p.id in (select d.personId from Declaration d where d.meetingId = ?1)""",
                        Person.class)
                .setParameter(1, meetingId)
                .getResultList();
        return store.list("meetingId = ?1 order by id", meetingId)
                .stream()
                .filter(d -> caller.mayRead(proceedings.audience(meetingId, d.itemId())))
                .map(d -> DeclarationView.of(d, proceedings.nameOf(d.personId()), caller))
                .toList();
    }
}
