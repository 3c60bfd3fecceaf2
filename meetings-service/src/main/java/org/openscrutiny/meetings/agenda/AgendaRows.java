package org.openscrutiny.meetings.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.report.ReportReference;
import org.openscrutiny.meetings.report.WithheldReport;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.projection.Row;
import org.openscrutiny.storage.projection.Union;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/**
 * Items of business with their contributors, references and papers: as parts of one statement, a projection over the tables of
 * reports and packs too (ADR 0011), and what a reader is shown of their rows. {@link AgendaItemView#of} shows the same of the
 * entities that a write has before it.
 */
public final class AgendaRows {

    /** Of its parts. */
    public static final String COLUMNS = """
            id uuid, meeting_id uuid, audience text, item_id uuid, position integer, number text, title text, type text,
            purpose_text text, planned_start timestamptz, page_from integer, page_to integer, access text,
            exempt_paragraphs integer[], public_interest_note text, public_summary text, released_on date,
            subject_education boolean, webcast_url text, webcast_offset integer, source_document text, source_page text,
            source_label text, person_id uuid, printed_name text, group_label text, role_title_at_time text, capacity text,
            service text, ref_id text, seen_at timestamptz, author text, created_at timestamptz, modified_at timestamptz,
            version bigint""";
    /** Of the rows of a part: as in the order of business, as printed, as recorded. */
    public static final String ORDER = "position, id";

    private final Caller caller;
    private final Map<UUID, List<ContributionView>> contributions = new HashMap<>();
    private final Map<UUID, List<RelatedRef>> refs = new HashMap<>();
    private final Map<UUID, List<ReportReference>> reports = new HashMap<>();
    private final Map<UUID, List<WithheldReport>> withheld = new HashMap<>();
    private final List<AgendaItemView> items = new ArrayList<>();

    public AgendaRows(Caller caller) {
        this.caller = caller;
    }

    /**
     * The items of the meeting {@code :id} that a reader of {@code :audiences} knows of, be it as bare lines, and what hangs
     * on those that this reader may read.
     */
    public static Union ofMeeting(Union union, Set<Audience> audiences) {
        return parts(union, audiences, "i.meeting_id", "meeting_id",
                "(i.audience = any(:audiences) or i.access = 'EXEMPT' and i.published_at is not null)");
    }

    /** The item {@code :id}, if a reader of {@code :audiences} may read it: a bare line cannot be addressed. */
    static Union ofItem(Union union, Set<Audience> audiences) {
        return parts(union, audiences, "i.id", "agenda_item_id", "i.audience = any(:audiences)");
    }

    /** The count of a table's changes that such a reader is told, and when it moved last, as the last of a part's columns. */
    public static String counted(Set<Audience> audiences, String table) {
        var count = ChangeCount.of(audiences);
        return ", %1$s.%2$s as version, %1$s.%3$s as modified_at".formatted(table, count.versionColumn(),
                count.modifiedAtColumn());
    }

    /** What hangs on items comes before them, so that an item is whole when it is met. */
    private static Union parts(Union union, Set<Audience> audiences, String ofItem, String ofPaper, String known) {
        union.part("CONTRIBUTION", """
                c.id, c.agenda_item_id as item_id, c.position, c.person_id, c.printed_name, c.group_label,
                c.role_title_at_time, c.capacity, c.created_at""" + counted(audiences, "c"), """
                from contributions c join agenda_items i on i.id = c.agenda_item_id
                where %s = :id and i.audience = any(:audiences)""".formatted(ofItem))
                .part("REF", "f.agenda_item_id as item_id, f.position, f.service, f.type, f.ref_id, f.title, f.seen_at",
                        """
                                from agenda_item_refs f join agenda_items i on i.id = f.agenda_item_id
                                where %s = :id and i.audience = any(:audiences)""".formatted(ofItem))
                .part("REPORT", "r.id, r.agenda_item_id as item_id, r.title, r.author", """
                        from reports r
                        where r.%s = :id and r.audience = any(:audiences)""".formatted(ofPaper));
        if (!audiences.contains(Audience.EXEMPT)) {
            // In the place of what this reader may not read.
            union.part("WITHHELD", "w.id, w.item_id, w.exempt_paragraphs, w.public_summary", """
                    from (
                        select r.id, r.agenda_item_id as item_id, r.exempt_paragraphs, r.public_summary
                        from reports r join agenda_items i on i.id = r.agenda_item_id
                        where r.%1$s = :id and r.access = 'EXEMPT' and r.published_at is not null
                            and i.audience = 'PUBLIC' and trim(r.public_summary) <> ''
                        union all
                        select id, agenda_item_id, exempt_paragraphs, public_summary from withheld_supplements
                        where %1$s = :id and agenda_item_id is not null and report_id is null) w""".formatted(ofPaper));
        }
        return union.part("ITEM", """
                i.id, i.meeting_id, i.audience, i.position, i.number, i.title, i.type, i.purpose_text, i.planned_start,
                i.page_from, i.page_to, i.access, i.exempt_paragraphs, i.public_interest_note, i.public_summary,
                i.released_on, i.subject_education, i.webcast_url, i.webcast_offset, i.source_document, i.source_page,
                i.source_label, i.created_at""" + counted(audiences, "i"), "from agenda_items i where %s = :id and %s"
                .formatted(ofItem, known));
    }

    /**
     * Takes a row of one of the parts here, in their order.
     *
     * @return true, always: it is taken
     */
    public boolean taken(Row row) {
        return switch (row.text("part")) {
            case "CONTRIBUTION" -> add(contributions, row, contribution(row));
            case "REF" -> add(refs, row, new RelatedRef(row.constant("service", SisterService.class), row.text("type"),
                    row.text("ref_id"), row.text("title"), row.instant("seen_at")));
            case "REPORT" -> add(reports, row, new ReportReference(row.id("id"), row.id("item_id"), row.text("title"),
                    row.textIf("author")));
            case "WITHHELD" -> add(withheld, row, new WithheldReport(row.id("item_id"),
                    row.numbers("exempt_paragraphs"), row.text("public_summary")));
            default -> items.add(item(row));
        };
    }

    /** Those taken, in the order of business. */
    public List<AgendaItemView> items() {
        return List.copyOf(items);
    }

    private static <T> boolean add(Map<UUID, List<T>> parts, Row row, T part) {
        return parts.computeIfAbsent(row.id("item_id"), id -> new ArrayList<>()).add(part);
    }

    private static ContributionView contribution(Row row) {
        return new ContributionView(row.id("id"), row.id("item_id"), Math.toIntExact(row.number("position")),
                row.idIf("person_id"),
                row.textIf("printed_name"), row.textIf("group_label"), row.textIf("role_title_at_time"),
                row.constant("capacity", Capacity.class), row.instant("created_at"), row.instant("modified_at"),
                row.number("version"));
    }

    private AgendaItemView item(Row row) {
        var access = row.constant("access", Access.class);
        var paragraphs = row.numbers("exempt_paragraphs");
        if (!caller.mayRead(row.constant("audience", Audience.class))) {
            return AgendaItemView.bareLine(row.id("meeting_id"), row.text("number"),
                    Math.toIntExact(row.number("position")), access,
                    paragraphs, row.textIf("public_summary"));
        }
        var id = row.id("id");
        return new AgendaItemView(id, row.id("meeting_id"), row.text("number"), Math.toIntExact(row.number("position")),
                row.text("title"), row.constant("type", AgendaItemType.class), row.textIf("purpose_text"),
                CouncilTime.shown(row.instantIf("planned_start")), row.numberIf("page_from"),
                row.numberIf("page_to"), access, paragraphs, row.textIf("public_interest_note"),
                row.textIf("public_summary"), row.dayIf("released_on"), row.flag("subject_education"),
                webcast(row), refs.getOrDefault(id, List.of()), source(row), contributions.getOrDefault(id, List.of()),
                reports.getOrDefault(id, List.of()), withheld.getOrDefault(id, List.of()), row.instant("created_at"),
                row.instant("modified_at"), row.number("version"));
    }

    private static @Nullable ItemWebcast webcast(Row row) {
        var url = row.textIf("webcast_url");
        var offset = row.numberIf("webcast_offset");
        return url == null && offset == null ? null : new ItemWebcast(url, offset);
    }

    private static @Nullable Source source(Row row) {
        return Source.stated(new Source(row.textIf("source_document"), row.textIf("source_page"),
                row.textIf("source_label")));
    }
}
