package org.openscrutiny.recommendations.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.recommendations.recommendation.Addressee;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ResponseStore implements PanacheRepositoryBase<ExecutiveResponse, UUID> {

    private final Projections projections;

    ResponseStore(Projections projections) {
        this.projections = projections;
    }

    /** In the order they count. */
    List<ResponseView> of(UUID recommendation, Optional<List<String>> after, int limit) {
        return projections.list(
                Query.of("select * from executive_responses where recommendation_id = ?", recommendation)
                        .after(after, "effective_on, id", LocalDate::parse, UUID::fromString)
                        .add("order by effective_on, id limit ?", limit),
                ResponseView::of);
    }

    ResponseView read(UUID recommendation, UUID id) {
        return projections
                .first(Query.of("select * from executive_responses where id = ? and recommendation_id = ?", id,
                        recommendation), ResponseView::of)
                .orElseThrow(() -> new NotFound("executive response", id));
    }

    long countOf(UUID recommendation) {
        return count("recommendationId", recommendation);
    }

    Optional<Decision> latest(UUID recommendation, Addressee addressee) {
        return find(
                "recommendationId = ?1 and addresseeKind = ?2 and addresseeName = ?3 order by effectiveOn desc, id desc",
                recommendation, addressee.kind(), addressee.name()).firstResultOptional()
                .map(ExecutiveResponse::decision);
    }
}
