package org.openscrutiny.meetings.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.exempt.ReleaseDraft;
import org.openscrutiny.meetings.exempt.ReleaseView;
import org.openscrutiny.meetings.exempt.Releases;
import org.openscrutiny.meetings.meeting.Meeting;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.meetings.report.ReportReader;
import org.openscrutiny.meetings.report.ReportReference;
import org.openscrutiny.meetings.report.Reports;
import org.openscrutiny.meetings.report.WithheldReport;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** The items of an agenda: what a clerk does with them, and what other features need of them. */
@ApplicationScoped
public class AgendaItems {

    static final String TYPE = "agenda-item";

    private final AgendaItemStore store;
    private final ContributionStore contributions;
    private final Meetings meetings;
    private final Reports reports;
    private final ReportReader papers;
    private final ItemRecords records;
    private final Releases releases;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    AgendaItems(AgendaItemStore store, ContributionStore contributions, Meetings meetings, Reports reports,
            ReportReader papers,
            ItemRecords records, Releases releases, Journal journal, Preconditions preconditions, ReaderTags tags,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.contributions = contributions;
        this.meetings = meetings;
        this.reports = reports;
        this.papers = papers;
        this.records = records;
        this.releases = releases;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** What this caller may know of a meeting's agenda, in the order of business, in four statements at most. */
    public List<AgendaItemView> ofMeeting(UUID meetingId) {
        var known = store.knownTo(caller, meetingId);
        var readable = known.stream().filter(item -> caller.mayRead(item.audience())).map(AgendaItem::id).toList();
        var speakers = contributions.ofItems(readable)
                .stream()
                .map(c -> ContributionView.of(c, caller))
                .collect(Collectors.groupingBy(ContributionView::agendaItemId));
        var references = papers.referencesOf(meetingId)
                .stream()
                .collect(Collectors.groupingBy(ReportReference::agendaItemId));
        var withheld = papers.withheldOf(meetingId)
                .stream()
                .collect(Collectors.groupingBy(WithheldReport::agendaItemId));
        return known.stream()
                .map(item -> caller.mayRead(item.audience())
                        ? AgendaItemView.of(item, speakers.getOrDefault(item.id(), List.of()),
                                references.getOrDefault(item.id(), List.of()),
                                withheld.getOrDefault(item.id(), List.of()), caller)
                        : AgendaItemView.bareLine(item))
                .toList();
    }

    /**
     * The item, if this caller may read it.
     *
     * @throws NotFound otherwise
     */
    public AgendaItem visible(UUID id) {
        return store.get(id, caller);
    }

    /**
     * The item as it stands once nobody else writes into its meeting: both are held until the transaction ends. To be called
     * before anything that is changed with it is read.
     *
     * @throws NotFound if there is none that this caller may read
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AgendaItem hold(UUID id) {
        meetings.hold(visible(id).meetingId());
        return store.getAnew(id, caller);
    }

    /**
     * Adds an item. On a published agenda it stays a draft until a supplement brings it out.
     *
     * @throws RuleBroken agenda-closed, item-number-taken
     */
    @Transactional
    public Tagged<AgendaItemView> add(UUID meetingId, AgendaItemDraft draft) {
        var meeting = meetings.hold(meetingId);
        refuseWhenOver(meeting);
        refuseTakenNumber(meetingId, draft.number().strip(), null);
        var now = clock.instant();
        var item = new AgendaItem(meetingId, draft, 0, now);
        var seenBy = new OrderOfBusiness(store.ofMeeting(meetingId)).put(item, draft.order(), now);
        store.persist(item);
        var view = view(item);
        journal.created(TYPE, item, item.audience(), url(item.id()), view);
        meetings.partChanged(meetingId, seenBy.or(item.audience()));
        return tags.tagged(item, view);
    }

    /**
     * Changes an item. After the meeting only its film, its references and the public summary of an exempt
     * one move; the rest is part of the record.
     *
     * @throws RuleBroken agenda-closed, item-number-taken, release-needs-decision, public-interest-note-missing
     */
    @Transactional
    public Tagged<AgendaItemView> revise(UUID id, UnaryOperator<AgendaItemDraft> change) {
        var item = hold(id);
        var meeting = meetings.hold(item.meetingId());
        preconditions.requireMatch(item.tagFor(caller));
        var before = view(item);
        var said = item.asDraft();
        var draft = change.apply(said);
        if (meeting.isOver() && !draft.differsOnlyInWhatComesAfter(said)) {
            refuseWhenOver(meeting);
        }
        refuseOpeningByTheWay(item, draft);
        refuseTakenNumber(meeting.id(), draft.number().strip(), id);
        var lineBefore = item.bareLine();
        var seenBefore = item.audience();
        var now = clock.instant();
        item.revise(draft, now);
        if (item.isPublished()) {
            item.exemption().refuseUnfounded("Item " + item.number());
        }
        var movedFor = draft.order() != null && draft.order() != item.position()
                ? new OrderOfBusiness(store.ofMeeting(meeting.id())).put(item, draft.order(), now)
                : item.audience();
        store.flush();
        reports.itemChanged(item);
        var after = view(item);
        // The tombstone first: to those who still read the item it must not be the last word.
        if (journal.withdrawn(TYPE, item, seenBefore, item.audience(), url(id))) {
            records.closed(id, seenBefore, now);
        }
        journal.updated(TYPE, item, item.audience(), url(id), before, after);
        meetings.partChanged(meeting.id(), movedFor.or(whoNoticed(seenBefore, lineBefore, item)));
        return tags.tagged(item, after);
    }

    /**
     * Opens a published exempt item to everybody, with its papers that are not closed on grounds of their own.
     *
     * @throws RuleBroken not-exempt
     */
    @Transactional
    public ReleaseView release(UUID id, ReleaseDraft decision) {
        var item = hold(id);
        Releases.refuseUnlessClosed(item.isPublished(), item.exemption(), item.title());
        var before = view(item);
        var release = releases.ofItem(id, decision);
        var now = clock.instant();
        item.release(release.releasedOn(), now);
        contributions.ofItem(id).forEach(c -> c.touch(now, item.audience()));
        store.flush();
        reports.itemChanged(item);
        records.opened(id, now);
        journal.updated(TYPE, item, item.audience(), url(id), before, view(item));
        meetings.partChanged(item.meetingId(), item.audience());
        return release;
    }

    /** @throws RuleBroken agenda-item-published, item-has-reports */
    @Transactional
    public void remove(UUID id) {
        var item = hold(id);
        var meeting = meetings.hold(item.meetingId());
        preconditions.requireMatch(item.tagFor(caller));
        if (item.isPublished()) {
            throw new RuleBroken("agenda-item-published",
                    "Item %s is on the published agenda; it stays on the record.".formatted(item.number()));
        }
        if (reports.existFor(id)) {
            throw new RuleBroken("item-has-reports",
                    "Item %s has reports; move or delete them first.".formatted(item.number()));
        }
        journal.deleted(TYPE, item, item.audience(), url(id), view(item));
        contributions.ofItem(id).forEach(contributions::delete);
        var now = clock.instant();
        var order = new OrderOfBusiness(store.ofMeeting(meeting.id()));
        store.delete(item);
        var seenBy = order.remove(item, now);
        meetings.partChanged(meeting.id(), seenBy.or(item.audience()));
    }

    /**
     * Notes that something that belongs to the item changed: its version and its meeting's move.
     *
     * @param seenBy who can see that change; to others the item stays as it was
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void partChanged(UUID id, Audience seenBy) {
        var item = store.get(id, caller);
        var audience = seenBy.within(item.audience());
        item.touch(clock.instant(), audience);
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, item, audience, url(id)));
        meetings.partChanged(item.meetingId(), audience);
    }

    /** The items still waiting to be published, in the order of business. */
    List<AgendaItem> unpublished(UUID meetingId) {
        return store.ofMeeting(meetingId).stream().filter(item -> !item.isPublished()).toList();
    }

    /** Brings items out with the agenda. */
    @Transactional(Transactional.TxType.MANDATORY)
    void publish(List<AgendaItem> items, Instant at) {
        var now = clock.instant();
        for (var item : items) {
            var before = view(item);
            item.publish(at, now);
            contributions.ofItem(item.id()).forEach(c -> c.touch(now, item.audience()));
            store.flush();
            journal.updated(TYPE, item, item.audience(), url(item.id()), before, view(item));
        }
    }

    private static void refuseOpeningByTheWay(AgendaItem item, AgendaItemDraft draft) {
        if (item.isPublished() && item.exemption().closed()
                && draft.access() != Access.EXEMPT) {
            throw new RuleBroken("release-needs-decision",
                    "Item %s is published as exempt; opening it is a decision of its own, with its date (POST /v1/agenda-items/%s/releases)."
                            .formatted(item.number(), item.id()));
        }
    }

    /** Those who saw it before or see it now; everybody, where the bare line changed. */
    private static Audience whoNoticed(Audience seenBefore, String lineBefore, AgendaItem item) {
        return lineBefore.equals(item.bareLine()) ? seenBefore.or(item.audience()) : Audience.PUBLIC;
    }

    private AgendaItemView view(AgendaItem item) {
        var speakers = contributions.ofItem(item.id()).stream().map(c -> ContributionView.of(c, caller)).toList();
        return AgendaItemView.of(item, speakers, papers.referencesOfItem(item.id()),
                papers.withheldOfItem(item.id()), caller);
    }

    private static void refuseWhenOver(Meeting meeting) {
        if (meeting.isOver()) {
            throw new RuleBroken("agenda-closed",
                    "The meeting is %s; its agenda is part of the record. Only the film, the references and the public summary of an item still change."
                            .formatted(meeting.status()));
        }
    }

    private void refuseTakenNumber(UUID meetingId, String number, @Nullable UUID own) {
        if (store.hasOther(meetingId, number, own)) {
            throw new RuleBroken("item-number-taken",
                    "This agenda already has an item %s; numbers are unique within an agenda.".formatted(number));
        }
    }

    static String url(UUID id) {
        return "/v1/agenda-items/" + id;
    }
}
