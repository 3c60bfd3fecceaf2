package org.openscrutiny.meetings.pack;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.pack.MeetingRecords.Evidence;
import org.openscrutiny.meetings.pack.MeetingRecords.EvidenceAnswer;
import org.openscrutiny.meetings.pack.MeetingRecords.KeyLine;
import org.openscrutiny.meetings.pack.MeetingRecords.MinuteItem;
import org.openscrutiny.meetings.pack.MeetingRecords.Minutes;
import org.openscrutiny.meetings.pack.MeetingRecords.MinutesRoll;

/**
 * Reads the minutes that a meeting is to approve: those of earlier meetings of its committee that wait for it, and those it
 * did approve. One statement for each kind of record, whatever their number.
 */
@ApplicationScoped
class MinutesRecords {

    private static final Map<String, String> PRESENT = Map.of("MEMBER", "Members present", "CO_OPTED",
            "Co-opted members present", "GUEST", "Guests present", "OFFICER", "Officers present", "WITNESS",
            "Witnesses present");
    private static final List<String> ORDER = List.of("MEMBER", "CO_OPTED", "GUEST", "WITNESS", "OFFICER");

    private record Found(UUID id, UUID meetingId, Minutes minutes) {}

    private record Place(UUID meetingId, @Nullable UUID itemId) {}

    List<Minutes> toApprove(Rows rows, MeetingRecords.Meeting meeting, Reading reading) throws SQLException {
        var found = rows.list("""
                select n.id, n.meeting_id, m.committee_name, m.scheduled_start, m.actual_start, m.actual_end, m.venue,
                       n.status, m.webcast_url, m.webcast_public_until, m.webcast_contact
                from minutes n join meetings m on m.id = n.meeting_id
                where m.committee_id = ? and m.scheduled_start < ?
                  and (n.approval_meeting_id = ? or n.status = 'PUBLISHED_DRAFT' or (n.status = 'DRAFT' and ?))
                  and (m.audience = 'PUBLIC' or ?)
                order by m.scheduled_start, n.id""",
                MinutesRecords::found,
                meeting.committeeId(), Timestamp.from(meeting.start()), meeting.id(), reading.drafts(),
                reading.drafts());
        return completed(rows, found, reading);
    }

    /** Those of one meeting. */
    Optional<Minutes> of(Rows rows, UUID meetingId, Reading reading) throws SQLException {
        var found = rows.list("""
                select n.id, n.meeting_id, m.committee_name, m.scheduled_start, m.actual_start, m.actual_end, m.venue,
                       n.status, m.webcast_url, m.webcast_public_until, m.webcast_contact
                from minutes n join meetings m on m.id = n.meeting_id where n.meeting_id = ?""",
                MinutesRecords::found, meetingId);
        return completed(rows, found, reading).stream().findFirst();
    }

    private static Found found(Rows.Row row) throws SQLException {
        return new Found(row.id("id"), row.id("meeting_id"), new Minutes(row.id("meeting_id"),
                row.text("committee_name"), CouncilTime.day(row.instant("scheduled_start")),
                row.instantOrNone("actual_start"), row.instantOrNone("actual_end"), row.textOrNone("venue"),
                row.text("status"), row.textOrNone("webcast_url"), row.dateOrNone("webcast_public_until"),
                row.textOrNone("webcast_contact"), List.of(), List.of(), List.of()));
    }

    private static List<Minutes> completed(Rows rows, List<Found> found, Reading reading) throws SQLException {
        var minutes = new ArrayList<Minutes>();
        for (var each : found) {
            minutes.add(complete(rows, each, reading));
        }
        return List.copyOf(minutes);
    }

    private static Minutes complete(Rows rows, Found found, Reading reading) throws SQLException {
        var bare = found.minutes();
        return new Minutes(bare.meetingId(), bare.committeeName(), bare.date(), bare.start(), bare.end(), bare.venue(),
                bare.status(), bare.webcastUrl(), bare.webcastUntil(), bare.webcastContact(),
                rolls(rows, found.meetingId()), items(rows, found, reading), key(rows, found.meetingId(), reading));
    }

    private static List<MinutesRoll> rolls(Rows rows, UUID meetingId) throws SQLException {
        var present = MeetingRecordsStore.groupedBy(rows, """
                select a.capacity as owner, coalesce(a.printed_name, p.display_name) as name
                from attendances a join people p on p.id = a.person_id
                where a.meeting_id = ? and a.status = 'PRESENT'
                order by p.family_name, p.display_name, a.id""", row -> row.text("owner"), row -> row.text("name"),
                meetingId);
        return ORDER.stream()
                .filter(present::containsKey)
                .map(capacity -> new MinutesRoll(PRESENT.getOrDefault(capacity, capacity),
                        present.getOrDefault(capacity, List.of())))
                .toList();
    }

    private static List<MinuteItem> items(Rows rows, Found found, Reading reading) throws SQLException {
        var evidence = evidence(rows, found.meetingId());
        var resolutions = resolutions(rows, found.meetingId());
        var actions = actions(rows, found.meetingId());
        var apologies = apologies(rows, found.meetingId());
        var declarations = declarations(rows, found.meetingId(), reading);
        return rows.list("""
                select t.number, t.title, t.text, t.agenda_item_id, i.type
                from minute_items t left join agenda_items i on i.id = t.agenda_item_id
                where t.minutes_id = ? and (i.id is null or i.access = 'PUBLIC' or ?)
                order by t.position, t.id""", row -> {
            var item = row.idOrNone("agenda_item_id");
            var place = new Place(found.meetingId(), item);
            return new MinuteItem(row.text("number"), row.text("title"),
                    text(row.textOrNone("text"), row.textOrNone("type"), apologies, declarations),
                    evidence.getOrDefault(place, List.of()), resolutions.getOrDefault(place, List.of()),
                    actions.getOrDefault(place, List.of()));
        }, found.id(), reading.exempt());
    }

    /** What the clerk wrote; what the record holds where that is left to the record. */
    private static @Nullable String text(@Nullable String written, @Nullable String type, List<String> apologies,
            List<String> declarations) {
        if (written != null && !written.isBlank() || type == null) {
            return written;
        }
        return switch (type) {
            case "APOLOGIES" -> apologies.isEmpty()
                    ? "There were no apologies."
                    : "Apologies were received from " + String.join(", ", apologies) + ".";
            case "DECLARATIONS" -> declarations.isEmpty()
                    ? "There were no declarations."
                    : "These declarations were noted:\n\n- " + String.join("\n- ", declarations);
            default -> written;
        };
    }

    private static List<String> apologies(Rows rows, UUID meetingId) throws SQLException {
        return rows.list("""
                select coalesce(a.printed_name, p.display_name) as name
                from attendances a join people p on p.id = a.person_id
                where a.meeting_id = ? and a.status = 'APOLOGIES' order by p.family_name, p.display_name, a.id""",
                row -> row.text("name"), meetingId);
    }

    /** Sensitive interests (Localism Act 2011, section 32) are noted without their nature and body. */
    private static List<String> declarations(Rows rows, UUID meetingId, Reading reading) throws SQLException {
        return rows.list("""
                select coalesce(d.printed_name, p.display_name) as name, d.nature, d.bodies, d.sensitive
                from declarations d join people p on p.id = d.person_id
                    left join agenda_items i on i.id = d.item_id
                where d.meeting_id = ? and (i.id is null or i.access = 'PUBLIC' or ?) order by d.id""", row -> {
            if (row.flag("sensitive")) {
                return row.text("name") + ": an interest";
            }
            var nature = row.textOrNone("nature");
            var bodies = row.texts("bodies");
            return row.text("name") + ": " + (nature == null ? "" : nature)
                    + (nature == null || bodies.isEmpty() ? "" : ", ") + String.join(", ", bodies);
        }, meetingId, reading.exempt());
    }

    private static Map<Place, List<Evidence>> evidence(Rows rows, UUID meetingId) throws SQLException {
        var answers = MeetingRecordsStore.groupedBy(rows, """
                select a.note_id as owner, a.text, a.respondents_raw
                from evidence_answers a join evidence_notes n on n.id = a.note_id
                where n.meeting_id = ? order by a.note_id, a.position""", row -> row.id("owner"),
                row -> new EvidenceAnswer(row.text("text"), row.texts("respondents_raw")), meetingId);
        return MeetingRecordsStore.groupedBy(rows, """
                select id, item_id, section, theme, askers_raw, question, question_note, outcome
                from evidence_notes where meeting_id = ? order by item_id, sequence""",
                row -> new Place(meetingId, row.id("item_id")),
                row -> new Evidence(row.textOrNone("section"), row.textOrNone("theme"), row.texts("askers_raw"),
                        row.textOrNone("question"), row.textOrNone("question_note"), row.text("outcome"),
                        answers.getOrDefault(row.id("id"), List.of())),
                meetingId);
    }

    private static Map<Place, List<String>> resolutions(Rows rows, UUID meetingId) throws SQLException {
        return MeetingRecordsStore.groupedBy(rows, """
                select r.item_id, r.verb || ': ' || r.text
                       || coalesce((select string_agg(' ' || l.label || ' ' || l.text, ';' order by l.position)
                                    from resolution_limbs l where l.resolution_id = r.id), '') as text
                from resolutions r where r.meeting_id = ? order by r.id""",
                row -> new Place(meetingId, row.id("item_id")), row -> row.text("text"), meetingId);
    }

    private static Map<Place, List<String>> actions(Rows rows, UUID meetingId) throws SQLException {
        return MeetingRecordsStore.groupedBy(rows, """
                select a.item_id, a.text || coalesce(' (' || coalesce(a.owner_raw, p.display_name) || ')', '')
                       || coalesce(', ' || a.due_text, '') as text
                from actions a left join people p on p.id = a.owner_id
                where a.meeting_id = ? order by a.id""", row -> new Place(meetingId, row.idOrNone("item_id")),
                row -> row.text("text"), meetingId);
    }

    private static List<KeyLine> key(Rows rows, UUID meetingId, Reading reading) throws SQLException {
        // Without a question that these readers may see, the key would tell that there were others.
        return rows.list("""
                select initials, printed_name from initials_key k
                where meeting_id = ? and exists (
                    select 1 from evidence_notes n join agenda_items i on i.id = n.item_id
                    where n.meeting_id = k.meeting_id and (i.access = 'PUBLIC' or ?))
                order by initials, printed_name""", row -> new KeyLine(row.text("initials"), row.text("printed_name")),
                meetingId, reading.exempt());
    }
}
