package org.openscrutiny.meetings.pack;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.meetings.pack.content.PackContent;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.meetings.pack.content.PrintedDates;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Forbidden;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.problem.Unavailable;

/** What is done with packs: previewed, frozen, read. */
@ApplicationScoped
public class Packs {

    static final String TYPE = "pack";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Meetings meetings;
    private final MeetingRecordsStore records;
    private final SisterParts sisterParts;
    private final PackForms forms;
    private final PackStore store;
    private final SupplementStore supplements;
    private final CouncilConfig council;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    Packs(Meetings meetings, MeetingRecordsStore records, SisterParts sisterParts, PackForms forms, PackStore store,
            SupplementStore supplements, CouncilConfig council, Journal journal, Caller caller, Clock clock) {
        this.meetings = meetings;
        this.records = records;
        this.sisterParts = sisterParts;
        this.forms = forms;
        this.store = store;
        this.supplements = supplements;
        this.council = council;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Puts a pack together and sets it, drafts included; nothing is stored. Not to be called inside a transaction.
     *
     * @param as for whom to put it together; the fullest the caller may read if absent
     * @throws Forbidden if the caller may not read what that marking holds
     */
    Assembled preview(UUID meetingId, @Nullable Marking as) {
        var readable = readable();
        var marking = as == null ? fullest(readable) : as;
        if (!readable.contains(marking)) {
            throw new Forbidden("This login may not read packs marked %s; ask for %s.".formatted(marking, readable));
        }
        var now = CouncilTime.at(clock.instant());
        var issue = new PackContent.Issue(null, "Preview of " + PrintedDates.date(now.toLocalDate()) + ", not final");
        return assemble(meetingId, new Reading(marking, true), issue, List.of());
    }

    /**
     * Puts the next version together for each audience and sets it, of published records alone; nothing is stored. Not to
     * be called inside a transaction.
     *
     * @throws RuleBroken  agenda-not-published; pack-part-missing unless incomplete is allowed
     * @throws Unavailable if a sister does not answer, unless incomplete is allowed
     */
    PreparedPack prepare(UUID meetingId, PackOrder order) {
        refuseUnpublished(meetingId);
        var number = store.nextNumber(meetingId);
        // One time for all forms and for the record of it, as precise as the database keeps it.
        var frozenAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var issues = new ArrayList<FrozenIssue>();
        var incomplete = false;
        @Nullable
        PackContent fuller = null;
        for (var marking : Marking.values()) {
            var label = "Version %d of %s".formatted(number,
                    PrintedDates.date(CouncilTime.day(frozenAt)));
            var assembled = assemble(meetingId, new Reading(marking, false), new PackContent.Issue(number, label),
                    List.of());
            refuseGaps(assembled, order);
            incomplete |= !assembled.complete();
            var content = assembled.content();
            // An issue is kept only where it says more than the one before.
            if (fuller == null || !sameBut(fuller, content)) {
                issues.add(forms.freeze(meetingId, assembled, frozenAt));
                fuller = content;
            }
        }
        return new PreparedPack(number, frozenAt, incomplete, List.copyOf(issues));
    }

    /** @throws RuleBroken pack-version-taken if another version was frozen meanwhile */
    @Transactional
    public PackSummary freeze(UUID meetingId, PreparedPack prepared) {
        meetings.hold(meetingId);
        var next = store.nextNumber(meetingId);
        if (next != prepared.number()) {
            throw new RuleBroken("pack-version-taken",
                    "Version %d was frozen by somebody else while this one was set; look at it, then ask for version %d if it is still needed."
                            .formatted(prepared.number(), next));
        }
        var pack = new Pack(meetingId, prepared.number(), caller.name(), prepared.incomplete(), prepared.frozenAt());
        store.persist(pack);
        store.flush();
        prepared.issues().forEach(issue -> store.keep(pack.id(), issue));
        var summary = list(meetingId, prepared.number() - 1, 1).get(0);
        meetings.partChanged(meetingId, Audience.PUBLIC);
        journal.created(TYPE, pack, Audience.PUBLIC, url(meetingId, prepared.number()), summary);
        return summary;
    }

    /** @throws NotFound also for a version that holds nothing the caller may read */
    PackStore.Frozen read(UUID meetingId, int version, @Nullable Marking as, PackFormat format) {
        var markings = readable();
        if (as != null) {
            markings.removeIf(marking -> marking.compareTo(as) > 0);
        }
        return store.frozen(meetingId, version, markings, format)
                .orElseThrow(() -> new NotFound("pack version", version));
    }

    /** A meeting's packs as this caller may know them, by version; at most {@code limit} after the given one. */
    List<PackSummary> list(UUID meetingId, int after, int limit) {
        var readable = readable();
        var packs = store.list(meetingId, readable, after, limit);
        if (readable.contains(Marking.EXEMPT)) {
            return packs;
        }
        var withheld = supplements.withheld(meetingId);
        return packs.stream().map(pack -> pack.telling(withheld.getOrDefault(pack.version(), List.of()))).toList();
    }

    /** The markings this caller may read, from the most open one on. */
    Set<Marking> readable() {
        var readable = EnumSet.of(Marking.PUBLIC);
        if (caller.mayRead(Audience.MEMBERS)) {
            readable.add(Marking.MEMBERS);
        }
        if (caller.mayRead(Audience.EXEMPT)) {
            readable.add(Marking.EXEMPT);
        }
        return readable;
    }

    static String url(UUID meetingId, int version) {
        return "/v1/meetings/" + meetingId + "/packs/" + version;
    }

    private static Marking fullest(Set<Marking> readable) {
        return readable.stream().reduce((open, stricter) -> stricter).orElse(Marking.PUBLIC);
    }

    private Assembled assemble(UUID meetingId, Reading reading, PackContent.Issue issue, List<String> notes) {
        var found = records.find(meetingId, reading).orElseThrow(() -> new NotFound("meeting", meetingId));
        // Only an issue for readers of exempt material, who may ask the sisters themselves, is told more than the public.
        var parts = sisterParts.fetch(found.items(), reading.exempt());
        return new PackAssembly(council, found, parts).assemble(reading.marking(), issue, notes);
    }

    private void refuseUnpublished(UUID meetingId) {
        meetings.visible(meetingId);
        if (!records.isAgendaPublished(meetingId)) {
            throw new RuleBroken("agenda-not-published",
                    "The agenda of this meeting is not published; publish it first, or look at %s/packs/draft."
                            .formatted("/v1/meetings/" + meetingId));
        }
    }

    private static void refuseGaps(Assembled assembled, PackOrder order) {
        if (order.incompleteAllowed() || assembled.complete()) {
            return;
        }
        var way = " Repeat it, or send allowIncomplete to freeze without; the front sheet will say so.";
        if (!assembled.silent().isEmpty()) {
            throw new Unavailable(String.join(" ", assembled.silent()) + way, RETRY_AFTER);
        }
        throw new RuleBroken("pack-part-missing", String.join(" ", assembled.missing()) + way);
    }

    /** Whether two issues say the same but for their marking. */
    private static boolean sameBut(PackContent fuller, PackContent content) {
        return new PackContent(fuller.marking(), content.issue(), content.front(), content.items()).equals(fuller);
    }
}
