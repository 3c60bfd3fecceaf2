package org.openscrutiny.performance.meetingsclient;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.openscrutiny.support.sister.PassOn;

/** What meetings-service is asked, by its contract. */
@Path("/v1")
@RegisterRestClient(configKey = "meetings")
@RegisterProvider(PassOn.class)
interface MeetingsApi {

    @GET
    @Path("/meetings/{id}")
    MeetingAnswer meeting(@PathParam("id") UUID id);
}
