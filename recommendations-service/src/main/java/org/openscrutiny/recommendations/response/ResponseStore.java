package org.openscrutiny.recommendations.response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.recommendations.recommendation.Addressee;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ResponseStore implements PanacheRepositoryBase<ExecutiveResponse, UUID> {

    ExecutiveResponse get(UUID recommendation, UUID id) {
        return find("recommendationId = ?1 and id = ?2", recommendation, id).firstResultOptional()
                .orElseThrow(() -> new NotFound("executive response", id));
    }

    /** In the order they count. */
    List<ResponseView> of(UUID recommendation) {
        return find("recommendationId = ?1 order by effectiveOn, id", recommendation).stream()
                .map(ExecutiveResponse::view)
                .toList();
    }

    Optional<Decision> latest(UUID recommendation, Addressee addressee) {
        return find(
                "recommendationId = ?1 and addresseeKind = ?2 and addresseeName = ?3 order by effectiveOn desc, id desc",
                recommendation, addressee.kind(), addressee.name()).firstResultOptional().map(r -> r.view().decision());
    }
}
