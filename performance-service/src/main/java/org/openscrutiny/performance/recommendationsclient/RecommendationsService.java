package org.openscrutiny.performance.recommendationsclient;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.Unavailable;
import org.openscrutiny.support.sister.Sister;

/** Asks recommendations-service, for writes that need its word. Never call it inside a database transaction. */
@ApplicationScoped
public class RecommendationsService {

    private static final Sister RECOMMENDATIONS = new Sister("recommendations-service");

    private final RecommendationsCalls calls;

    RecommendationsService(RecommendationsCalls calls) {
        this.calls = calls;
    }

    /**
     * The inquiry and number of a recommendation, to be kept beside its id.
     *
     * @param pointer where in the request it is named
     * @throws InvalidInput if there is no such recommendation for this caller
     * @throws Unavailable  if recommendations-service does not answer, or not sensibly
     */
    public String title(UUID id, String pointer) {
        var recommendation = RECOMMENDATIONS.find(() -> calls.recommendation(id))
                .orElseThrow(() -> new InvalidInput(Fault.at(pointer,
                        "recommendations-service knows no recommendation %s; take its id from there.".formatted(id))));
        var inquiry = RECOMMENDATIONS.promised(recommendation.inquiryTitle());
        return recommendation.number() == null
                ? inquiry
                : "%s, recommendation %d".formatted(inquiry, recommendation.number());
    }
}
