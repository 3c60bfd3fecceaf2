package org.openscrutiny.recommendations.performanceclient;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.sister.PassOn;

/** What performance-service is asked, by its contract. */
@Path("/v1")
@RegisterRestClient(configKey = "performance")
@RegisterProvider(PassOn.class)
interface PerformanceApi {

    @GET
    @Path("/observation-revisions/{id}")
    Revision revision(@PathParam("id") UUID id);

    @GET
    @Path("/indicators/{indicator}")
    IndicatorAnswer indicator(@PathParam("indicator") String indicator);

    /** Those that stand, of one area and the whole or one part, by period. */
    @GET
    @Path("/indicators/{indicator}/observations")
    RevisionPage standing(@PathParam("indicator") String indicator, @QueryParam("area") String area,
            @QueryParam("breakdown") List<String> breakdown, @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);
}
