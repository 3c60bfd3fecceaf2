package org.openscrutiny.recommendations.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class AssessmentStore implements PanacheRepositoryBase<Assessment, UUID> {

    private final Projections projections;

    AssessmentStore(Projections projections) {
        this.projections = projections;
    }

    AssessmentView read(UUID recommendation, UUID id) {
        return projections
                .first(Query.of("select * from assessments where id = ? and recommendation_id = ?", id,
                        recommendation), AssessmentView::of)
                .orElseThrow(() -> new NotFound("assessment", id));
    }

    /** In the order they count. */
    List<AssessmentView> of(UUID recommendation, Optional<List<String>> after, int limit) {
        return projections.list(
                Query.of("select * from assessments where recommendation_id = ?", recommendation)
                        .after(after, "decided_on, id", LocalDate::parse, UUID::fromString)
                        .add("order by decided_on, id limit ?", limit),
                AssessmentView::of);
    }

    long countOf(UUID recommendation) {
        return count("recommendationId", recommendation);
    }
}
