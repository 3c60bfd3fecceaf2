package org.openscrutiny.meetings.transfer;

import static org.openscrutiny.meetings.transfer.Parts.all;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.openscrutiny.meetings.committee.Committees;
import org.openscrutiny.meetings.meeting.Meeting;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.meetings.person.People;
import org.openscrutiny.meetings.transfer.ImportReport.Found;
import org.openscrutiny.meetings.transfer.ImportReport.Hindrance;
import org.openscrutiny.meetings.transfer.ImportReport.LeftBehind;
import org.openscrutiny.meetings.transfer.ImportReport.Match;
import org.openscrutiny.meetings.transfer.ImportReport.Reason;
import org.openscrutiny.meetings.transfer.ImportReport.Result;
import org.openscrutiny.meetings.transfer.ImportReport.Unresolved;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.ProblemType;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * Takes a whole meeting into the record: all of it or nothing. Every part goes through the same rules as if a clerk recorded
 * it, so that nothing comes in this way that could not have come in another.
 */
@ApplicationScoped
class MeetingImports {

    private static final ProblemType UNRESOLVED = new ProblemType("import-unresolved", 409, "Import unresolved");

    private final ImportLog log;
    private final Committees committees;
    private final People people;
    private final Meetings meetings;
    private final OtherMeetings others;
    private final MeetingReader reader;

    MeetingImports(ImportLog log, Committees committees, People people, Meetings meetings, OtherMeetings others,
            MeetingReader reader) {
        this.log = log;
        this.committees = committees;
        this.people = people;
        this.meetings = meetings;
        this.others = others;
        this.reader = reader;
    }

    /**
     * Imports a document, once.
     *
     * @param files what came along of the files it names
     * @param leave whether names that mean nobody are left as text where the record has room for text
     * @throws InvalidInput if the document does not agree with itself
     * @throws Refusal      import-unresolved
     * @throws RuleBroken   meeting-already-recorded, or what a part of it would be refused for on its own
     */
    @Transactional(Transactional.TxType.MANDATORY)
    ImportReport carryOut(WholeMeeting document, BroughtFiles files, boolean leave) {
        log.holdAlone();
        var before = log.meetingOf(document, files);
        if (before.isPresent()) {
            return alreadyImported(before.get());
        }
        refuseContradictions(document);
        var names = names(document, leave);
        var unresolved = unresolved(document, names, leave);
        refuseUnresolved(unresolved);
        var meetingId = read(document, files, names);
        log.note(document, files, meetingId);
        return new ImportReport(Result.IMPORTED, meetingId, meetings.visible(meetingId).committeeId(),
                found(document, names), unresolved, leftBehind(document, files), List.of());
    }

    /** Does the same and undoes it: tells what would come of it, and stores nothing. */
    ImportReport tryOut(WholeMeeting document, BroughtFiles files, boolean leave) {
        QuarkusTransaction.begin();
        try {
            var before = log.meetingOf(document, files);
            return before.isPresent() ? alreadyImported(before.get()) : tried(document, files, leave);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private ImportReport tried(WholeMeeting document, BroughtFiles files, boolean leave) {
        refuseContradictions(document);
        var names = names(document, leave);
        var found = found(document, names);
        var unresolved = unresolved(document, names, leave);
        var committeeId = committees.ofName(document.committee().name()).map(known -> known.id()).orElse(null);
        var problems = new ArrayList<Hindrance>();
        if (unresolved.stream().allMatch(Unresolved::left)) {
            try {
                read(document, files, names);
            } catch (Refusal refusal) {
                problems.addAll(hindrances(refusal));
            }
        }
        var would = problems.isEmpty() && unresolved.stream().allMatch(Unresolved::left);
        return new ImportReport(would ? Result.WOULD_IMPORT : Result.WOULD_REFUSE, null, committeeId, found, unresolved,
                leftBehind(document, files), problems);
    }

    private static List<Hindrance> hindrances(Refusal refusal) {
        var code = refusal.type().code();
        return refusal.faults().isEmpty()
                ? List.of(new Hindrance(code, null, refusal.detail()))
                : refusal.faults().stream().map(f -> new Hindrance(code, f.pointer(), f.detail())).toList();
    }

    private ImportReport alreadyImported(UUID meetingId) {
        return new ImportReport(Result.ALREADY_IMPORTED, meetingId, meetings.visible(meetingId).committeeId(),
                List.of(), List.of(), List.of(), List.of());
    }

    private static void refuseContradictions(WholeMeeting document) {
        var faults = DocumentCheck.faults(document);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private PersonMatches names(WholeMeeting document, boolean leave) {
        return new PersonMatches(all(document.people()), Reference.in(document), leave, people::knownAs);
    }

    private List<Unresolved> unresolved(WholeMeeting document, PersonMatches names, boolean leave) {
        var withheld = IntStream.range(0, all(document.withheldItems()).size())
                .mapToObj(i -> new Unresolved("/withheldItems/" + i, all(document.withheldItems()).get(i).number(),
                        Reason.WITHHELD, List.of(), leave));
        return Stream.of(names.unresolved().stream(), others.unresolved(document).stream(), withheld,
                withheldReports(document, leave))
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<Unresolved> withheldReports(WholeMeeting document, boolean leave) {
        return IntStream.range(0, all(document.items()).size()).boxed().flatMap(i -> {
            var item = all(document.items()).get(i);
            return IntStream.range(0, all(item.withheldReports()).size())
                    .mapToObj(j -> new Unresolved("/items/%d/withheldReports/%d".formatted(i, j), item.number(),
                            Reason.WITHHELD_REPORT, List.of(), leave));
        });
    }

    private static void refuseUnresolved(List<Unresolved> unresolved) {
        var faults = unresolved.stream()
                .filter(one -> !one.left())
                .map(one -> Fault.at(one.pointer(), one.detail()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(UNRESOLVED,
                    "%d of the names in the document cannot be told for certain, and nothing is guessed; see errors. With unresolved=LEAVE those that the record can hold as text stay text."
                            .formatted(faults.size()),
                    faults, Map.of());
        }
    }

    private UUID read(WholeMeeting document, BroughtFiles files, PersonMatches names) {
        var committee = committees.ofName(document.committee().name());
        committee.ifPresent(known -> refuseSecond(known.id(), document));
        return reader.read(document, files, committee.map(known -> known.id()), names);
    }

    private void refuseSecond(UUID committeeId, WholeMeeting document) {
        var start = OtherMeetings.start(document.meeting());
        Optional<Meeting> same = start.stream()
                .flatMap(at -> meetings.startingAt(committeeId, at).stream())
                .findFirst();
        if (same.isPresent()) {
            throw new Refusal(new ProblemType("meeting-already-recorded", 409, "Meeting already recorded"),
                    "The record has a meeting of this committee on %s already, %s; an import adds a meeting and never changes one."
                            .formatted(same.get().day(), same.get().id()),
                    List.of(Fault.at("/meeting", "Meeting %s is this one.".formatted(same.get().id()))), Map.of());
        }
    }

    /** Those who were matched, and who was added or would be. */
    private static List<Found> found(WholeMeeting document, PersonMatches names) {
        return IntStream.range(0, all(document.people()).size()).mapToObj(i -> {
            var name = all(document.people()).get(i).key();
            var matched = names.matched(i);
            return new Found("/people/" + i, name, matched.isPresent() ? Match.MATCHED : Match.ADDED,
                    matched.or(() -> names.addedAt(i)).orElse(null));
        }).toList();
    }

    private static List<LeftBehind> leftBehind(WholeMeeting document, BroughtFiles brought) {
        return FilePlaces.in(document)
                .entrySet()
                .stream()
                .filter(file -> brought.at(file.getKey()).isEmpty())
                .map(file -> new LeftBehind(file.getKey(),
                        "The file \"%s\" itself did not come along; attach it to the report."
                                .formatted(file.getValue().fileName())))
                .toList();
    }
}
