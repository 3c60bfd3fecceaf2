package org.openscrutiny.meetings.agenda;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.ReaderStatement;
import org.openscrutiny.storage.projection.Union;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.tag.Tag;

/** Reads items of business with all that hangs on them, in one statement. */
@ApplicationScoped
class AgendaReader {

    private static final ReaderStatement VERSION = new ReaderStatement(audiences -> """
            select %s as version from agenda_items where id = :id and audience = any(:audiences)"""
            .formatted(ChangeCount.of(audiences).versionColumn()));
    private static final ReaderStatement ITEM = new ReaderStatement(audiences -> AgendaRows
            .ofItem(new Union(AgendaRows.COLUMNS), audiences)
            .orderedBy(AgendaRows.ORDER));
    private static final ReaderStatement AGENDA = new ReaderStatement(audiences -> AgendaRows
            .ofMeeting(new Union(AgendaRows.COLUMNS), audiences)
            .orderedBy(AgendaRows.ORDER));

    private final Projections projections;
    private final Caller caller;

    AgendaReader(Projections projections, Caller caller) {
        this.projections = projections;
        this.caller = caller;
    }

    /** @throws NotFound if there is none that the caller may read; a bare line cannot be addressed */
    Tag tag(UUID id) {
        var versions = projections.list(VERSION.query(id, caller), row -> row.number("version"));
        return ChangeCount.of(caller).tag(only(versions, id));
    }

    /** @throws NotFound if there is none that the caller may read; a bare line cannot be addressed */
    Tagged<AgendaItemView> read(UUID id) {
        var item = only(items(ITEM, id), id);
        return new Tagged<>(item, ChangeCount.of(caller).tag(Objects.requireNonNull(item.version())));
    }

    /** What the caller may know of a meeting's agenda, in the order of business. */
    List<AgendaItemView> ofMeeting(UUID meetingId) {
        return items(AGENDA, meetingId);
    }

    private List<AgendaItemView> items(ReaderStatement statement, UUID id) {
        var agenda = new AgendaRows(caller);
        projections.list(statement.query(id, caller), agenda::taken);
        return agenda.items();
    }

    private static <T> T only(List<T> found, UUID id) {
        return found.stream().findFirst().orElseThrow(() -> new NotFound(AgendaItemStore.KIND, id));
    }
}
