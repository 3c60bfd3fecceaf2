package org.openscrutiny.meetings.performanceclient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.snapshot.SisterFault;

/** The part of performance-service's contract that packs need. Waits are set in application.properties. */
@RegisterRestClient(configKey = "performance-service")
@Path("/v1")
public interface PerformanceApi {

    @GET
    @Path("/inspections/{id}/response-report")
    @Produces(MediaType.APPLICATION_JSON)
    @Retry(maxRetries = 1, delay = 100, retryOn = {ProcessingException.class, SisterFault.class})
    @CircuitBreaker(requestVolumeThreshold = 6, delay = 5000, failOn = {ProcessingException.class, SisterFault.class})
    RestResponse<String> responseReport(@RestPath String id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String login,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String knownTag,
            @HeaderParam("X-Request-Id") String requestId);

    @GET
    @Path("/scorecards/{id}/report")
    @Produces(MediaType.APPLICATION_JSON)
    @Retry(maxRetries = 1, delay = 100, retryOn = {ProcessingException.class, SisterFault.class})
    @CircuitBreaker(requestVolumeThreshold = 6, delay = 5000, failOn = {ProcessingException.class, SisterFault.class})
    RestResponse<String> scorecardReport(@RestPath String id, @RestQuery String expand,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String login,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String knownTag,
            @HeaderParam("X-Request-Id") String requestId);

    /** Faults of hers are told apart from refusals: they are tried again and count for the breaker. */
    @ClientExceptionMapper
    static @Nullable RuntimeException fault(Response response) {
        return response.getStatus() >= 500 ? new SisterFault(response.getStatus()) : null;
    }
}
