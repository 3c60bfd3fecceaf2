package org.openscrutiny.recommendations.assessment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class AssessmentStore implements PanacheRepositoryBase<Assessment, UUID> {

    Assessment get(UUID recommendation, UUID id) {
        return find("recommendationId = ?1 and id = ?2", recommendation, id).firstResultOptional()
                .orElseThrow(() -> new NotFound("assessment", id));
    }

    /** In the order they count. */
    List<AssessmentView> of(UUID recommendation) {
        return find("recommendationId = ?1 order by decidedOn, id", recommendation).stream()
                .map(Assessment::view)
                .toList();
    }
}
