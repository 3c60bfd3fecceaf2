package org.openscrutiny.performance.improvement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.openscrutiny.performance.inspection.Findings;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

/** What boards said of findings; reviews are added, never changed. */
@ApplicationScoped
public class BoardReviews {

    static final String TYPE = "board-review";

    private final EntityManager database;
    private final Findings findings;
    private final Journal journal;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    BoardReviews(EntityManager database, Findings findings, Journal journal, AuditLog audit, Caller caller,
            Clock clock) {
        this.database = database;
        this.findings = findings;
        this.journal = journal;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such finding */
    @Transactional
    BoardReviewView record(UUID findingId, BoardReviewDraft draft, Optional<SeenTitle> meeting) {
        findings.changedBelow(findingId);
        var said = draft.reviewed();
        var reviewed = said.on() == null
                ? StatedDate.read(said.text(), findings.publishedOn(findingId))
                : new PartialDate(said.on(), Precision.DAY, said.text());
        var made = new BoardReviewView(UuidVersion7Strategy.INSTANCE.generateUuid(null), findingId, draft.board(),
                reviewed, draft.outcome(), draft.comment(), draft.meetingId(),
                meeting.map(SeenTitle::title).orElse(null), meeting.map(SeenTitle::seenAt).orElse(null),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.createNativeQuery("""
                insert into board_reviews (id, finding_id, board, reviewed_value, reviewed_precision, reviewed_text, outcome,
                    comment, meeting_id, meeting_title, meeting_seen_at, recorded_at, recorded_by)
                values (?1, ?2, ?3, cast(?4 as date), ?5, ?6, ?7, ?8, cast(?9 as uuid), ?10,
                    cast(?11 as timestamptz), ?12, ?13)""")
                .setParameter(1, made.id())
                .setParameter(2, findingId)
                .setParameter(3, made.board())
                .setParameter(4, reviewed.value() == null ? null : reviewed.value().toString())
                .setParameter(5, reviewed.precision().name())
                .setParameter(6, said.text())
                .setParameter(7, made.outcome().name())
                .setParameter(8, made.comment())
                .setParameter(9, made.meetingId() == null ? null : made.meetingId().toString())
                .setParameter(10, made.meetingTitle())
                .setParameter(11, made.meetingSeenAt() == null ? null : made.meetingSeenAt().toString())
                .setParameter(12, made.recordedAt())
                .setParameter(13, caller.name())
                .executeUpdate();
        journal.append(new Change(Operation.CREATED, TYPE, made.id(), 0, Audience.PUBLIC, made.recordedAt(),
                url(findingId)));
        audit.append(Operation.CREATED.name(), TYPE, made.id(), Audience.PUBLIC, null, made);
        return made;
    }

    /** In the order they were recorded. */
    List<BoardReviewView> of(UUID findingId) {
        findings.publishedOn(findingId); // 404 where there is no such finding
        return new Selection().where("finding_id = ?", findingId).all(database, """
                select id, finding_id, board, reviewed_value, reviewed_precision, reviewed_text, outcome, comment, meeting_id,
                    meeting_title, meeting_seen_at, recorded_at
                from board_reviews""", "id", BoardReviews::view);
    }

    private static BoardReviewView view(Row row) {
        return new BoardReviewView(row.uuid(0), row.uuid(1), row.text(2),
                new PartialDate(row.maybeDay(3), row.oneOf(4, Precision.class), row.text(5)),
                row.oneOf(6, BoardOutcome.class), row.maybeText(7), row.maybeUuid(8), row.maybeText(9),
                row.maybeInstant(10),
                row.instant(11));
    }

    static String url(UUID findingId) {
        return "/v1/findings/" + findingId + "/board-reviews";
    }
}
