package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaItemView;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.pack.MeetingRecords.Evidence;
import org.openscrutiny.meetings.pack.MeetingRecords.Minutes;
import org.openscrutiny.meetings.pack.content.Block;
import org.openscrutiny.meetings.pack.content.MinutesPaper;
import org.openscrutiny.meetings.pack.content.MinutesPaper.Answer;
import org.openscrutiny.meetings.pack.content.MinutesPaper.EvidenceRow;
import org.openscrutiny.meetings.pack.content.MinutesPaper.EvidenceTable;
import org.openscrutiny.meetings.pack.content.PrintedDates;

/** Sets out the minutes of an earlier meeting; initials stay as printed. */
final class MinutesPapers {

    private MinutesPapers() {
    }

    static MinutesPaper of(Minutes minutes) {
        return new MinutesPaper(minutes.committeeName(), "Minutes of " + PrintedDates.date(minutes.date()),
                status(minutes.status()), minutes.date(), time(minutes.start()), time(minutes.end()), minutes.venue(),
                webcast(minutes), blocks(minutes.introduction()),
                minutes.rolls()
                        .stream()
                        .map(roll -> new MinutesPaper.Roll(roll.heading(),
                                roll.people().stream().map(AttendanceWords::of).toList()))
                        .toList(),
                minutes.items().stream().map(MinutesPapers::item).toList(),
                minutes.key().stream().map(line -> new MinutesPaper.Initials(line.initials(), line.name())).toList(),
                blocks(approval(minutes.approval())), signature(minutes.signature()),
                minutes.appendices().stream().map(appendix -> appendix.label() + ": " + appendix.title()).toList(),
                minutes.corrections()
                        .stream()
                        .map(note -> new MinutesPaper.Correction(note.madeOn(), Block.read(note.text())))
                        .toList());
    }

    private static String status(String status) {
        return switch (status) {
            case "APPROVED" -> "Approved by the committee";
            case "SIGNED" -> "Approved and signed";
            default -> "Draft, to be approved by the committee";
        };
    }

    private static @Nullable String approval(MeetingRecords.@Nullable Approval approval) {
        return approval == null
                ? null
                : "Approved %s by the meeting of %s%s".formatted(asWhat(approval.outcome()),
                        PrintedDates.date(approval.on()), amended(approval.amendments()));
    }

    private static String asWhat(String outcome) {
        return outcome.equals("AS_AMENDED") ? "with amendments" : "as a correct record";
    }

    private static String amended(@Nullable String amendments) {
        return amendments == null ? "." : ":\n\n" + amendments;
    }

    private static @Nullable String signature(MeetingRecords.@Nullable Signature signature) {
        return signature == null
                ? null
                : "Signed by %s on %s.".formatted(signature.by(), PrintedDates.date(signature.on()));
    }

    private static List<Block> blocks(@Nullable String text) {
        return text == null ? List.of() : Block.read(text);
    }

    private static @Nullable String webcast(Minutes minutes) {
        if (minutes.webcastUrl() == null) {
            return null;
        }
        return "The meeting was webcast: " + minutes.webcastUrl()
                + (minutes.webcastUntil() == null
                        ? "."
                        : ", online until " + PrintedDates.date(minutes.webcastUntil()) + ".")
                + (minutes.webcastContact() == null
                        ? ""
                        : " Later the recording can be asked for (" + minutes.webcastContact() + ").");
    }

    private static MinutesPaper.MinuteItem item(MeetingRecords.MinuteItem item) {
        var sections = item.evidence()
                .stream()
                .collect(Collectors.groupingBy(note -> note.section() == null ? "" : note.section(), LinkedHashMap::new,
                        Collectors.toList()));
        var tables = sections.entrySet()
                .stream()
                .map(section -> new EvidenceTable(
                        "Questions and answers" + (section.getKey().isEmpty() ? "" : ": " + section.getKey()),
                        section.getValue().stream().map(MinutesPapers::row).toList()))
                .toList();
        return new MinutesPaper.MinuteItem(item.number(), item.withheld() ? AgendaItemView.BARE_TITLE : item.title(),
                blocks(item.text()), tables, item.resolutions(), item.votes().stream().map(VoteWords::of).toList(),
                item.approved().stream().map(MinutesPapers::approved).toList(), item.actions());
    }

    private static String approved(MeetingRecords.Approved minutes) {
        var amendments = minutes.amendments();
        return "The minutes of the meeting of %s were approved %s%s".formatted(PrintedDates.date(minutes.of()),
                asWhat(minutes.outcome()), amendments == null ? "." : ": " + amendments);
    }

    private static EvidenceRow row(Evidence note) {
        var question = note.question() != null
                ? note.question()
                : note.questionNote() != null ? note.questionNote() : "";
        var answers = note.answers()
                .stream()
                .map(answer -> new Answer(answer.text(), String.join("/", answer.respondents())))
                .collect(Collectors.toList());
        if (answers.isEmpty()) {
            answers.add(new Answer(note.outcome().equals("WRITTEN_TO_FOLLOW")
                    ? "A written answer is to follow."
                    : "The question was not responded to.", ""));
        }
        return new EvidenceRow(note.theme(), question, String.join("/", note.askers()), answers);
    }

    private static @Nullable LocalTime time(@Nullable Instant at) {
        return at == null ? null : CouncilTime.at(at).toLocalTime();
    }
}
