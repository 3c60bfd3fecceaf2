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
import org.openscrutiny.meetings.pack.MeetingRecords.Approval;
import org.openscrutiny.meetings.pack.MeetingRecords.Correction;
import org.openscrutiny.meetings.pack.MeetingRecords.KeyLine;
import org.openscrutiny.meetings.pack.MeetingRecords.MinuteItem;
import org.openscrutiny.meetings.pack.MeetingRecords.Minutes;
import org.openscrutiny.meetings.pack.MeetingRecords.MinutesAppendix;
import org.openscrutiny.meetings.pack.MeetingRecords.MinutesRoll;
import org.openscrutiny.meetings.pack.MeetingRecords.Out;
import org.openscrutiny.meetings.pack.MeetingRecords.Present;
import org.openscrutiny.meetings.pack.MeetingRecords.Signature;

/**
 * Reads minutes as they are printed: those of one meeting, and those that a meeting is to approve, which are of earlier
 * meetings of its committee and wait for it, or were approved by it. One statement for each kind of record.
 */
@ApplicationScoped
class MinutesRecords {

    private static final Map<String, String> PRESENT = Map.of("MEMBER", "Members present", "CO_OPTED",
            "Co-opted members present", "GUEST", "Guests present", "OFFICER", "Officers present", "WITNESS",
            "Witnesses present");
    private static final List<String> ORDER = List.of("MEMBER", "CO_OPTED", "GUEST", "WITNESS", "OFFICER");
    private static final String MINUTES = """
            select n.id, n.meeting_id, m.committee_name, m.scheduled_start, m.actual_start, m.actual_end, m.venue,
                   n.status, m.webcast_url, m.webcast_public_until, m.webcast_contact, n.introduction,
                   later.scheduled_start as approved_at, n.approval_outcome, n.approval_amendments, n.signed_by,
                   n.signed_on
            from minutes n join meetings m on m.id = n.meeting_id
                left join meetings later on later.id = n.approval_meeting_id
            where\s""";

    private record Found(UUID id, Minutes minutes) {}

    List<Minutes> toApprove(Rows rows, MeetingRecords.Meeting meeting, Reading reading) throws SQLException {
        var found = rows.list(MINUTES + """
                m.committee_id = ? and m.scheduled_start < ?
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
        var found = rows.list(MINUTES + "n.meeting_id = ?", MinutesRecords::found, meetingId);
        return completed(rows, found, reading).stream().findFirst();
    }

    private static Found found(Rows.Row row) throws SQLException {
        return new Found(row.id("id"), new Minutes(row.id("meeting_id"), row.text("committee_name"),
                CouncilTime.day(row.instant("scheduled_start")), row.instantOrNone("actual_start"),
                row.instantOrNone("actual_end"), row.textOrNone("venue"), row.text("status"),
                row.textOrNone("webcast_url"), row.dateOrNone("webcast_public_until"),
                row.textOrNone("webcast_contact"), row.textOrNone("introduction"), approval(row), signature(row),
                List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static @Nullable Approval approval(Rows.Row row) throws SQLException {
        var at = row.instantOrNone("approved_at");
        return at == null
                ? null
                : new Approval(CouncilTime.day(at), row.text("approval_outcome"),
                        row.textOrNone("approval_amendments"));
    }

    private static @Nullable Signature signature(Rows.Row row) throws SQLException {
        var on = row.dateOrNone("signed_on");
        return on == null ? null : new Signature(row.text("signed_by"), on);
    }

    private static List<Minutes> completed(Rows rows, List<Found> found, Reading reading) throws SQLException {
        var minutes = new ArrayList<Minutes>();
        for (var each : found) {
            minutes.add(complete(rows, each.id(), each.minutes(), reading));
        }
        return List.copyOf(minutes);
    }

    private static Minutes complete(Rows rows, UUID id, Minutes bare, Reading reading) throws SQLException {
        var meetingId = bare.meetingId();
        return new Minutes(meetingId, bare.committeeName(), bare.date(), bare.start(), bare.end(), bare.venue(),
                bare.status(), bare.webcastUrl(), bare.webcastUntil(), bare.webcastContact(), bare.introduction(),
                bare.approval(), bare.signature(), rolls(rows, meetingId), items(rows, id, meetingId, reading),
                appendices(rows, id), corrections(rows, id), key(rows, meetingId, reading));
    }

    private static List<MinutesRoll> rolls(Rows rows, UUID meetingId) throws SQLException {
        var absences = MeetingRecordsStore.groupedBy(rows, """
                select b.attendance_id as owner, b.from_at, b.until_at, b.reason = 'INTEREST' as interest
                from attendance_absences b join attendances a on a.id = b.attendance_id
                where a.meeting_id = ? order by b.attendance_id, b.from_at""", row -> row.id("owner"),
                row -> new Out(row.instant("from_at"), row.instantOrNone("until_at"), row.flag("interest")), meetingId);
        var present = MeetingRecordsStore.groupedBy(rows, """
                select a.id, a.capacity as owner, coalesce(a.printed_name, p.display_name) as name, a.arrived_at,
                       a.left_at,
                       (select coalesce(s.printed_name, q.display_name)
                          from attendances s join people q on q.id = s.person_id
                         where s.meeting_id = a.meeting_id and s.substituted_by = a.person_id
                         order by s.id limit 1) as in_place_of
                from attendances a join people p on p.id = a.person_id
                where a.meeting_id = ? and a.status = 'PRESENT'
                order by p.family_name, p.display_name, a.id""", row -> row.text("owner"),
                row -> new Present(row.text("name"), row.textOrNone("in_place_of"), row.instantOrNone("arrived_at"),
                        row.instantOrNone("left_at"), absences.getOrDefault(row.id("id"), List.of())),
                meetingId);
        return ORDER.stream()
                .filter(present::containsKey)
                .map(capacity -> new MinutesRoll(PRESENT.getOrDefault(capacity, capacity),
                        present.getOrDefault(capacity, List.of())))
                .toList();
    }

    /** What of an exempt item was written for the public stands in the place of its minute: LGA 1972, section 100C(2). */
    private static List<MinuteItem> items(Rows rows, UUID id, UUID meetingId, Reading reading) throws SQLException {
        var business = new MinutedBusiness(rows, meetingId, reading);
        return rows.list("""
                select t.number, t.title, t.text, t.public_summary, t.agenda_item_id, i.type, %1$s as readable
                from minute_items t left join agenda_items i on i.id = t.agenda_item_id
                where t.minutes_id = ? and (%1$s or i.audience = 'EXEMPT' and i.published_at is not null and t.public_summary is not null)
                order by t.position, t.id""".formatted(Reading.ITEM_IS_READ),
                row -> row.flag("readable")
                        ? business.minute(row.text("number"), row.text("title"), row.textOrNone("text"),
                                row.idOrNone("agenda_item_id"), row.textOrNone("type"))
                        : new MinuteItem(row.text("number"), "", row.text("public_summary"), true, List.of(),
                                List.of(), List.of(), List.of(), List.of()),
                reading.drafts(), reading.exempt(), id, reading.drafts(), reading.exempt());
    }

    private static List<MinutesAppendix> appendices(Rows rows, UUID id) throws SQLException {
        return rows.list("select label, title from minutes_appendices where minutes_id = ? order by position",
                row -> new MinutesAppendix(row.text("label"), row.text("title")), id);
    }

    private static List<Correction> corrections(Rows rows, UUID id) throws SQLException {
        return rows.list("select made_on, text from minutes_corrections where minutes_id = ? order by position",
                row -> new Correction(row.date("made_on"), row.text("text")), id);
    }

    private static List<KeyLine> key(Rows rows, UUID meetingId, Reading reading) throws SQLException {
        // Without a question that these readers may see, the key would tell that there were others.
        return rows.list("""
                select initials, printed_name from initials_key k
                where meeting_id = ? and exists (
                    select 1 from evidence_notes n join agenda_items i on i.id = n.item_id
                    where n.meeting_id = k.meeting_id and %s)
                order by initials, printed_name""".formatted(Reading.ITEM_IS_READ),
                row -> new KeyLine(row.text("initials"), row.text("printed_name")), meetingId, reading.drafts(),
                reading.exempt());
    }
}
