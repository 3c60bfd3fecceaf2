package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.pack.MeetingRecords.Item;
import org.openscrutiny.meetings.pack.MeetingRecords.Ref;
import org.openscrutiny.meetings.pack.MeetingRecords.Report;
import org.openscrutiny.meetings.pack.SisterParts.Parts;
import org.openscrutiny.meetings.pack.content.AppendixPaper;
import org.openscrutiny.meetings.pack.content.Block;
import org.openscrutiny.meetings.pack.content.FrontSheet;
import org.openscrutiny.meetings.pack.content.FrontSheet.AgendaLine;
import org.openscrutiny.meetings.pack.content.ItemPapers;
import org.openscrutiny.meetings.pack.content.PackContent;
import org.openscrutiny.meetings.pack.content.Paper;
import org.openscrutiny.meetings.pack.content.PrintedDates;
import org.openscrutiny.meetings.pack.content.ReportPaper;
import org.openscrutiny.meetings.snapshot.Answer;

/** Puts one pack together in the order of a real one; plain Java, used once. */
final class PackAssembly {

    private final CouncilConfig council;
    private final MeetingRecords records;
    private final Parts parts;
    private final List<SourceUsed> sources = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    PackAssembly(CouncilConfig council, MeetingRecords records, Parts parts) {
        this.council = council;
        this.records = records;
        this.parts = parts;
    }

    /** @param notes printed first on the front sheet, before what could not be had */
    Assembled assemble(PackContent.Marking marking, PackContent.Issue issue, List<String> notes) {
        var lines = new ArrayList<AgendaLine>();
        var items = new ArrayList<ItemPapers>();
        for (var item : records.items()) {
            var papers = item.withheld() ? List.<Paper>of() : papers(item);
            var key = papers.isEmpty() ? null : key(item);
            lines.add(line(item, key));
            if (key != null) {
                items.add(new ItemPapers(key, item.number(), item.title(), item.paragraphs(), papers));
            }
        }
        var printed = new ArrayList<>(notes);
        printed.addAll(silent);
        printed.addAll(missing);
        var content = new PackContent(marking, issue, front(lines, printed), items);
        return new Assembled(content, List.copyOf(sources), List.copyOf(silent), List.copyOf(missing));
    }

    private FrontSheet front(List<AgendaLine> lines, List<String> notes) {
        var meeting = records.meeting();
        var committee = records.committee();
        var start = CouncilTime.at(meeting.start());
        return new FrontSheet(council.name(), meeting.committeeName(), start.toLocalDate(),
                meeting.startStated() ? start.toLocalTime() : null,
                meeting.venue(), records.sessions().stream().map(PackAssembly::session).toList(), lines, notes,
                committee.purpose(), committee.remit(),
                committee.designatedFor().stream().map(PackAssembly::designation).toList(), webcasting(),
                council.accessNote(), contact(), members(false), members(true));
    }

    private static FrontSheet.SessionLine session(MeetingRecords.Session session) {
        var title = switch (session.kind()) {
            case "PRE_MEETING" -> "Pre-meeting discussion";
            case "PRIVATE_BRIEFING" -> "Private briefing";
            default -> "Formal meeting begins";
        };
        return new FrontSheet.SessionLine(time(session.start()), title, session.purpose(), session.membersOnly());
    }

    private static String designation(String subject) {
        return "Under the council's constitution this committee is the designated one for scrutiny of %s matters."
                .formatted(inWords(subject));
    }

    private FrontSheet.@Nullable Notice webcasting() {
        var status = records.meeting().webcastStatus();
        return status == null || status.equals("NOT_WEBCAST")
                ? null
                : new FrontSheet.Notice("Webcasting notice", Block.read(council.webcastingNotice()));
    }

    private FrontSheet.@Nullable Contact contact() {
        var committee = records.committee();
        return committee.contactName() == null && committee.contactPhone() == null && committee.contactEmail() == null
                ? null
                : new FrontSheet.Contact(committee.contactName(), committee.contactPhone(), committee.contactEmail());
    }

    private List<FrontSheet.MemberLine> members(boolean coOpted) {
        return records.members()
                .stream()
                .filter(member -> !member.role().equals("SUBSTITUTE"))
                .filter(member -> member.role().equals("CO_OPTED") == coOpted)
                .map(member -> new FrontSheet.MemberLine(member.name(), standing(member)))
                .toList();
    }

    private static @Nullable String standing(MeetingRecords.Member member) {
        if (member.onBehalfOf() != null) {
            return member.onBehalfOf();
        }
        return switch (member.role()) {
            case "CHAIRMAN" -> "Chairman";
            case "VICE_CHAIRMAN" -> "Vice-Chairman";
            default -> switch (member.representation()) {
                case "CHURCH_OF_ENGLAND" -> "Church of England representative";
                case "ROMAN_CATHOLIC" -> "Roman Catholic Church representative";
                case "PARENT_GOVERNOR_PRIMARY" -> "primary school parent governor representative";
                case "PARENT_GOVERNOR_SECONDARY" -> "secondary school parent governor representative";
                default -> null;
            };
        };
    }

    private static AgendaLine line(Item item, @Nullable String key) {
        if (item.withheld()) {
            return new AgendaLine(item.number(), "Item not for publication", null, null, List.of(), item.paragraphs(),
                    item.publicSummary(), List.of(), null, null);
        }
        var contributors = item.contributors()
                .stream()
                .map(who -> new FrontSheet.Contributor(who.name(), who.role()))
                .toList();
        return new AgendaLine(item.number(), item.title(), item.purpose(),
                item.start() == null ? null : time(item.start()), contributors, item.paragraphs(), null,
                item.withheldReports()
                        .stream()
                        .map(paper -> new FrontSheet.WithheldReport(paper.paragraphs(),
                                Block.read(paper.publicSummary())))
                        .toList(),
                key, null);
    }

    private List<Paper> papers(Item item) {
        var papers = new ArrayList<Paper>();
        if (item.type().equals("MINUTES_APPROVAL")) {
            records.minutes().forEach(minutes -> papers.add(Paper.of(MinutesPapers.of(minutes))));
        }
        var appendices = 0;
        for (var report : item.reports()) {
            papers.addAll(papers(report, records));
            appendices += report.appendices().size();
        }
        for (var ref : item.refs()) {
            if (SisterParts.isReview(ref)) {
                papers.add(fromSister(item, ref, "Appendix " + ++appendices, parts.reviews().get(ref),
                        label -> told -> Paper.of(label, RecommendationTables.of(told))));
            } else if (SisterParts.isInspection(ref)) {
                papers.add(fromSister(item, ref, "Appendix " + ++appendices, parts.inspections().get(ref),
                        label -> told -> Paper.of(label, ResponseTables.of(told))));
            } else if (SisterParts.isScorecard(ref)) {
                papers.add(fromSister(item, ref, "Appendix " + ++appendices, parts.scorecards().get(ref),
                        label -> told -> Paper.of(label, ScorecardTables.of(told))));
            }
        }
        return papers;
    }

    private <T> Paper fromSister(Item item, Ref ref, String label, @Nullable Answer<T> answer,
            Function<String, Function<Answer.Told<T>, Paper>> set) {
        if (answer instanceof Answer.Told<T> told) {
            sources.add(new SourceUsed(ref.service(), ref.type(), ref.id(), told.etag(), CouncilTime.at(told.asOf()),
                    told.stale()));
            if (told.stale()) {
                silent.add("Agenda item %s, %s: shown as it was last known at %s."
                        .formatted(item.number(), ref.title(), at(told.asOf())));
            }
            return set.apply(label).apply(told);
        }
        if (answer instanceof Answer.Silent<T> asked) {
            var note = "Agenda item %s, %s: not available at %s.".formatted(item.number(), ref.title(),
                    at(asked.askedAt()));
            silent.add(note);
            return Paper.unavailable(label, ref.title(), "This part was not available at %s.".formatted(
                    at(asked.askedAt())));
        }
        missing.add("Agenda item %s, %s: not published.".formatted(item.number(), ref.title()));
        return Paper.unavailable(label, ref.title(), "This part is not published.");
    }

    /** A report and those of its appendices that have words. */
    static List<Paper> papers(Report report, MeetingRecords records) {
        var papers = new ArrayList<Paper>();
        papers.add(Paper.of(report(report, records)));
        for (var appendix : report.appendices()) {
            if (appendix.body() != null) {
                papers.add(Paper.of(appendix.label(), appendix.title(),
                        new AppendixPaper(Block.read(appendix.body()))));
            }
        }
        return papers;
    }

    private static ReportPaper report(Report report, MeetingRecords records) {
        var sections = new ArrayList<ReportPaper.Section>();
        section(sections, "Purpose of agenda item", report.purpose());
        section(sections, "Background", report.background());
        section(sections, "Summary", report.summary());
        section(sections, "Key issues", report.keyIssues());
        section(sections, "Resource implications", report.resourceImplications());
        section(sections, "Next steps", report.nextSteps());
        return new ReportPaper(records.meeting().committeeName(), report.title(),
                CouncilTime.day(records.meeting().start()), report.author(), contactOfficer(report),
                report.signedOffBy(), report.asks(), sections, report.backgroundPapers(), report.paragraphs());
    }

    private static void section(List<ReportPaper.Section> sections, String heading, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            sections.add(new ReportPaper.Section(heading, Block.read(text)));
        }
    }

    private static @Nullable String contactOfficer(Report report) {
        var stated = new ArrayList<String>();
        for (var part : new String[]{report.contactName(), report.contactPhone(), report.contactEmail()}) {
            if (part != null && !part.isBlank()) {
                stated.add(part);
            }
        }
        return stated.isEmpty() ? null : String.join(", ", stated);
    }

    private String key(Item item) {
        var wanted = "item-" + item.number().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        var key = wanted;
        for (var n = 2; !keys.add(key); n++) {
            key = wanted + "-" + n;
        }
        return key;
    }

    private static LocalTime time(Instant at) {
        return CouncilTime.at(at).toLocalTime();
    }

    private static String at(Instant moment) {
        var shown = CouncilTime.at(moment);
        return PrintedDates.time(shown.toLocalTime()) + " on " + PrintedDates.date(shown.toLocalDate());
    }

    private static String inWords(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
