package org.openscrutiny.meetings.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.pack.content.AppendixPaper;
import org.openscrutiny.meetings.pack.content.Block;
import org.openscrutiny.meetings.pack.content.FrontSheet;
import org.openscrutiny.meetings.pack.content.FrontSheet.AgendaLine;
import org.openscrutiny.meetings.pack.content.FrontSheet.Contributor;
import org.openscrutiny.meetings.pack.content.FrontSheet.MemberLine;
import org.openscrutiny.meetings.pack.content.FrontSheet.SessionLine;
import org.openscrutiny.meetings.pack.content.ItemPapers;
import org.openscrutiny.meetings.pack.content.MinutesPaper;
import org.openscrutiny.meetings.pack.content.PackContent;
import org.openscrutiny.meetings.pack.content.Paper;
import org.openscrutiny.meetings.pack.content.RecommendationTable;
import org.openscrutiny.meetings.pack.content.ReportPaper;
import org.openscrutiny.meetings.pack.content.ResponseTable;
import org.openscrutiny.meetings.pack.content.ScorecardTable;

/** Packs in the shape of the one of 5 September 2017, with its facts and figures, in our own words. */
final class PackSamples {

    static final String COMMITTEE = "Children's Social Care and Learning Select Committee";
    private static final LocalDate DATE = LocalDate.parse("2017-09-05");
    private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2017-08-25T16:00:00+01:00");

    private PackSamples() {
    }

    static PackContent september() {
        return pack("Version 1", List.of(minutes(1), voiceOfTheChild(8), monitoringVisit(1), exclusions(1, chart())));
    }

    static PackContent charted(ScorecardTable.Chart chart) {
        return pack("Version 1", List.of(minutes(1), voiceOfTheChild(1), monitoringVisit(1), exclusions(1, chart)));
    }

    /** About seventy pages, as the real one. */
    static PackContent seventyPages() {
        return pack("Version 2",
                List.of(minutes(14), voiceOfTheChild(20), monitoringVisit(9), exclusions(30, chart())));
    }

    static PackContent titled(String title, String text) {
        var report = new ReportPaper(COMMITTEE, title, DATE, title, title, List.of(title), List.of(text),
                List.of(new ReportPaper.Section(title, Block.read(text))), List.of(text), List.of(3));
        var item = new ItemPapers("item-1", "1", title, List.of(), List.of(Paper.of(report)));
        var line = new AgendaLine("1", title, text, LocalTime.of(10, 30), List.of(new Contributor(title, text)),
                List.of(), null, List.of(new FrontSheet.WithheldReport(List.of(3), Block.read(text))), "item-1", null);
        return new PackContent(PackContent.Marking.PUBLIC, new PackContent.Issue(1, "Version 1"),
                front(title, List.of(line), List.of(text)), List.of(item));
    }

    private static PackContent pack(String label, List<ItemPapers> items) {
        var lines = new ArrayList<AgendaLine>();
        lines.add(line("1", "Apologies for absence", null, 10, 30));
        lines.add(line("2", "Declarations of interest", "To declare any personal or disclosable pecuniary interest.",
                null, null));
        lines.add(withPapers(items.get(0), "To agree the minutes of the meeting of 18 July 2017.", null, null));
        lines.add(line("4", "Public questions",
                "People who live, work or study in the county may put a question if they gave notice of it.", null,
                null));
        lines.add(withPapers(items.get(1), "To assess progress against the inquiry's recommendations, six months on.",
                10, 55));
        lines.add(withPapers(items.get(2), "To look at the actions that answer the third monitoring visit.", 11, 35));
        lines.add(withPapers(items.get(3), "To hear the present position, secondary schools included.", 12, 0));
        lines.add(new AgendaLine("11", "Item not for publication", null, null, List.of(), List.of(1, 3), null,
                List.of(), null, null));
        return new PackContent(PackContent.Marking.PUBLIC, new PackContent.Issue(1, label),
                front(COMMITTEE, lines, List.of()), items);
    }

    private static FrontSheet front(String committee, List<AgendaLine> lines, List<String> notes) {
        return new FrontSheet("Buckinghamshire County Council", committee, DATE, LocalTime.of(10, 30),
                "Mezzanine Room 1, County Hall, Aylesbury",
                List.of(new SessionLine(LocalTime.of(10, 30), "Formal meeting", null, false)), lines, notes,
                "The committee holds decision-makers to account for better outcomes and services.",
                List.of("Nurseries and early years education", "Schools and further education",
                        "Child protection, safeguarding and prevention", "The Youth Offending Service"),
                List.of("The council's constitution designates this committee for scrutiny of education."),
                new FrontSheet.Notice("Webcasting notice",
                        Block.read("This meeting may be filmed.\n\nWhoever does not wish to be in the picture may ask "
                                + "the clerk where to sit.")),
                "Please tell us early if you need help to attend.",
                new FrontSheet.Contact("Kevin Wright", "01296 387832", "committees@example.org"),
                List.of(new MemberLine("Mr A Collingwood", null), new MemberLine("Mrs I Darby", null),
                        new MemberLine("Mr D Dhillon", null), new MemberLine("Ms K Wood", null)),
                List.of(new MemberLine("Mrs M Aston", null),
                        new MemberLine("Mr D Babb", "Church of England representative")));
    }

    private static AgendaLine line(String number, String title, @Nullable String purpose, @Nullable Integer hour,
            @Nullable Integer minute) {
        return new AgendaLine(number, title, purpose, time(hour, minute), List.of(), List.of(), null, List.of(), null,
                null);
    }

    private static AgendaLine withPapers(ItemPapers item, String purpose, @Nullable Integer hour,
            @Nullable Integer minute) {
        return new AgendaLine(item.number(), item.title(), purpose, time(hour, minute),
                List.of(new Contributor("Mr Warren Whyte", "Cabinet Member for Children's Services"),
                        new Contributor("Mrs Carol Douch", "Service Director, Children's Social Care")),
                List.of(), null, List.of(), item.key(), null);
    }

    private static @Nullable LocalTime time(@Nullable Integer hour, @Nullable Integer minute) {
        return hour == null || minute == null ? null : LocalTime.of(hour, minute);
    }

    private static ItemPapers minutes(int evidenceTables) {
        var rows = IntStream.rangeClosed(1, 9)
                .mapToObj(n -> new MinutesPaper.EvidenceRow(n == 1 ? "Effective use of data" : null,
                        "Question " + n
                                + ": how does the service plan for more families, and which figures does it use to do so?",
                        n == 3 ? "LS/KH/NH/GW" : "ID",
                        n == 2
                                ? List.of(new MinutesPaper.Answer("The question was not responded to.", ""))
                                : List.of(new MinutesPaper.Answer(
                                        "Birth and migration rates are modelled every year. The model is as good as the data given. "
                                                + "The service answers planning applications and works with its neighbours.",
                                        "GRW"),
                                        new MinutesPaper.Answer("Admissions are looked at each year, school by school.",
                                                "DM"))))
                .toList();
        var evidence = IntStream.rangeClosed(1, evidenceTables)
                .mapToObj(n -> new MinutesPaper.EvidenceTable("Questions and answers, part " + n, rows))
                .toList();
        var paper = new MinutesPaper(COMMITTEE, "Minutes of 18 July 2017",
                "Draft, to be approved by the committee", LocalDate.parse("2017-07-18"), LocalTime.of(10, 3),
                LocalTime.of(12, 59), "Mezzanine Room 1, County Hall, Aylesbury",
                "The meeting was webcast; the recording is online for six months.", List.of(),
                List.of(new MinutesPaper.Roll("Members present", List.of("Mr A Collingwood", "Mrs I Darby")),
                        new MinutesPaper.Roll("Apologies", List.of("Mr M Moore", "Mrs M Aston", "Ms K Wood"))),
                List.of(new MinutesPaper.MinuteItem("1", "Apologies for absence",
                        Block.read("Apologies were received from Mr M Moore, Mrs M Aston and Ms K Wood."), List.of(),
                        List.of(), List.of(), List.of(), List.of()),
                        new MinutesPaper.MinuteItem("7", "Growth: the effect on children's services",
                                Block.read("Officers presented.\n\n- Referrals stayed level\n- Contacts grew by 3%"),
                                evidence,
                                List.of("RESOLVED: the committee NOTED the report."),
                                List.of("Motion: That the report be noted. For: 8; against: 1; abstaining: 0. The motion was carried."),
                                List.of("The minutes of the meeting of 23 May 2017 were approved as a correct record."),
                                List.of("Send the modelling."))),
                List.of(new MinutesPaper.Initials("ID", "Isobel Darby"),
                        new MinutesPaper.Initials("GRW", "Gladys Rhodes White")),
                Block.read("Approved as a correct record by the meeting of 5 September 2017."),
                "Signed by the Chairman on 5 September 2017.", List.of("Appendix 1: Notes of the evidence session"),
                List.of(new MinutesPaper.Correction(LocalDate.parse("2017-09-12"),
                        Block.read("In minute 7, read 21 for 22."))));
        return new ItemPapers("item-3", "3", "Minutes", List.of(), List.of(Paper.of(paper)));
    }

    private static ItemPapers voiceOfTheChild(int recommendations) {
        var report = report("Voice of the Child and Young Person inquiry: recommendations, six months on",
                List.of("Assess progress against the recommendations.",
                        "Delegate the assigning of the RAG status to the Chairman following the meeting."),
                1);
        var rows = IntStream.rangeClosed(1, recommendations)
                .mapToObj(PackSamples::recommendation)
                .toList();
        var table = new RecommendationTable("Progress update after six months", "Voice of the Child", null,
                LocalDate.parse("2017-01-09"), "July 2017", "Carol Douch", List.of("Warren Whyte"), rows,
                List.of(new RecommendationTable.Guidance("IMPLEMENTED",
                        "implemented to the satisfaction of the committee"),
                        new RecommendationTable.Guidance("ON_TRACK",
                                "on track to be completed to the satisfaction of the committee"),
                        new RecommendationTable.Guidance("CONCERNS",
                                "Committee have concerns the recommendation may not be fully delivered to its satisfaction"),
                        new RecommendationTable.Guidance("NOT_DELIVERED",
                                "Committee consider the recommendation to have not been delivered/implemented")),
                AS_OF, recommendations % 2 == 1);
        return new ItemPapers("item-8", "8", "Voice of the Child and Young Person inquiry: recommendation monitoring",
                List.of(), List.of(Paper.of(report), Paper.of("Appendix 1", table)));
    }

    private static RecommendationTable.Row recommendation(int number) {
        return new RecommendationTable.Row(number, number == 2,
                number == 2
                        ? null
                        : "That enough tools are at hand for all who work with children to gather their views.",
                number == 2 ? "The text of this recommendation is lost in the source." : null,
                switch (number) {
                    case 6 -> List.of(new RecommendationTable.LabelledText("a.", Block.read("Make it a priority.")),
                            new RecommendationTable.LabelledText("b.", Block.read("Let children sit on panels.")));
                    case 7 -> List.of(new RecommendationTable.LabelledText("•", Block.read("See that plans hold it.")),
                            new RecommendationTable.LabelledText("•", Block.read("Spend well.")));
                    default -> List.<RecommendationTable.LabelledText>of();
                },
                "Cabinet Member for Children's Services", "Carol Douch", "End of February 2017 and ongoing", null,
                "Accepted",
                Block.read("Tools were bought.\n\n- Cards and games for social workers\n- More for other staff"),
                List.of("Review purchasing cards", "Ask the providers"), List.of(),
                Block.read("Audits show that the tools are used in visits and in reports.\n\n".repeat(4)), List.of(),
                List.of(new RecommendationTable.Figure("Young people with an account", "260", "24 August 2017"),
                        new RecommendationTable.Figure("Statements received", "287", "24 August 2017")),
                number == 3
                        ? new RecommendationTable.Rating("ON_TRACK",
                                "on track to be completed to the satisfaction of the committee",
                                LocalDate.parse("2017-09-12"), null)
                        : null);
    }

    private static ItemPapers monitoringVisit(int times) {
        var rows = IntStream.rangeClosed(1, 10 * times)
                .mapToObj(n -> new ResponseTable.Row(
                        "Finding " + n + ": planning for permanence is not yet robust enough for all children.",
                        List.of(new ResponseTable.Measure("Reviewed how long-term carers are matched", null,
                                List.of()),
                                new ResponseTable.Measure("Weekly report on initial health assessments",
                                        "Carol Douch; from 23 June 2017; in progress",
                                        List.of("94% within 28 days (April 2017)")))))
                .toList();
        var table = new ResponseTable("Response to the third monitoring visit", "Ofsted",
                "Third monitoring visit", LocalDate.parse("2017-04-11"), LocalDate.parse("2017-04-12"),
                LocalDate.parse("2017-06-13"), List.of("Donna Marriott", "Linda Steele", "Pauline Higham"),
                List.of("Assessment and planning", "Placement support", "Management oversight", "Corporate parent"),
                rows, AS_OF, false);
        return new ItemPapers("item-9", "9", "Improvement programme: response to the third monitoring visit",
                List.of(),
                List.of(Paper.of(report("Actions from the third monitoring visit", List.of(), 1)),
                        Paper.of("Appendix 1", "The inspectorate's letter of 13 June 2017",
                                new AppendixPaper(Block.read("Progress is steady.\n\n".repeat(30)))),
                        Paper.of("Appendix 2", table)));
    }

    private static ItemPapers exclusions(int times, ScorecardTable.Chart chart) {
        var scorecard = new ScorecardTable("Permanent exclusions", "What members asked for in July.",
                List.of(new ScorecardTable.Row("Permanent exclusions, rate", null, "2015/16", "0.14%", null,
                        "No target", "Declining", "0.08%, England"),
                        new ScorecardTable.Row("Permanent exclusions, number", "Schools of every kind.", "2016/17",
                                "116 (provisional)", "100", "Red", "Static", null)),
                List.of(chart), AS_OF, false);
        return new ItemPapers("item-10", "10", "Permanent exclusions", List.of(),
                List.of(Paper.of(report("Permanent exclusions", List.of(), times)),
                        Paper.of("Appendix 1", scorecard)));
    }

    /** The rates that performance-service drew, as its sister has them. */
    static ScorecardTable.Chart chart() {
        return new ScorecardTable.Chart("Permanent exclusions: Buckinghamshire, 2006/07 to 2016/17",
                "Run chart of permanent exclusions. It was highest in 2015/16, 0.14%, and lowest in 2009/10, 0.03%.",
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(SisterReports.svg().getBytes(UTF_8)));
    }

    private static ReportPaper report(String title, List<String> asks, int times) {
        var text = "The rate was 0.14% of pupils in 2015/16, against 0.08% in England. ".repeat(5) + "\n\n"
                + "- Fair Access Boards place children when they are ready\n- Schools welcomed the training\n\n"
                + "A working party was set up in June 2017. ".repeat(8);
        var sections = new ArrayList<ReportPaper.Section>();
        sections.add(new ReportPaper.Section("Purpose of agenda item", Block.read("To bring members up to date.")));
        for (var n = 1; n <= 2 * times; n++) {
            sections.add(new ReportPaper.Section("Background, part " + n, Block.read(text)));
        }
        sections.add(new ReportPaper.Section("Next steps", Block.read("A panel is tried out in the autumn term.")));
        return new ReportPaper(COMMITTEE, title, DATE, "Carol Douch", "Carol Douch, Service Director",
                List.of("Warren Whyte", "Mike Appleyard"), asks, sections, List.of(),
                List.of());
    }
}
