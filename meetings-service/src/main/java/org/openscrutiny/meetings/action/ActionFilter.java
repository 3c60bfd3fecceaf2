package org.openscrutiny.meetings.action;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which actions a list across meetings shows. */
public class ActionFilter {

    @QueryParam("committeeId")
    @Nullable
    UUID committeeId;

    @QueryParam("meetingId")
    @Nullable
    UUID meetingId;

    @QueryParam("itemId")
    @Nullable
    UUID itemId;

    @QueryParam("ownerId")
    @Nullable
    UUID ownerId;

    @QueryParam("status")
    @Nullable
    ActionStatus status;

    @QueryParam("from")
    @Parameter(description = "First day of dueOn, inclusive; actions without a day are left out")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day of dueOn, inclusive; actions without a day are left out")
    @Nullable
    LocalDate to;
}
