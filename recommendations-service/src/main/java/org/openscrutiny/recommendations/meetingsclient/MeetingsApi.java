package org.openscrutiny.recommendations.meetingsclient;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
    @Path("/committees/{id}")
    CommitteeAnswer committee(@PathParam("id") UUID id);

    @GET
    @Path("/meetings/{id}")
    MeetingAnswer meeting(@PathParam("id") UUID id);

    @GET
    @Path("/agenda-items/{id}")
    AgendaItemAnswer agendaItem(@PathParam("id") UUID id);

    @GET
    @Path("/delegations/{id}")
    Delegation delegation(@PathParam("id") UUID id);

    @POST
    @Path("/delegations/{id}/spendings")
    Spending spend(@PathParam("id") UUID id, SpendingDraft draft);
}
