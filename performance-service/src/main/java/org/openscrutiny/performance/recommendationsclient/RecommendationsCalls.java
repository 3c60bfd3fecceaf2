package org.openscrutiny.performance.recommendationsclient;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The call with its limits: it is tried twice, and after many failures not at all for a while. */
@ApplicationScoped
@CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.75, delay = 5000, skipOn = WebApplicationException.class)
class RecommendationsCalls {

    private final RecommendationsApi api;

    RecommendationsCalls(@RestClient RecommendationsApi api) {
        this.api = api;
    }

    @Retry(maxRetries = 1, delay = 100, retryOn = ProcessingException.class)
    RecommendationAnswer recommendation(UUID id) {
        return api.recommendation(id);
    }
}
