package org.openscrutiny.meetings.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/** The papers of agendas as other features show them: as far as the caller may read them, in the order recorded. */
@ApplicationScoped
public class ReportReader {

    /** More papers than any agenda has; a meeting's papers are read in one go. */
    private static final int ALL = 10_000;

    private final ReportStore store;
    private final Caller caller;

    ReportReader(ReportStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    /** The papers of a meeting that are out, whoever may read them. */
    public List<UUID> publishedOf(UUID meetingId) {
        return store.publishedOf(meetingId).stream().map(Report::id).toList();
    }

    /** The papers of a meeting, in one statement. */
    public List<ReportReference> referencesOf(UUID meetingId) {
        return store.references(caller)
                .where("r.meetingId = :meetingId", "meetingId", meetingId)
                .sorted(false, Optional.empty(), ReportStore.AS_RECORDED)
                .rows(ALL);
    }

    public List<ReportReference> referencesOfItem(UUID itemId) {
        return store.references(caller)
                .where("r.agendaItemId = :itemId", "itemId", itemId)
                .sorted(false, Optional.empty(), ReportStore.AS_RECORDED)
                .rows(ALL);
    }

    /** The papers of a meeting whole. */
    public List<ReportView> ofMeeting(UUID meetingId) {
        // One collection a query: two at once would multiply their rows.
        store.list("from Report r left join fetch r.cabinetSignOff where r.meetingId = ?1", meetingId);
        return store.list("from Report r left join fetch r.appendices where r.meetingId = ?1 order by r.id", meetingId)
                .stream()
                .filter(report -> caller.mayRead(report.audience()))
                .map(report -> ReportView.of(report, caller))
                .toList();
    }

    /** What this caller is told of the papers of a meeting that may not be read, in one statement at most. */
    public List<WithheldReport> withheldOf(UUID meetingId) {
        return caller.mayRead(Audience.EXEMPT) ? List.of() : store.withheldOf(meetingId);
    }

    /** What this caller is told of the papers of an item that may not be read. */
    public List<WithheldReport> withheldOfItem(UUID itemId) {
        return caller.mayRead(Audience.EXEMPT) ? List.of() : store.withheldOfItem(itemId);
    }
}
