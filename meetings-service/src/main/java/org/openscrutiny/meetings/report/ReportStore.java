package org.openscrutiny.meetings.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ReportStore implements PanacheRepositoryBase<Report, UUID> {

    static final ListQuery.Key[] BY_TITLE = {new ListQuery.Key("r.title", k -> k),
            new ListQuery.Key("r.id", UUID::fromString)};

    static final ListQuery.Key[] AS_RECORDED = {new ListQuery.Key("r.id", UUID::fromString)};

    /** Papers of the agenda and, of packs, the late ones that are no report of it. */
    private static final String WITHHELD = """
            select r.id, r.agenda_item_id, r.exempt_paragraphs, r.public_summary
            from reports r join agenda_items i on i.id = r.agenda_item_id
            where %s = ?1 and r.access = 'EXEMPT' and r.published_at is not null and i.audience = 'PUBLIC'
                and trim(r.public_summary) <> ''
            union all
            select id, agenda_item_id, exempt_paragraphs, public_summary from withheld_supplements
            where %s = ?1 and agenda_item_id is not null and report_id is null
            order by id""";

    /** @throws NotFound if there is none that this caller may read */
    Report get(UUID id, Caller caller) {
        return findByIdOptional(id).filter(report -> caller.mayRead(report.audience()))
                .orElseThrow(() -> new NotFound("report", id));
    }

    /** The same as it stands by now, changed by nobody else until the transaction ends. */
    Report hold(UUID id, Caller caller) {
        try {
            getEntityManager().refresh(get(id, caller), LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException gone) {
            throw new NotFound("report", id);
        }
        return get(id, caller);
    }

    List<Report> ofItem(UUID itemId) {
        return list("agendaItemId = ?1 order by id", itemId);
    }

    List<Report> publishedOf(UUID meetingId) {
        return list("meetingId = ?1 and publishedAt is not null order by id", meetingId);
    }

    List<Report> unpublishedOf(UUID meetingId) {
        return list("meetingId = ?1 and publishedAt is null order by id", meetingId);
    }

    /** Papers never published that nobody has touched since a moment, the oldest first. */
    List<Report> leftAlone(Instant since, int most) {
        return find("publishedAt is null and modifiedAt <= ?1 order by modifiedAt, id", since).page(0, most).list();
    }

    /** @param words that all stand in the title, as English text search takes them */
    ListQuery<ReportSummary> list(Caller caller, @Nullable UUID committeeId, @Nullable UUID meetingId,
            @Nullable UUID agendaItemId, @Nullable String words) {
        var modified = "r." + ChangeCount.of(caller).modifiedAtProperty();
        return new ListQuery<>(getEntityManager(), ReportSummary.class,
                "r.id, r.committeeId, r.meetingId, r.agendaItemId, r.title, r.author, r.exemption.access, r.publishedAt, "
                        + modified,
                "from Report r")
                .where("r.audience in :audiences", "audiences", caller.audiences())
                .where("r.committeeId = :committeeId", "committeeId", committeeId)
                .where("r.meetingId = :meetingId", "meetingId", meetingId)
                .where("r.agendaItemId = :agendaItemId", "agendaItemId", agendaItemId)
                .where("cast(sql('to_tsvector(''english'', ?) @@ plainto_tsquery(''english'', ?)', r.title, :words) as Boolean) = true",
                        "words", words);
    }

    /** What those who may not read them are told of the exempt papers of a meeting's open items, in the order recorded. */
    List<WithheldReport> withheldOf(UUID meetingId) {
        return withheld(WITHHELD.formatted("r.meeting_id", "meeting_id"), meetingId);
    }

    /** The same of one item. */
    List<WithheldReport> withheldOfItem(UUID itemId) {
        return withheld(WITHHELD.formatted("r.agenda_item_id", "agenda_item_id"), itemId);
    }

    private List<WithheldReport> withheld(String sql, UUID id) {
        List<?> rows = getEntityManager().createNativeQuery(sql).setParameter(1, id).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new WithheldReport((UUID) row[1], List.of((Integer[]) row[2]), (String) row[3]))
                .toList();
    }

    ListQuery<ReportReference> references(Caller caller) {
        return new ListQuery<>(getEntityManager(), ReportReference.class, "r.id, r.agendaItemId, r.title, r.author",
                "from Report r").where("r.audience in :audiences", "audiences", caller.audiences());
    }
}
