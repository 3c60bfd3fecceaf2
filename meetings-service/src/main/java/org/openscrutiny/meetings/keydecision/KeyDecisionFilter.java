package org.openscrutiny.meetings.keydecision;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which key decisions a list shows. */
public class KeyDecisionFilter {

    @QueryParam("committeeId")
    @Parameter(description = "Only those that this body makes")
    @Nullable
    UUID committeeId;

    @QueryParam("meetingId")
    @Parameter(description = "Only those to be made, or made, at this meeting")
    @Nullable
    UUID meetingId;

    @QueryParam("agendaItemId")
    @Parameter(description = "Only those of this agenda item")
    @Nullable
    UUID agendaItemId;

    @QueryParam("status")
    @Nullable
    KeyDecisionStatus status;

    @QueryParam("exception")
    @Parameter(description = "Only those made, or to be made, on this ground without the full notice")
    @Nullable
    ExceptionKind exception;
}
