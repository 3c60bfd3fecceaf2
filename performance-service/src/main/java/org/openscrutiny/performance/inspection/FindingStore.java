package org.openscrutiny.performance.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class FindingStore implements PanacheRepositoryBase<Finding, UUID> {

    private static final String SUMMARY = "select id, number, text, polarity, area_covered, verbatim, open_modified_at from findings";

    Finding get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("finding", id));
    }

    boolean hasOther(UUID inspectionId, int number, @Nullable UUID than) {
        return count("inspectionId = ?1 and number = ?2 and (?3 is null or id <> ?3)", inspectionId, number, than) > 0;
    }

    int lastNumber(UUID inspectionId) {
        return getEntityManager()
                .createQuery("select coalesce(max(number), 0) from Finding where inspectionId = ?1", Integer.class)
                .setParameter(1, inspectionId)
                .getSingleResult();
    }

    /** By number; at most {@code limit} after the position. */
    List<FindingSummary> list(UUID inspectionId, @Nullable FindingPolarity polarity, Optional<List<String>> after,
            int limit) {
        var selection = selection(inspectionId, polarity);
        after.ifPresent(position -> selection.where("number > ?", Integer.valueOf(position.get(0))));
        return selection.list(getEntityManager(), SUMMARY, "number", limit, FindingStore::summary);
    }

    /** All by number; a letter holds a few dozen at the most. */
    List<FindingSummary> all(UUID inspectionId) {
        return selection(inspectionId, null).all(getEntityManager(), SUMMARY, "number", FindingStore::summary);
    }

    private static FindingSummary summary(Row row) {
        return new FindingSummary(row.uuid(0), row.number(1), row.text(2), row.oneOf(3, FindingPolarity.class),
                row.maybeText(4), row.flag(5), row.instant(6));
    }

    long count(UUID inspectionId, @Nullable FindingPolarity polarity) {
        return selection(inspectionId, polarity).count(getEntityManager(), "findings");
    }

    private static Selection selection(UUID inspectionId, @Nullable FindingPolarity polarity) {
        return new Selection().where("inspection_id = ?", inspectionId).whereGiven("polarity = ?", polarity);
    }
}
