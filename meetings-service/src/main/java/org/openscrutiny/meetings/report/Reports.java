package org.openscrutiny.meetings.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaItem;
import org.openscrutiny.meetings.agenda.AgendaItems;
import org.openscrutiny.meetings.committee.Committees;
import org.openscrutiny.meetings.document.Documents;
import org.openscrutiny.meetings.exempt.ReleaseDraft;
import org.openscrutiny.meetings.exempt.ReleaseView;
import org.openscrutiny.meetings.exempt.Releases;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.meetings.person.People;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** The papers of agendas: what their authors do with them, and what other features need of them. */
@ApplicationScoped
public class Reports {

    static final String TYPE = "report";

    private final ReportStore store;
    private final AgendaItems items;
    private final Meetings meetings;
    private final Committees committees;
    private final People people;
    private final Releases releases;
    private final Documents documents;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    Reports(ReportStore store, AgendaItems items, Meetings meetings, Committees committees, People people,
            Releases releases, Documents documents, Journal journal, Preconditions preconditions, ReaderTags tags,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.meetings = meetings;
        this.committees = committees;
        this.people = people;
        this.releases = releases;
        this.documents = documents;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Tagged<ReportView> write(ReportDraft draft) {
        var report = new Report(draft, place(draft), clock.instant());
        refuseUnknownSigners(draft);
        store.persist(report);
        var view = ReportView.of(report, caller);
        journal.created(TYPE, report, report.audience(), url(report.id()), view);
        itemMoved(report.agendaItemId(), report.audience());
        return tags.tagged(report, view);
    }

    /** @throws NotFound if there is none that the caller may read */
    public Tagged<ReportView> read(UUID id) {
        var report = store.get(id, caller);
        return tags.tagged(report, ReportView.of(report, caller));
    }

    /**
     * Changes a draft; of a published paper only what the public is told instead of an exempt one.
     *
     * @throws RuleBroken report-published
     */
    @Transactional
    public Tagged<ReportView> revise(UUID id, UnaryOperator<ReportDraft> change) {
        var report = hold(id);
        var before = ReportView.of(report, caller);
        preconditions.requireMatch(tags.tagged(report, before).tag());
        var itemBefore = report.agendaItemId();
        var seenBefore = report.audience();
        var draft = change.apply(report.asDraft());
        if (report.publishedAt() == null) {
            refuseUnknownSigners(draft);
            report.revise(draft, place(draft), clock.instant());
        } else {
            report.summarise(draft, clock.instant());
        }
        store.flush();
        var after = ReportView.of(report, caller);
        // Before those who still read it are told more.
        journal.withdrawn(TYPE, report, seenBefore, report.audience(), url(id));
        journal.updated(TYPE, report, report.audience(), url(id), before, after);
        var noticedBy = seenBefore.or(report.audience());
        itemMoved(report.agendaItemId(), report.publishedAt() == null ? noticedBy : Audience.PUBLIC);
        if (itemBefore != null && !itemBefore.equals(report.agendaItemId())) {
            itemMoved(itemBefore, noticedBy);
        }
        return tags.tagged(report, after);
    }

    /** @throws RuleBroken report-published, report-has-documents */
    @Transactional
    public void discard(UUID id) {
        var report = hold(id);
        var before = ReportView.of(report, caller);
        preconditions.requireMatch(tags.tagged(report, before).tag());
        report.refuseOncePublished();
        if (documents.existFor(id)) {
            throw new RuleBroken("report-has-documents",
                    "\"%s\" has documents; discard them first.".formatted(report.title()));
        }
        journal.deleted(TYPE, report, report.audience(), url(id), before);
        store.delete(report);
        itemMoved(report.agendaItemId(), report.audience());
    }

    /**
     * Removes papers that were never published, with their files, because their time is over.
     *
     * @param before the last change of a paper that is removed
     * @return how many, of those that were left alone longest
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int dispose(Instant before, int most) {
        var disposed = 0;
        for (var due : store.leftAlone(before, most)) {
            var report = hold(due.id());
            if (report.publishedAt() != null || report.modifiedAt().isAfter(before)) {
                continue;
            }
            documents.discardAllOf(report);
            journal.deleted(TYPE, report, report.audience(), url(report.id()), ReportView.of(report, caller));
            store.delete(report);
            itemMoved(report.agendaItemId(), report.audience());
            disposed++;
        }
        return disposed;
    }

    /**
     * Opens a published exempt paper to whoever sees its item.
     *
     * @throws RuleBroken not-exempt
     */
    @Transactional
    public ReleaseView release(UUID id, ReleaseDraft decision) {
        var report = hold(id);
        Releases.refuseUnlessClosed(report.publishedAt() != null, report.exemption(), report.title());
        var before = ReportView.of(report, caller);
        var release = releases.ofReport(id, decision);
        report.release(release.releasedOn(), audienceOfItem(report), clock.instant());
        store.flush();
        journal.updated(TYPE, report, report.audience(), url(id), before, ReportView.of(report, caller));
        itemMoved(report.agendaItemId(), report.audience());
        return release;
    }

    /**
     * The paper, if this caller may read it.
     *
     * @throws NotFound otherwise
     */
    public Report visible(UUID id) {
        return store.get(id, caller);
    }

    /**
     * The paper as it stands once nobody else writes into its meeting: it, its item and its meeting are held until the
     * transaction ends. To be called before anything that is changed with it is read.
     *
     * @throws NotFound if there is none that this caller may read
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Report hold(UUID id) {
        var itemId = visible(id).agendaItemId();
        if (itemId != null) {
            items.hold(itemId);
        }
        var report = store.hold(id, caller);
        // It was moved to another item while this waited.
        return Objects.equals(report.agendaItemId(), itemId) ? report : hold(id);
    }

    /**
     * Notes that something that belongs to the paper changed: its version moves, and those of its item and its meeting.
     *
     * @param seenBy who can see that change; to others the paper stays as it was
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void partChanged(UUID id, Audience seenBy) {
        var report = store.get(id, caller);
        var audience = seenBy.within(report.audience());
        report.touch(clock.instant(), audience);
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, report, audience, url(id)));
        itemMoved(report.agendaItemId(), audience);
    }

    public boolean existFor(UUID itemId) {
        return !store.ofItem(itemId).isEmpty();
    }

    /** An item is seen by others than before: its papers with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void itemChanged(AgendaItem item) {
        var now = clock.instant();
        for (var report : store.ofItem(item.id())) {
            var seenBefore = report.audience();
            report.itemSeenBy(item.audience(), now);
            if (report.audience() == seenBefore) {
                continue;
            }
            store.flush();
            journal.withdrawn(TYPE, report, seenBefore, report.audience(), url(report.id()));
            journal.append(Change.of(Operation.UPDATED, TYPE, report, report.audience(), url(report.id())));
        }
    }

    /**
     * Brings out the papers of a meeting that wait to be published and that are wanted.
     *
     * @return how many came out
     * @throws RuleBroken public-interest-note-missing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int publish(UUID meetingId, Predicate<UUID> wanted, Instant at) {
        var now = clock.instant();
        var ready = store.unpublishedOf(meetingId).stream().filter(report -> wanted.test(report.id())).toList();
        for (var report : ready) {
            report.exemption().refuseUnfounded("\"%s\"".formatted(report.title()));
            var before = ReportView.of(report, caller);
            report.publish(at, audienceOfItem(report), now);
            store.flush();
            journal.updated(TYPE, report, report.audience(), url(report.id()), before, ReportView.of(report, caller));
        }
        ready.stream()
                .filter(report -> isOutAlready(report, at))
                .forEach(report -> itemMoved(report.agendaItemId(), report.noticedBy()));
        return ready.size();
    }

    /** Whether its item came out before it: one that comes out with it has moved already. */
    private boolean isOutAlready(Report report, Instant at) {
        return report.agendaItemId() != null && !at.equals(items.visible(report.agendaItemId()).publishedAt());
    }

    private Audience audienceOfItem(Report report) {
        return report.agendaItemId() == null ? Audience.PUBLIC : items.visible(report.agendaItemId()).audience();
    }

    private void itemMoved(@Nullable UUID itemId, Audience seenBy) {
        if (itemId != null) {
            items.partChanged(itemId, seenBy);
        }
    }

    private ReportPlace place(ReportDraft draft) {
        if (draft.agendaItemId() == null) {
            if (draft.committeeId() == null) {
                throw new InvalidInput(Fault.at("/committeeId",
                        "Say whose report it is: committeeId, or agendaItemId of the item it is for."));
            }
            return new ReportPlace(committees.named(draft.committeeId(), "/committeeId").id(), null, null,
                    Audience.PUBLIC);
        }
        // Held from the first look at it on: its version moves with the paper, and another's may not move in between.
        var item = item(draft.agendaItemId());
        var committeeId = meetings.hold(item.meetingId()).committeeId();
        if (draft.committeeId() != null && !draft.committeeId().equals(committeeId)) {
            throw new InvalidInput(Fault.at("/committeeId",
                    "The item is on an agenda of committee %s, not %s; leave committeeId out.".formatted(committeeId,
                            draft.committeeId())));
        }
        return new ReportPlace(committeeId, item.meetingId(), item.id(), item.audience());
    }

    private AgendaItem item(UUID id) {
        try {
            return items.hold(id);
        } catch (NotFound unknown) {
            throw new InvalidInput(Fault.at("/agendaItemId", "There is no agenda item %s.".formatted(id)));
        }
    }

    private void refuseUnknownSigners(ReportDraft draft) {
        if (draft.cabinetSignOff() == null) {
            return;
        }
        for (int i = 0; i < draft.cabinetSignOff().size(); i++) {
            var personId = draft.cabinetSignOff().get(i).personId();
            if (personId != null) {
                people.named(personId, "/cabinetSignOff/" + i + "/personId");
            }
        }
    }

    static String url(UUID id) {
        return "/v1/reports/" + id;
    }
}
