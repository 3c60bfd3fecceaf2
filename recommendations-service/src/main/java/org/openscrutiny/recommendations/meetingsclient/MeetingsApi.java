package org.openscrutiny.recommendations.meetingsclient;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
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

    /** @param login whose question it is, where nobody is logged in; none for the caller's */
    @GET
    @Path("/delegations/{id}/spendings/{assessmentId}")
    Spending spending(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String login, @PathParam("id") UUID id,
            @PathParam("assessmentId") UUID assessmentId);

    @POST
    @Path("/delegations/{id}/spendings")
    Spending spend(@PathParam("id") UUID id, SpendingDraft draft);
}
