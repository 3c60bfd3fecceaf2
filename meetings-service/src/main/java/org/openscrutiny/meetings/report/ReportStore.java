package org.openscrutiny.meetings.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ReportStore implements PanacheRepositoryBase<Report, UUID> {

    static final ListQuery.Key[] BY_TITLE = {new ListQuery.Key("r.title", k -> k),
            new ListQuery.Key("r.id", UUID::fromString)};

    static final ListQuery.Key[] AS_RECORDED = {new ListQuery.Key("r.id", UUID::fromString)};

    /** @throws NotFound if there is none that this caller may read */
    Report get(UUID id, Caller caller) {
        return findByIdOptional(id).filter(report -> caller.mayRead(report.audience()))
                .orElseThrow(() -> new NotFound("report", id));
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
        var modified = caller.mayRead(Audience.EXEMPT) ? "r.modifiedAt" : "r.openModifiedAt";
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

    /** What those who may not read them are told of the exempt papers of open items, in the order recorded. */
    ListQuery<WithheldReport> withheld() {
        return new ListQuery<>(getEntityManager(), WithheldReport.class,
                "r.agendaItemId, r.exemption.paragraphs, r.exemption.publicSummary",
                "from Report r join AgendaItem i on i.id = r.agendaItemId")
                .where("r.exemption.access = :exempt", "exempt", Access.EXEMPT)
                .where("r.publishedAt is not null")
                .where("i.audience = :open", "open", Audience.PUBLIC)
                .where("trim(r.exemption.publicSummary) <> ''");
    }

    ListQuery<ReportReference> references(Caller caller) {
        return new ListQuery<>(getEntityManager(), ReportReference.class, "r.id, r.agendaItemId, r.title, r.author",
                "from Report r").where("r.audience in :audiences", "audiences", caller.audiences());
    }
}
