package org.openscrutiny.meetings.minutes;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** The numbered minutes within a meeting's minutes: written while these are a draft, and read by whoever reads their item. */
@ApplicationScoped
public class MinuteItems {

    static final String TYPE = "minute-item";

    private final MinuteItemStore items;
    private final MinutesStore store;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    MinuteItems(MinuteItemStore items, MinutesStore store, Proceedings proceedings, Journal journal,
            Preconditions preconditions, Caller caller, Clock clock) {
        this.items = items;
        this.store = store;
        this.proceedings = proceedings;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken minutes-not-in-draft, minute-number-taken */
    @Transactional
    public MinuteItemView add(UUID minutesId, MinuteItemDraft draft) {
        var minutes = draftable(minutesId);
        refuse(minutes, draft, null);
        var told = items.summarised(minutesId);
        var position = draft.position() == null ? items.nextPosition(minutesId) : draft.position();
        var item = new MinuteItem(minutesId, draft, position, clock.instant());
        items.persist(item);
        var view = MinuteItemView.of(item, caller);
        journal.created(TYPE, item, audience(minutes, item), url(item.id()), view);
        touch(minutes, audience(minutes, item), told);
        return view;
    }

    /** @throws RuleBroken minutes-not-in-draft, minute-number-taken */
    @Transactional
    public MinuteItemView revise(UUID id, UnaryOperator<MinuteItemDraft> change) {
        var item = visible(id);
        preconditions.requireMatch(proceedings.tagged(MinuteItemView.of(item, caller)).tag());
        var minutes = store.get(item.minutesId());
        var before = MinuteItemView.of(item, caller);
        var draft = change.apply(item.asDraft());
        refuse(minutes, draft, id);
        var told = items.summarised(minutes.id());
        var was = audience(minutes, item);
        item.revise(draft, clock.instant());
        items.flush();
        var after = MinuteItemView.of(item, caller);
        var audience = audience(minutes, item);
        journal.updated(TYPE, item, audience, url(id), before, after);
        journal.withdrawn(TYPE, item, was, audience, url(id));
        touch(minutes, was.or(audience), told);
        return after;
    }

    /** @throws RuleBroken minutes-not-in-draft */
    @Transactional
    public void strike(UUID id) {
        var item = visible(id);
        preconditions.requireMatch(proceedings.tagged(MinuteItemView.of(item, caller)).tag());
        var minutes = store.get(item.minutesId());
        proceedings.latest(MinuteBook.TYPE, minutes.meetingId(), minutes).requireDraft();
        var before = MinuteItemView.of(item, caller);
        var audience = audience(minutes, item);
        var told = items.summarised(minutes.id());
        item.touch(clock.instant(), Audience.PUBLIC);
        journal.deleted(TYPE, item, audience, url(id), before);
        items.delete(item);
        touch(minutes, audience, told);
    }

    /** @throws NotFound also where this caller may not know of it */
    MinuteItem visible(UUID id) {
        return Optional.of(items.get(id))
                .filter(item -> caller.mayRead(audience(store.get(item.minutesId()), item)))
                .orElseThrow(() -> new NotFound("minute", id));
    }

    /** What this caller may read of the minutes, in order. */
    List<MinuteItemView> of(UUID minutesId) {
        return items.of(minutesId, caller.audiences()).stream().map(item -> MinuteItemView.of(item, caller)).toList();
    }

    /** What this caller is told of the minutes of exempt items instead of them. */
    List<WithheldMinute> withheld(UUID minutesId) {
        return caller.mayRead(Audience.EXEMPT) ? List.of() : items.summarised(minutesId);
    }

    /** Tells the feed that the public ones came out with the minutes, or went back with them. */
    void tell(UUID minutesId, Operation operation) {
        items.of(minutesId, EnumSet.of(Audience.PUBLIC))
                .forEach(item -> journal
                        .append(Change.of(operation, TYPE, item, Audience.PUBLIC, url(item.id()))));
    }

    private Minutes draftable(UUID id) {
        return Optional.of(store.get(id))
                .filter(minutes -> caller.mayRead(proceedings.notesAudience(minutes.meetingId(), null)))
                .orElseThrow(() -> new NotFound("minutes", id));
    }

    /** @param told what stood there before for those who may not read it: a change of that is seen by all who read the minutes */
    private void touch(Minutes minutes, Audience audience, List<WithheldMinute> told) {
        store.flush();
        var seenBy = told.equals(items.summarised(minutes.id()))
                ? audience
                : audience.or(proceedings.notesAudience(minutes.meetingId(), null));
        minutes.touch(clock.instant(), seenBy);
        store.flush();
        journal.append(Change.of(Operation.UPDATED, MinuteBook.TYPE, minutes, seenBy, MinuteBook.url(minutes.id())));
        proceedings.touch(minutes.meetingId(), audience);
    }

    private void refuse(Minutes minutes, MinuteItemDraft draft, @Nullable UUID own) {
        var meeting = proceedings.openRecord(minutes.meetingId());
        // Their version moves with each item; somebody else's item may have come while this one waited for the meeting.
        proceedings.latest(MinuteBook.TYPE, minutes.meetingId(), minutes);
        minutes.requireDraft();
        proceedings.item(draft.agendaItemId(), meeting, "/agendaItemId");
        if (items.hasOther(minutes.id(), draft.number(), own)) {
            throw new RuleBroken("minute-number-taken",
                    "These minutes already have a number %s.".formatted(draft.number().strip()));
        }
    }

    private Audience audience(Minutes minutes, MinuteItem item) {
        return proceedings.notesAudience(minutes.meetingId(), item.agendaItemId());
    }

    static String url(UUID id) {
        return "/v1/minute-items/" + id;
    }
}
