package org.openscrutiny.meetings.pack;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaItems;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.meetings.pack.MeetingRecords.Item;
import org.openscrutiny.meetings.pack.MeetingRecords.Report;
import org.openscrutiny.meetings.pack.content.AppendixPaper;
import org.openscrutiny.meetings.pack.content.Block;
import org.openscrutiny.meetings.pack.content.FrontSheet;
import org.openscrutiny.meetings.pack.content.FrontSheet.AgendaLine;
import org.openscrutiny.meetings.pack.content.ItemPapers;
import org.openscrutiny.meetings.pack.content.PackContent;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.meetings.pack.content.Paper;
import org.openscrutiny.meetings.pack.content.PrintedDates;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** Late papers of frozen packs. */
@ApplicationScoped
public class Supplements {

    static final String TYPE = "pack-supplement";

    /**
     * One ready to be stored, under the number it was set with.
     *
     * @param itemId     the item it belongs to, whether the clerk named it or its report
     * @param paragraphs of Schedule 12A, where it is exempt
     */
    record Prepared(SupplementDraft draft, int number, @Nullable UUID itemId, List<Integer> paragraphs,
            FrozenIssue issue) {}

    private final Meetings meetings;
    private final AgendaItems items;
    private final Packs packs;
    private final PackStore packStore;
    private final SupplementStore store;
    private final MeetingRecordsStore records;
    private final CouncilConfig council;
    private final PackForms forms;
    private final PackRenderer renderer;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    Supplements(Meetings meetings, AgendaItems items, Packs packs, PackStore packStore, SupplementStore store,
            MeetingRecordsStore records,
            CouncilConfig council, PackForms forms, PackRenderer renderer, Journal journal, Caller caller,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.packs = packs;
        this.packStore = packStore;
        this.store = store;
        this.records = records;
        this.council = council;
        this.forms = forms;
        this.renderer = renderer;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Sets a late paper; nothing is stored.
     *
     * @throws InvalidInput unless it is either a report or a text, of an item and meeting that are the pack's
     * @throws RuleBroken   public-interest-note-missing
     * @throws NotFound     if there is no such pack
     */
    Prepared prepare(UUID meetingId, int version, SupplementDraft draft) {
        meetings.visible(meetingId);
        var pack = packStore.get(meetingId, version);
        if ((draft.reportId() == null) == (draft.text() == null)) {
            throw new InvalidInput(
                    Fault.at("/reportId", "A supplement is either a report or a text: send one of both."));
        }
        var own = draft.exemption();
        var found = records.find(meetingId, new Reading(Marking.EXEMPT, false))
                .orElseThrow(() -> new NotFound("meeting", meetingId));
        var item = item(found, draft);
        var report = item == null ? null : report(item, draft);
        if (draft.reportId() != null && report == null) {
            throw new InvalidInput(Fault.at("/reportId",
                    "Report %s is not a published paper of this meeting's agenda.".formatted(draft.reportId())));
        }
        var paragraphs = Stream.of(item == null ? List.<Integer>of() : item.paragraphs(),
                report == null ? List.<Integer>of() : report.paragraphs(), own.paragraphs())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        var number = store.nextNumber(pack.id());
        var content = content(found, draft, item, report, paragraphs, version, number);
        var set = renderer.set(content);
        return new Prepared(draft, number, item == null ? null : item.id(), paragraphs,
                new FrozenIssue(content.marking(), set.pages(), set.pdf(), set.html(),
                        forms.bytes(new SupplementContent(meetingId, version, number, draft.reason(), set.content()))));
    }

    /** @throws RuleBroken supplement-number-taken if another one was issued meanwhile */
    @Transactional
    public SupplementView issue(UUID meetingId, int version, Prepared prepared) {
        meetings.hold(meetingId);
        var pack = packStore.get(meetingId, version);
        var next = store.nextNumber(pack.id());
        if (next != prepared.number()) {
            throw new RuleBroken("supplement-number-taken",
                    "Supplement %d was issued by somebody else while this one was set; send it again to issue it as %d."
                            .formatted(prepared.number(), next));
        }
        var supplement = new Supplement(pack.id(), prepared, caller.name(), clock.instant());
        store.persist(supplement);
        store.flush();
        var audience = supplement.marking() == Marking.PUBLIC ? Audience.PUBLIC : Audience.EXEMPT;
        // Who may not read it may still be told of it, with the pack and, where it is no report of its, with the item.
        var noticedBy = store.isTold(supplement.id()) ? Audience.PUBLIC : audience;
        pack.touch(clock.instant(), noticedBy);
        if (noticedBy != audience && supplement.agendaItemId() != null && supplement.reportId() == null) {
            items.partChanged(supplement.agendaItemId(), noticedBy);
        } else {
            meetings.partChanged(meetingId, noticedBy);
        }
        store.flush();
        var view = store.list(meetingId, version, packs.readable(), next - 1, 1).get(0);
        journal.created(TYPE, supplement, audience, url(meetingId, version, next), view);
        return view;
    }

    /** @throws NotFound also for one that the caller may not read */
    PackStore.Frozen read(UUID meetingId, int version, int number, PackFormat format) {
        return store.frozen(meetingId, version, number, packs.readable(), format)
                .orElseThrow(() -> new NotFound("supplement", number));
    }

    static String url(UUID meetingId, int version, int number) {
        return Packs.url(meetingId, version) + "/supplements/" + number;
    }

    private static @Nullable Item item(MeetingRecords found, SupplementDraft draft) {
        if (draft.agendaItemId() != null) {
            return found.items()
                    .stream()
                    .filter(item -> item.id().equals(draft.agendaItemId()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(Fault.at("/agendaItemId",
                            "Item %s is not on this meeting's published agenda.".formatted(draft.agendaItemId()))));
        }
        return found.items().stream().filter(item -> report(item, draft) != null).findFirst().orElse(null);
    }

    private static @Nullable Report report(Item item, SupplementDraft draft) {
        return item.reports()
                .stream()
                .filter(report -> report.id().equals(draft.reportId()))
                .findFirst()
                .orElse(null);
    }

    private PackContent content(MeetingRecords found, SupplementDraft draft, @Nullable Item item,
            @Nullable Report report, List<Integer> paragraphs, int version, int number) {
        var papers = new ArrayList<Paper>();
        if (report != null) {
            papers.addAll(PackAssembly.papers(report, found));
        }
        if (draft.text() != null) {
            papers.add(Paper.of(null, draft.title(), new AppendixPaper(Block.read(draft.text()))));
        }
        var label = "Supplement %d to version %d, issued %s".formatted(number, version,
                PrintedDates.date(CouncilTime.day(clock.instant())));
        var itemNumber = item == null ? "" : item.number();
        var line = new AgendaLine(itemNumber, draft.title(), draft.reason(), null, List.of(),
                paragraphs, null, List.of(), "paper", null);
        var start = CouncilTime.at(found.meeting().start());
        var front = new FrontSheet(council.name(), found.meeting().committeeName(), start.toLocalDate(),
                found.meeting().startStated() ? start.toLocalTime() : null, found.meeting().venue(), List.of(),
                List.of(line), List.of("Supplement to the agenda pack: " + draft.reason()), null, List.of(), List.of(),
                null, null, null, List.of(), List.of());
        return new PackContent(paragraphs.isEmpty() ? Marking.PUBLIC : Marking.EXEMPT,
                new PackContent.Issue(version, label), front,
                List.of(new ItemPapers("paper", itemNumber, draft.title(), line.paragraphs(), papers)));
    }
}
