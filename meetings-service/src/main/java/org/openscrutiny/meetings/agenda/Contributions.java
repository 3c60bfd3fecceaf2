package org.openscrutiny.meetings.agenda;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.meetings.person.People;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** Who contributes to an item, under the name and title its agenda prints. */
@ApplicationScoped
public class Contributions {

    static final String TYPE = "contribution";

    private final ContributionStore store;
    private final AgendaItems items;
    private final Meetings meetings;
    private final People people;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    Contributions(ContributionStore store, AgendaItems items, Meetings meetings, People people, Journal journal,
            Preconditions preconditions, ReaderTags tags, Caller caller, Clock clock) {
        this.store = store;
        this.items = items;
        this.meetings = meetings;
        this.people = people;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken agenda-closed, contributor-order-taken */
    @Transactional
    public Tagged<ContributionView> add(UUID itemId, ContributionDraft draft) {
        var item = open(itemId);
        var last = store.ofItem(itemId).stream().mapToInt(Contribution::position).max().orElse(0);
        var position = draft.order() == null ? last + 1 : draft.order();
        refuseTakenOrder(itemId, position, null);
        var contribution = new Contribution(itemId, named(draft), position, clock.instant());
        store.persist(contribution);
        var view = ContributionView.of(contribution, caller);
        journal.created(TYPE, contribution, item.audience(), url(contribution.id()), view);
        items.partChanged(itemId, item.audience());
        return tags.tagged(contribution, view);
    }

    Tagged<ContributionView> read(UUID id) {
        var contribution = visible(id);
        return tags.tagged(contribution, ContributionView.of(contribution, caller));
    }

    /** @throws RuleBroken agenda-closed, contributor-order-taken */
    @Transactional
    public Tagged<ContributionView> revise(UUID id, UnaryOperator<ContributionDraft> change) {
        var contribution = visible(id);
        var item = open(contribution.agendaItemId());
        preconditions.requireMatch(contribution.tagFor(caller));
        var before = ContributionView.of(contribution, caller);
        var draft = change.apply(contribution.asDraft());
        var position = draft.order() == null ? contribution.position() : draft.order();
        refuseTakenOrder(item.id(), position, id);
        contribution.revise(named(draft), position, item.audience(), clock.instant());
        store.flush();
        var after = ContributionView.of(contribution, caller);
        journal.updated(TYPE, contribution, item.audience(), url(id), before, after);
        items.partChanged(item.id(), item.audience());
        return tags.tagged(contribution, after);
    }

    /** @throws RuleBroken agenda-closed */
    @Transactional
    public void remove(UUID id) {
        var contribution = visible(id);
        var item = open(contribution.agendaItemId());
        preconditions.requireMatch(contribution.tagFor(caller));
        journal.deleted(TYPE, contribution, item.audience(), url(id), ContributionView.of(contribution, caller));
        store.delete(contribution);
        items.partChanged(item.id(), item.audience());
    }

    private Contribution visible(UUID id) {
        var contribution = store.get(id);
        try {
            items.visible(contribution.agendaItemId());
        } catch (NotFound hidden) {
            throw new NotFound("contribution", id);
        }
        return contribution;
    }

    private AgendaItem open(UUID itemId) {
        var item = items.hold(itemId);
        var meeting = meetings.hold(item.meetingId());
        if (meeting.isOver()) {
            throw new RuleBroken("agenda-closed",
                    "The meeting is %s; who contributed to item %s is part of the record.".formatted(meeting.status(),
                            item.number()));
        }
        return item;
    }

    /** The draft with the person's own name where the agenda's was left out. */
    private ContributionDraft named(ContributionDraft draft) {
        if (draft.personId() == null) {
            return draft;
        }
        var person = people.named(draft.personId(), "/personId");
        var name = draft.printedName() == null ? person.displayName() : draft.printedName();
        return new ContributionDraft(draft.order(), draft.personId(), name, draft.groupLabel(),
                draft.roleTitleAtTime(), draft.capacity());
    }

    private void refuseTakenOrder(UUID itemId, int position, @Nullable UUID own) {
        if (store.ofItem(itemId).stream().anyMatch(c -> c.position() == position && !c.id().equals(own))) {
            throw new RuleBroken("contributor-order-taken",
                    "Another contributor already has place %d under this item; choose another, or leave order out for the last place."
                            .formatted(position));
        }
    }

    static String url(UUID id) {
        return "/v1/contributions/" + id;
    }
}
