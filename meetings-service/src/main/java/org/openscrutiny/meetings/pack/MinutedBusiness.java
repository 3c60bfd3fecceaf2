package org.openscrutiny.meetings.pack;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.pack.MeetingRecords.Approved;
import org.openscrutiny.meetings.pack.MeetingRecords.Ballot;
import org.openscrutiny.meetings.pack.MeetingRecords.Evidence;
import org.openscrutiny.meetings.pack.MeetingRecords.EvidenceAnswer;
import org.openscrutiny.meetings.pack.MeetingRecords.MinuteItem;
import org.openscrutiny.meetings.pack.MeetingRecords.Vote;

/**
 * What a meeting recorded on its items, to be put under the minute of each. All of it is read; what stands under an item that
 * these readers may not know of is asked for by nobody.
 */
final class MinutedBusiness {

    /** An item of the meeting, or none: what was recorded at the meeting as such. */
    private record Place(@Nullable UUID itemId) {}

    private final List<String> apologies;
    private final List<String> declarations;
    private final Map<Place, List<Evidence>> evidence;
    private final Map<Place, List<String>> resolutions;
    private final Map<Place, List<Vote>> votes;
    private final Map<Place, List<Approved>> approved;
    private final Map<Place, List<String>> actions;

    MinutedBusiness(Rows rows, UUID meetingId, Reading reading) throws SQLException {
        apologies = apologies(rows, meetingId);
        declarations = declarations(rows, meetingId, reading);
        evidence = evidence(rows, meetingId);
        resolutions = resolutions(rows, meetingId);
        votes = votes(rows, meetingId);
        approved = approved(rows, meetingId);
        actions = actions(rows, meetingId);
    }

    /**
     * A minute with what was recorded on its item.
     *
     * @param type of the item, where there is one
     */
    MinuteItem minute(String number, String title, @Nullable String written, @Nullable UUID itemId,
            @Nullable String type) {
        var place = new Place(itemId);
        return new MinuteItem(number, title, text(written, type), false, evidence.getOrDefault(place, List.of()),
                resolutions.getOrDefault(place, List.of()), votes.getOrDefault(place, List.of()),
                approved.getOrDefault(place, List.of()), actions.getOrDefault(place, List.of()));
    }

    /** What the clerk wrote; what the record holds where that is left to the record. */
    private @Nullable String text(@Nullable String written, @Nullable String type) {
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
                where d.meeting_id = ? and %s order by d.id""".formatted(Reading.ITEM_IS_READ), row -> {
            if (row.flag("sensitive")) {
                return row.text("name") + ": an interest";
            }
            var nature = row.textOrNone("nature");
            var bodies = row.texts("bodies");
            return row.text("name") + ": " + (nature == null ? "" : nature)
                    + (nature == null || bodies.isEmpty() ? "" : ", ") + String.join(", ", bodies);
        }, meetingId, reading.drafts(), reading.exempt());
    }

    private static Map<Place, List<Evidence>> evidence(Rows rows, UUID meetingId) throws SQLException {
        var answers = MeetingRecordsStore.groupedBy(rows, """
                select a.note_id as owner, a.text, a.respondents_raw
                from evidence_answers a join evidence_notes n on n.id = a.note_id
                where n.meeting_id = ? order by a.note_id, a.position""", row -> row.id("owner"),
                row -> new EvidenceAnswer(row.text("text"), row.texts("respondents_raw")), meetingId);
        return MeetingRecordsStore.groupedBy(rows, """
                select id, item_id, section, theme, askers_raw, question, question_note, outcome
                from evidence_notes where meeting_id = ? order by item_id, sequence""", MinutedBusiness::place,
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
                from resolutions r where r.meeting_id = ? order by r.id""", MinutedBusiness::place,
                row -> row.text("text"), meetingId);
    }

    private static Map<Place, List<Vote>> votes(Rows rows, UUID meetingId) throws SQLException {
        var ballots = MeetingRecordsStore.groupedBy(rows, """
                select b.vote_id as owner, b.choice, p.display_name
                from vote_ballots b join votes v on v.id = b.vote_id join people p on p.id = b.person_id
                where v.meeting_id = ? order by b.vote_id, p.family_name, p.display_name, p.id""",
                row -> row.id("owner"), row -> new Ballot(row.text("choice"), row.text("display_name")), meetingId);
        return MeetingRecordsStore.groupedBy(rows, """
                select v.id, v.item_id, v.motion, m.display_name as mover, s.display_name as seconder, v.for_count,
                       v.against_count, v.abstain_count, v.casting_vote
                from votes v left join people m on m.id = v.mover_id left join people s on s.id = v.seconder_id
                where v.meeting_id = ? order by v.id""", MinutedBusiness::place,
                row -> new Vote(row.text("motion"), row.textOrNone("mover"), row.textOrNone("seconder"),
                        row.number("for_count"), row.number("against_count"), row.number("abstain_count"),
                        row.textOrNone("casting_vote"), ballots.getOrDefault(row.id("id"), List.of())),
                meetingId);
    }

    /** Which earlier minutes the items of this meeting approved. */
    private static Map<Place, List<Approved>> approved(Rows rows, UUID meetingId) throws SQLException {
        return MeetingRecordsStore.groupedBy(rows, """
                select n.approval_item_id as item_id, m.scheduled_start, n.approval_outcome, n.approval_amendments
                from minutes n join meetings m on m.id = n.meeting_id
                where n.approval_meeting_id = ? order by m.scheduled_start, n.id""", MinutedBusiness::place,
                row -> new Approved(CouncilTime.day(row.instant("scheduled_start")), row.text("approval_outcome"),
                        row.textOrNone("approval_amendments")),
                meetingId);
    }

    private static Map<Place, List<String>> actions(Rows rows, UUID meetingId) throws SQLException {
        return MeetingRecordsStore.groupedBy(rows, """
                select a.item_id, a.text || coalesce(' (' || coalesce(a.owner_raw, p.display_name) || ')', '')
                       || coalesce(', ' || a.due_text, '') as text
                from actions a left join people p on p.id = a.owner_id
                where a.meeting_id = ? order by a.id""", MinutedBusiness::place, row -> row.text("text"), meetingId);
    }

    private static Place place(Rows.Row row) throws SQLException {
        return new Place(row.idOrNone("item_id"));
    }
}
