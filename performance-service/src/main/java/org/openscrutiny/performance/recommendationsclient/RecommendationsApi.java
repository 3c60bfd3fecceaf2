package org.openscrutiny.performance.recommendationsclient;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.openscrutiny.support.sister.PassOn;

/** What recommendations-service is asked, by its contract. */
@Path("/v1")
@RegisterRestClient(configKey = "recommendations")
@RegisterProvider(PassOn.class)
interface RecommendationsApi {

    @GET
    @Path("/recommendations/{id}")
    RecommendationAnswer recommendation(@PathParam("id") UUID id);
}
