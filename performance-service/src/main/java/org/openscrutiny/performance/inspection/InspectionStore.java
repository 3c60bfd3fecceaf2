package org.openscrutiny.performance.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class InspectionStore implements PanacheRepositoryBase<Inspection, UUID> {

    /** Stands for a start that is not set yet, so that planned inspections come first. */
    private static final String START = "coalesce(start_on, date '9999-12-31')";

    private static final String SUMMARY = """
            select id, area_id, framework, type, title, service_area, status, sequence_no, start_on, end_on,
                published_on, %s
            from inspections""";

    private final Areas areas;

    InspectionStore(Areas areas) {
        this.areas = areas;
    }

    Inspection get(UUID id, Set<Audience> audiences) {
        return find("id = ?1 and audience in ?2", id, audiences).firstResultOptional()
                .orElseThrow(() -> new NotFound("inspection", id));
    }

    /** Locked, so that two who change it or what hangs under it come one after the other. */
    Inspection getForChange(UUID id, Set<Audience> audiences) {
        return find("id = ?1 and audience in ?2", id, audiences).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("inspection", id));
    }

    /** Locked in the order of their ids, so that two who hold several never wait for each other in a circle. */
    List<Inspection> allForChange(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    List<InspectionSummary> summaries(List<UUID> ids, Set<Audience> audiences) {
        return new Selection().where("id = any(?)", (Object) ids.toArray(UUID[]::new))
                .where("audience = any(?)", (Object) names(audiences))
                .all(getEntityManager(), columns(audiences), "id", this::summary);
    }

    private static String columns(Set<Audience> audiences) {
        return SUMMARY.formatted(ChangeCount.of(audiences).modifiedAtColumn());
    }

    private static String[] names(Set<Audience> audiences) {
        return audiences.stream().map(Enum::name).toArray(String[]::new);
    }

    /** Latest start first, those without one before all; at most {@code limit} after the position. */
    List<InspectionSummary> list(InspectionFilter filter, Set<Audience> audiences, Optional<List<String>> after,
            int limit) {
        var selection = selection(filter, audiences);
        after.ifPresent(position -> selection.where("(" + START + ", id) < (?, ?)", LocalDate.parse(position.get(0)),
                UUID.fromString(position.get(1))));
        return selection.list(getEntityManager(), columns(audiences), START + " desc, id desc", limit, this::summary);
    }

    long count(InspectionFilter filter, Set<Audience> audiences) {
        return selection(filter, audiences).count(getEntityManager(), "inspections");
    }

    /** The sort keys of a row of the list. */
    static List<String> position(InspectionSummary row) {
        return List.of(row.startOn() == null ? "9999-12-31" : row.startOn().toString(), row.id().toString());
    }

    private Selection selection(InspectionFilter filter, Set<Audience> audiences) {
        var area = filter.area == null ? null : areas.named(filter.area, "area").id();
        return new Selection()
                .where("audience = any(?)", (Object) names(audiences))
                .whereGiven("area_id = ?", area)
                .whereGiven("service_area = ?", filter.serviceArea)
                .whereGiven("framework = ?", filter.framework)
                .whereGiven("type = ?", filter.type)
                .whereGiven("themes @> array[cast(? as text)]", filter.theme)
                .whereGiven("status = ?", filter.status)
                .whereGiven("start_on >= ?", filter.from)
                .whereGiven("start_on <= ?", filter.to);
    }

    private InspectionSummary summary(Row row) {
        return new InspectionSummary(row.uuid(0), areas.byId(row.number(1)).summary(),
                row.oneOf(2, Framework.class), row.oneOf(3, InspectionType.class), row.text(4),
                row.maybeText(5), row.oneOf(6, InspectionStatus.class), row.maybeNumber(7), row.maybeDay(8),
                row.maybeDay(9), row.maybeDay(10), row.instant(11));
    }

    boolean hasOtherVisit(int areaId, int sequenceNo, @Nullable LocalDate since, UUID than) {
        return count("areaId = ?1 and sequenceNo = ?2 and id <> ?3 and startOn > ?4", areaId, sequenceNo, than,
                since == null ? LocalDate.of(1900, 1, 1) : since) > 0;
    }

    List<Judgement> judgements(UUID inspectionId) {
        return getEntityManager()
                .createQuery("from Judgement where inspectionId = ?1 order by type, id", Judgement.class)
                .setParameter(1, inspectionId)
                .getResultList();
    }

    Optional<Judgement> standing(UUID inspectionId, JudgementType type) {
        return getEntityManager()
                .createQuery("from Judgement where inspectionId = ?1 and type = ?2 and replacedOn is null",
                        Judgement.class)
                .setParameter(1, inspectionId)
                .setParameter(2, type)
                .getResultStream()
                .findFirst();
    }

    List<StatusChange> history(UUID inspectionId) {
        return getEntityManager()
                .createQuery("from StatusRecord where inspectionId = ?1 order by id", StatusRecord.class)
                .setParameter(1, inspectionId)
                .getResultStream()
                .map(StatusRecord::view)
                .toList();
    }

    /** The graded inspections of an authority that are published, earliest first. */
    List<Inspection> graded(int areaId) {
        return find("areaId = ?1 and status in ?2 and type in ?3 order by startOn, id", areaId,
                List.of(InspectionStatus.PUBLISHED, InspectionStatus.CORRECTED),
                java.util.Arrays.stream(InspectionType.values()).filter(InspectionType::graded).toList()).list();
    }
}
