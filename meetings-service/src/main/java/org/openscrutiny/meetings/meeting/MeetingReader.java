package org.openscrutiny.meetings.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaRows;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.ReaderStatement;
import org.openscrutiny.storage.projection.Row;
import org.openscrutiny.storage.projection.Union;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.tag.Tag;

/**
 * Reads a meeting with its sessions and its agenda in one statement, and its tag in a small one. Measured: through entities the
 * same took seven statements and ten times the processor time (docs/performance.md).
 */
@ApplicationScoped
class MeetingReader {

    private static final String COLUMNS = AgendaRows.COLUMNS + """
            , committee_id uuid, committee_name text, scheduled_start timestamptz, start_stated boolean,
            planned_end timestamptz, actual_start timestamptz, actual_end timestamptz, venue text, mode text, status text,
            status_reason text, replacement_id uuid, agenda_status text, notice_given_at timestamptz,
            notice_satisfied boolean, urgency_reason text, minutes_status text, webcast_status text,
            webcast_public_until date, webcast_contact text, kind text, start_at timestamptz, end_at timestamptz,
            purpose text""";
    private static final ReaderStatement VERSION = new ReaderStatement(audiences -> """
            select %s as version from meetings where id = :id and audience = any(:audiences)"""
            .formatted(ChangeCount.of(audiences).versionColumn()));
    private static final ReaderStatement WHOLE = new ReaderStatement(audiences -> {
        var union = new Union(COLUMNS).part("SESSION",
                """
                s.id, s.meeting_id, s.kind, s.access, s.start_at, s.end_at, s.purpose, s.created_at"""
                        + AgendaRows.counted(audiences, "s"),
                "from sessions s where s.meeting_id = :id and s.audience = any(:audiences)");
        return AgendaRows.ofMeeting(union, audiences)
                .part("MEETING", """
                m.id, m.committee_id, m.committee_name, m.scheduled_start, m.start_stated, m.planned_end, m.actual_start,
                m.actual_end, m.venue, m.mode, m.status, m.status_reason, m.replacement_id, m.agenda_status,
                m.notice_given_at, m.notice_satisfied, m.urgency_reason, m.minutes_status, m.webcast_status, m.webcast_url,
                m.webcast_public_until, m.webcast_contact, m.created_at""" + AgendaRows.counted(audiences, "m"),
                        "from meetings m where m.id = :id and m.audience = any(:audiences)")
                .orderedBy("start_at, " + AgendaRows.ORDER);
    });

    private final Projections projections;
    private final Caller caller;

    MeetingReader(Projections projections, Caller caller) {
        this.projections = projections;
        this.caller = caller;
    }

    /** @throws NotFound if there is none that the caller may know of */
    Tag tag(UUID id) {
        return projections.list(VERSION.query(id, caller), row -> ChangeCount.of(caller).tag(row.number("version")))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(MeetingStore.KIND, id));
    }

    /** @throws NotFound if there is none that the caller may know of */
    Tagged<MeetingView> read(UUID id) {
        var agenda = new AgendaRows(caller);
        var sessions = new ArrayList<SessionView>();
        var meetings = new ArrayList<MeetingView>();
        // The meeting itself comes last, when all that belongs to it is there.
        projections.list(WHOLE.query(id, caller), row -> switch (row.text("part")) {
            case "SESSION" -> sessions.add(session(row));
            case "MEETING" -> meetings.add(meeting(row, sessions, agenda));
            default -> agenda.taken(row);
        });
        var meeting = meetings.stream().findFirst().orElseThrow(() -> new NotFound(MeetingStore.KIND, id));
        return new Tagged<>(meeting, ChangeCount.of(caller).tag(meeting.version()));
    }

    private static SessionView session(Row row) {
        return new SessionView(row.id("id"), row.id("meeting_id"), row.constant("kind", SessionKind.class),
                row.constant("access", SessionAccess.class), CouncilTime.at(row.instant("start_at")),
                CouncilTime.shown(row.instantIf("end_at")), row.textIf("purpose"), row.instant("created_at"),
                row.instant("modified_at"), row.number("version"));
    }

    private MeetingView meeting(Row row, List<SessionView> sessions, AgendaRows agenda) {
        var start = row.instant("scheduled_start");
        return new MeetingView(row.id("id"), row.id("committee_id"), row.text("committee_name"), CouncilTime.day(start),
                row.flag("start_stated") ? CouncilTime.at(start) : null,
                CouncilTime.shown(row.instantIf("planned_end")),
                CouncilTime.shown(row.instantIf("actual_start")), CouncilTime.shown(row.instantIf("actual_end")),
                row.textIf("venue"), row.constant("mode", MeetingMode.class),
                row.constant("status", MeetingStatus.class), row.textIf("status_reason"),
                row.idIf("replacement_id"), row.constant("agenda_status", AgendaStatus.class),
                CouncilTime.shown(row.instantIf("notice_given_at")), row.flagIf("notice_satisfied"),
                row.textIf("urgency_reason"), row.constant("minutes_status", MinutesStatus.class).toldTo(caller),
                webcast(row), List.copyOf(sessions), agenda.items(), row.instant("created_at"),
                row.instant("modified_at"), row.number("version"));
    }

    private static @Nullable Webcast webcast(Row row) {
        // A film without a state cannot be recorded.
        return row.textIf("webcast_status") == null
                ? null
                : new Webcast(row.constant("webcast_status", WebcastStatus.class), row.textIf("webcast_url"),
                        row.dayIf("webcast_public_until"), row.textIf("webcast_contact"));
    }
}
