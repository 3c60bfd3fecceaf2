package org.openscrutiny.recommendations.performanceclient;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The calls with their limits: each is tried twice, and after many failures none is tried for a while. */
@ApplicationScoped
@CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.75, delay = 5000, skipOn = WebApplicationException.class)
class PerformanceCalls {

    private final PerformanceApi api;

    PerformanceCalls(@RestClient PerformanceApi api) {
        this.api = api;
    }

    @Retry(maxRetries = 1, delay = 100, retryOn = ProcessingException.class)
    Revision revision(UUID id) {
        return api.revision(id);
    }

    @Retry(maxRetries = 1, delay = 100, retryOn = ProcessingException.class)
    IndicatorAnswer indicator(String indicator) {
        return api.indicator(indicator);
    }

    @Retry(maxRetries = 1, delay = 100, retryOn = ProcessingException.class)
    RevisionPage standing(String indicator, String area, List<String> breakdown, int limit, @Nullable String after) {
        return api.standing(indicator, area, breakdown, limit, after);
    }
}
