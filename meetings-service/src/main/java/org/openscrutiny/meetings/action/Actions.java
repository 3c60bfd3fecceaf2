package org.openscrutiny.meetings.action;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.meetings.proceedings.RecordKeeping;
import org.openscrutiny.meetings.proceedings.RecordKind;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** What a clerk notes of what people were asked to do, and what became of it. */
@ApplicationScoped
public class Actions {

    static final String TYPE = "action";

    private final ActionStore store;
    private final Proceedings proceedings;
    private final RecordKeeping keeping;
    private final RecordKind<Action, ActionView> kind;
    private final Caller caller;
    private final Clock clock;

    Actions(ActionStore store, Proceedings proceedings, RecordKeeping keeping, Caller caller,
            Clock clock) {
        this.store = store;
        this.proceedings = proceedings;
        this.keeping = keeping;
        this.caller = caller;
        this.clock = clock;
        kind = new RecordKind<>(TYPE, Actions::url, Action::meetingId, this::audience, this::view);
    }

    /**
     * Notes an action; also after the minutes are approved, for a meeting goes on having consequences.
     *
     * @throws RuleBroken meeting-not-begun
     */
    @Transactional
    public ActionView note(UUID meetingId, ActionDraft draft) {
        refuse(meetingId, draft);
        return keeping.add(kind, new Action(meetingId, draft, clock.instant()));
    }

    /** Changes what is said of it; the caller's If-Match must name its present state. */
    @Transactional
    public ActionView revise(UUID id, UnaryOperator<ActionDraft> change) {
        return keeping.change(kind, keeping.asRead(kind, visible(id)), action -> {
            var draft = change.apply(action.asDraft());
            refuse(action.meetingId(), draft);
            action.revise(draft, clock.instant());
        });
    }

    /** @throws NotFound also where this caller may not know of it */
    Action visible(UUID id) {
        return keeping.visible(kind, store.get(id));
    }

    private Audience audience(Action kept) {
        return proceedings.audience(kept.meetingId(), kept.itemId());
    }

    ActionView view(Action kept) {
        return ActionView.of(kept, caller);
    }

    static String url(UUID id) {
        return "/v1/actions/" + id;
    }

    /** @throws RuleBroken action-status-step */
    @Transactional
    public ActionView step(UUID id, ActionStep step) {
        var now = clock.instant();
        return keeping.change(kind, visible(id), action -> action.step(step,
                proceedings.meeting(action.meetingId()).day(), CouncilTime.day(now), now));
    }

    private void refuse(UUID meetingId, ActionDraft draft) {
        var meeting = proceedings.meeting(meetingId);
        proceedings.requireBegun(meeting);
        proceedings.item(draft.itemId(), meeting, "/itemId");
        proceedings.requirePerson(draft.ownerId(), "/ownerId");
    }
}
