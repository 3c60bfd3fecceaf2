package org.openscrutiny.meetings.action;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What a clerk notes of what people were asked to do, and what became of it. */
@ApplicationScoped
public class Actions {

    static final String TYPE = "action";

    private final ActionStore store;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Actions(ActionStore store, Proceedings proceedings, Journal journal, Preconditions preconditions, Caller caller,
            Clock clock) {
        this.store = store;
        this.proceedings = proceedings;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Notes an action; also after the minutes are approved, for a meeting goes on having consequences.
     *
     * @throws RuleBroken meeting-not-begun
     */
    @Transactional
    public ActionView note(UUID meetingId, ActionDraft draft) {
        refuse(meetingId, draft);
        var action = new Action(meetingId, draft, clock.instant());
        store.persist(action);
        var view = view(action);
        var audience = audience(action);
        journal.created(TYPE, action, audience, url(action.id()), view);
        proceedings.touch(meetingId, audience);
        return view;
    }

    /** Changes what is said of it; the caller's If-Match must name its present state. */
    @Transactional
    public ActionView revise(UUID id, UnaryOperator<ActionDraft> change) {
        var action = visible(id);
        preconditions.requireMatch(proceedings.tagged(view(action)).tag());
        var before = view(action);
        var was = audience(action);
        var draft = change.apply(action.asDraft());
        refuse(action.meetingId(), draft);
        action.revise(draft, clock.instant());
        store.flush();
        var after = view(action);
        var audience = audience(action);
        journal.updated(TYPE, action, audience, url(id), before, after);
        proceedings.withdraw(TYPE, action, was, audience, url(id));
        proceedings.touch(action.meetingId(), was.within(audience) == was ? audience : was);
        return after;
    }

    /** @throws NotFound also where this caller may not know of it */
    Action visible(UUID id) {
        var action = store.get(id);
        if (!caller.mayRead(audience(action))) {
            throw new NotFound(TYPE, id);
        }
        return action;
    }

    private Audience audience(Action action) {
        return proceedings.audience(action.meetingId(), action.itemId());
    }

    ActionView view(Action action) {
        return ActionView.of(action, caller);
    }

    static String url(UUID id) {
        return "/v1/actions/" + id;
    }

    /** @throws RuleBroken action-status-step */
    @Transactional
    public ActionView step(UUID id, ActionStep step) {
        var action = visible(id);
        var before = view(action);
        var now = clock.instant();
        action.step(step, proceedings.meeting(action.meetingId()).day(), CouncilTime.day(now), now);
        store.flush();
        var after = view(action);
        journal.updated(TYPE, action, audience(action), url(id), before, after);
        proceedings.touch(action.meetingId(), audience(action));
        return after;
    }

    private void refuse(UUID meetingId, ActionDraft draft) {
        var meeting = proceedings.meeting(meetingId);
        proceedings.requireBegun(meeting);
        proceedings.item(draft.itemId(), meeting, "/itemId");
        proceedings.requirePerson(draft.ownerId(), "/ownerId");
    }
}
