package org.openscrutiny.meetings.pack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.pack.MeetingRecords.Appendix;
import org.openscrutiny.meetings.pack.MeetingRecords.Body;
import org.openscrutiny.meetings.pack.MeetingRecords.Contributor;
import org.openscrutiny.meetings.pack.MeetingRecords.Item;
import org.openscrutiny.meetings.pack.MeetingRecords.Meeting;
import org.openscrutiny.meetings.pack.MeetingRecords.Member;
import org.openscrutiny.meetings.pack.MeetingRecords.Ref;
import org.openscrutiny.meetings.pack.MeetingRecords.Report;
import org.openscrutiny.meetings.pack.MeetingRecords.Session;
import org.openscrutiny.meetings.pack.MeetingRecords.Withheld;

/**
 * Reads a meeting's records for a pack: a projection over the other features' tables (ADR 0011), all in one snapshot of the
 * database, a fixed number of statements whatever the meeting's size. It never writes.
 */
@ApplicationScoped
class MeetingRecordsStore {

    private final AgroalDataSource database;
    private final MinutesRecords minutes;
    private final Clock clock;

    MeetingRecordsStore(AgroalDataSource database, MinutesRecords minutes, Clock clock) {
        this.database = database;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** Empty if there is no such meeting, or none that is announced where drafts are not to be read. */
    Optional<MeetingRecords> find(UUID meetingId, Reading reading) {
        return snapshot(rows -> read(rows, meetingId, reading));
    }

    /** The minutes of one meeting, whatever their state; who may know of them has to be settled before. */
    Optional<MeetingRecords.Minutes> minutesOf(UUID meetingId, Reading reading) {
        return snapshot(rows -> minutes.of(rows, meetingId, reading));
    }

    /** Reads with one connection in one state of the database. */
    private <T> T snapshot(Snapshot<T> reader) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return reader.read(new Rows(connection));
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The records of a meeting cannot be read", unreadable);
        }
    }

    @FunctionalInterface
    private interface Snapshot<T> {
        T read(Rows rows) throws SQLException;
    }

    boolean isAgendaPublished(UUID meetingId) {
        try (var connection = database.getConnection()) {
            return !new Rows(connection)
                    .list("select 1 from meetings where id = ? and agenda_status <> 'DRAFT'", row -> true, meetingId)
                    .isEmpty();
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The records of a meeting cannot be read", unreadable);
        }
    }

    private Optional<MeetingRecords> read(Rows rows, UUID meetingId, Reading reading) throws SQLException {
        var meetings = rows.list("""
                select id, committee_id, committee_name, scheduled_start, start_stated, venue, agenda_status <> 'DRAFT' as published,
                       webcast_status
                from meetings where id = ? and (audience = 'PUBLIC' or ?)""",
                row -> new Meeting(row.id("id"), row.id("committee_id"), row.text("committee_name"),
                        row.instant("scheduled_start"), row.flag("start_stated"), row.textOrNone("venue"),
                        row.flag("published"),
                        row.textOrNone("webcast_status")),
                meetingId, reading.drafts());
        if (meetings.isEmpty()) {
            return Optional.empty();
        }
        var meeting = meetings.get(0);
        var items = items(rows, meetingId, reading);
        var approves = items.stream().anyMatch(item -> item.type().equals("MINUTES_APPROVAL"));
        return Optional.of(new MeetingRecords(meeting, committee(rows, meeting.committeeId()),
                sessions(rows, meetingId, reading), items,
                members(rows, meeting.committeeId(), CouncilTime.day(meeting.start())),
                approves ? minutes.toApprove(rows, meeting, reading) : List.of()));
    }

    private static Body committee(Rows rows, UUID committeeId) throws SQLException {
        return rows.list("""
                select purpose, remit, designated_for, contact_name, contact_phone, contact_email
                from committees where id = ?""",
                row -> new Body(row.textOrNone("purpose"), row.texts("remit"), row.texts("designated_for"),
                        row.textOrNone("contact_name"), row.textOrNone("contact_phone"),
                        row.textOrNone("contact_email")),
                committeeId).get(0);
    }

    private static List<Session> sessions(Rows rows, UUID meetingId, Reading reading) throws SQLException {
        return rows.list("""
                select kind, access = 'MEMBERS_ONLY' as members_only, start_at, purpose from sessions
                where meeting_id = ? and (audience <> 'DRAFT' or ?) and (access = 'PUBLIC' or ?)
                order by start_at, id""",
                row -> new Session(row.text("kind"), row.flag("members_only"), row.instant("start_at"),
                        row.textOrNone("purpose")),
                meetingId, reading.drafts(), reading.membersOnly());
    }

    private List<Item> items(Rows rows, UUID meetingId, Reading reading) throws SQLException {
        var now = Timestamp.from(clock.instant());
        var contributors = contributors(rows, meetingId);
        var refs = refs(rows, meetingId);
        var reports = reports(rows, meetingId, reading);
        var withheld = withheldReports(rows, meetingId, reading);
        return rows.list("""
                select id, number, title, type, purpose_text, planned_start, public_summary,
                       case when access = 'EXEMPT' then exempt_paragraphs else '{}' end as exempt_paragraphs,
                       access = 'EXEMPT' and not ? as withheld
                from agenda_items
                where meeting_id = ? and (published_at <= ? or ?)
                order by position, id""", row -> {
            var id = row.id("id");
            if (row.flag("withheld")) {
                return new Item(id, row.text("number"), "", "", null, null, row.numbers("exempt_paragraphs"),
                        row.textOrNone("public_summary"), true, List.of(), List.of(), List.of(), List.of());
            }
            return new Item(id, row.text("number"), row.text("title"), row.text("type"),
                    row.textOrNone("purpose_text"),
                    row.instantOrNone("planned_start"), row.numbers("exempt_paragraphs"),
                    row.textOrNone("public_summary"),
                    false,
                    contributors.getOrDefault(id, List.of()), refs.getOrDefault(id, List.of()),
                    reports.getOrDefault(id, List.of()), withheld.getOrDefault(id, List.of()));
        }, reading.exempt(), meetingId, now, reading.drafts());
    }

    private static Map<UUID, List<Contributor>> contributors(Rows rows, UUID meetingId) throws SQLException {
        return grouped(rows, """
                select c.agenda_item_id as owner, coalesce(c.printed_name, c.group_label) as name, c.role_title_at_time
                from contributions c join agenda_items i on i.id = c.agenda_item_id
                where i.meeting_id = ? order by c.agenda_item_id, c.position""",
                row -> new Contributor(row.text("name"), row.textOrNone("role_title_at_time")), meetingId);
    }

    private static Map<UUID, List<Ref>> refs(Rows rows, UUID meetingId) throws SQLException {
        return grouped(rows, """
                select r.agenda_item_id as owner, r.service, r.type, r.ref_id, r.title
                from agenda_item_refs r join agenda_items i on i.id = r.agenda_item_id
                where i.meeting_id = ? order by r.agenda_item_id, r.position""",
                row -> new Ref(row.text("service"), row.text("type"), row.text("ref_id"), row.text("title")),
                meetingId);
    }

    private Map<UUID, List<Report>> reports(Rows rows, UUID meetingId, Reading reading) throws SQLException {
        var signOffs = grouped(rows, """
                select s.report_id as owner, s.printed_name
                from report_sign_offs s join reports r on r.id = s.report_id
                where r.meeting_id = ? order by s.report_id, s.position""", row -> row.text("printed_name"), meetingId);
        var appendices = grouped(rows, """
                select a.report_id as owner, a.label, a.title, a.body
                from report_appendices a join reports r on r.id = a.report_id
                where r.meeting_id = ? order by a.report_id, a.position""",
                row -> new Appendix(row.text("label"), row.text("title"), row.textOrNone("body")), meetingId);
        return grouped(rows, """
                select id, agenda_item_id as owner, title, author, contact_name, contact_phone, contact_email, purpose,
                       asks, background, summary, key_issues, resource_implications, next_steps, background_papers,
                       case when access = 'EXEMPT' then exempt_paragraphs else '{}' end as exempt_paragraphs
                from reports
                where meeting_id = ? and (published_at <= ? or ?) and (access = 'PUBLIC' or ?)
                order by agenda_item_id, id""", row -> {
            var id = row.id("id");
            return new Report(id, row.text("title"), row.textOrNone("author"), row.textOrNone("contact_name"),
                    row.textOrNone("contact_phone"), row.textOrNone("contact_email"), row.textOrNone("purpose"),
                    row.texts("asks"), row.textOrNone("background"), row.textOrNone("summary"),
                    row.textOrNone("key_issues"), row.textOrNone("resource_implications"),
                    row.textOrNone("next_steps"), row.texts("background_papers"), row.numbers("exempt_paragraphs"),
                    signOffs.getOrDefault(id, List.of()), appendices.getOrDefault(id, List.of()));
        }, meetingId, Timestamp.from(clock.instant()), reading.drafts(), reading.exempt());
    }

    /** Of an item that is withheld itself nothing but its own summary is told. */
    private Map<UUID, List<Withheld>> withheldReports(Rows rows, UUID meetingId, Reading reading) throws SQLException {
        return grouped(rows, """
                select agenda_item_id as owner, exempt_paragraphs, public_summary from reports
                where meeting_id = ? and (published_at <= ? or ?) and access = 'EXEMPT' and not ?
                  and trim(public_summary) <> ''
                order by agenda_item_id, id""",
                row -> new Withheld(row.numbers("exempt_paragraphs"), row.text("public_summary")), meetingId,
                Timestamp.from(clock.instant()), reading.drafts(), reading.exempt());
    }

    private static List<Member> members(Rows rows, UUID committeeId, LocalDate day) throws SQLException {
        return rows.list("""
                select p.display_name, m.role, m.representation, m.on_behalf_of
                from memberships m join people p on p.id = m.person_id
                where m.committee_id = ? and (m.from_on is null or m.from_on <= ?) and (m.to_on is null or m.to_on >= ?)
                order by p.family_name, p.display_name, m.id""",
                row -> new Member(row.text("display_name"), row.text("role"), row.text("representation"),
                        row.textOrNone("on_behalf_of")),
                committeeId, day, day);
    }

    /** Lists by the id in the column {@code owner}, in the order of the statement. */
    private static <T> Map<UUID, List<T>> grouped(Rows rows, String sql, Rows.Mapper<T> mapper, Object... parameters)
            throws SQLException {
        return groupedBy(rows, sql, row -> row.id("owner"), mapper, parameters);
    }

    /** Lists by what the rows have in common, in the order of the statement. */
    static <K, T> Map<K, List<T>> groupedBy(Rows rows, String sql, Rows.Mapper<K> owner, Rows.Mapper<T> mapper,
            Object... parameters) throws SQLException {
        return rows.list(sql, row -> Map.entry(owner.map(row), mapper.map(row)), parameters)
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
