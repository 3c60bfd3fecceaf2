package org.openscrutiny.meetings.action;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.support.access.Caller;

/** All a meeting asked people to do, as far as the caller may know of it. */
@ApplicationScoped
public class ActionsOfMeeting {

    private final ActionStore store;
    private final Proceedings proceedings;
    private final Caller caller;

    ActionsOfMeeting(ActionStore store, Proceedings proceedings, Caller caller) {
        this.store = store;
        this.proceedings = proceedings;
        this.caller = caller;
    }

    /** In the order recorded. */
    public List<ActionView> all(UUID meetingId) {
        return store.list("from Action a left join fetch a.events where a.meetingId = ?1 order by a.id", meetingId)
                .stream()
                .filter(a -> caller.mayRead(proceedings.audience(meetingId, a.itemId())))
                .map(a -> ActionView.of(a, caller))
                .toList();
    }
}
