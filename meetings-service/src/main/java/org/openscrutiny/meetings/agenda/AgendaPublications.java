package org.openscrutiny.meetings.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.ClearDays;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.Notice;
import org.openscrutiny.meetings.clock.RuleBook;
import org.openscrutiny.meetings.document.Documents;
import org.openscrutiny.meetings.meeting.Meeting;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.meetings.report.Reports;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** Brings agendas out, and supplements after them. */
@ApplicationScoped
public class AgendaPublications {

    private final PublicationStore store;
    private final AgendaItems items;
    private final Meetings meetings;
    private final Reports reports;
    private final Documents documents;
    private final RuleBook rules;
    private final ClearDays days;
    private final Caller caller;
    private final Clock clock;

    AgendaPublications(PublicationStore store, AgendaItems items, Meetings meetings, Reports reports,
            Documents documents, RuleBook rules, ClearDays days, Caller caller, Clock clock) {
        this.store = store;
        this.items = items;
        this.meetings = meetings;
        this.reports = reports;
        this.documents = documents;
        this.rules = rules;
        this.days = days;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Brings out all items and papers that wait, the first time as the agenda, later as a supplement.
     *
     * @throws RuleBroken meeting-not-announced, agenda-empty, supplement-empty, notice-too-short,
     *                    public-interest-note-missing
     */
    @Transactional
    public PublicationView publish(UUID meetingId, PublicationDraft draft) {
        var meeting = meetings.hold(meetingId);
        var now = clock.instant();
        var at = publishedAt(draft, now);
        var notice = Notice.of(at, meeting.scheduledStart(), rules, days);
        refuseShortNotice(meeting, notice, draft);
        var waiting = items.unpublished(meetingId);
        refuseUnfoundedExemption(waiting);
        meetings.agendaPublished(meetingId, at, notice, draft.urgencyReason());
        var seen = Objects.requireNonNullElse(at, now);
        items.publish(waiting, seen);
        var papers = reports.publish(meetingId, id -> draft.reportIds() == null || draft.reportIds().contains(id),
                seen);
        var files = documents.publish(meetingId, id -> true, seen);
        var sequence = store.countOf(meetingId) + 1;
        refuseNothing(sequence, waiting, papers + files);
        return kept(new AgendaPublication(meetingId, sequence, draft, at, notice, caller.name(), now));
    }

    /**
     * Records a publication that another record already has, with what came out then; that may be nothing that came along.
     *
     * @param itemIds     the items that came out
     * @param reportIds   the papers that came out
     * @param documentIds the files that came out
     * @throws RuleBroken meeting-not-announced, notice-too-short, public-interest-note-missing
     */
    @Transactional
    public PublicationView restore(UUID meetingId, PublicationDraft draft, Set<UUID> itemIds, Set<UUID> reportIds,
            Set<UUID> documentIds) {
        var meeting = meetings.hold(meetingId);
        var now = clock.instant();
        var at = publishedAt(draft, now);
        var notice = Notice.of(at, meeting.scheduledStart(), rules, days);
        refuseShortNotice(meeting, notice, draft);
        var waiting = items.unpublished(meetingId).stream().filter(item -> itemIds.contains(item.id())).toList();
        refuseUnfoundedExemption(waiting);
        meetings.agendaPublished(meetingId, at, notice, draft.urgencyReason());
        var seen = Objects.requireNonNullElse(at, now);
        items.publish(waiting, seen);
        reports.publish(meetingId, reportIds::contains, seen);
        documents.publish(meetingId, documentIds::contains, seen);
        return kept(new AgendaPublication(meetingId, store.countOf(meetingId) + 1, draft, at, notice, caller.name(),
                now));
    }

    /** All of a meeting, in the order they came out. */
    public List<PublicationView> ofMeeting(UUID meetingId) {
        return store.list("meetingId = ?1 order by sequenceNumber", meetings.visible(meetingId).id())
                .stream()
                .map(PublicationView::of)
                .toList();
    }

    private PublicationView kept(AgendaPublication publication) {
        store.persist(publication);
        return PublicationView.of(publication);
    }

    private static @Nullable Instant publishedAt(PublicationDraft draft, Instant now) {
        if (Boolean.FALSE.equals(draft.publishedAtKnown())) {
            if (draft.publishedAt() != null) {
                throw new InvalidInput(Fault.at("/publishedAtKnown",
                        "publishedAtKnown is false but publishedAt is %s; send one of them."
                                .formatted(draft.publishedAt())));
            }
            return null;
        }
        var at = draft.publishedAt() == null ? now : draft.publishedAt().toInstant();
        if (at.isAfter(now)) {
            throw new InvalidInput(Fault.at("/publishedAt",
                    "publishedAt %s is in the future; record the publication when it happens."
                            .formatted(CouncilTime.at(at))));
        }
        return at;
    }

    private void refuseShortNotice(Meeting meeting, Notice notice, PublicationDraft draft) {
        if (Boolean.FALSE.equals(notice.satisfied()) && draft.urgencyReason() == null) {
            throw new RuleBroken("notice-too-short",
                    "There are %d clear days before %s and %d are needed; the last day to publish was %s. Give urgencyReason if the Chairman takes it as a matter of urgency."
                            .formatted(notice.clearDays(), meeting.day(), notice.required(),
                                    days.lastPublicationBefore(meeting.day(), notice.required())));
        }
    }

    private static void refuseUnfoundedExemption(List<AgendaItem> waiting) {
        waiting.forEach(item -> item.exemption().refuseUnfounded("Item " + item.number()));
    }

    private static void refuseNothing(int sequence, List<AgendaItem> waiting, int papers) {
        if (sequence == 1 && waiting.isEmpty()) {
            throw new RuleBroken("agenda-empty", "The agenda has no items; add what is to be discussed first.");
        }
        if (waiting.isEmpty() && papers == 0) {
            throw new RuleBroken("supplement-empty",
                    "No item, no report and no document waits to be published; add what the supplement is to bring first.");
        }
    }
}
