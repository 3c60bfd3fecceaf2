package org.openscrutiny.meetings.delegation;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which delegations a list shows. */
public class DelegationFilter {

    @QueryParam("inquiryId")
    @Nullable
    UUID inquiryId;

    @QueryParam("reviewId")
    @Nullable
    UUID reviewId;

    @QueryParam("meetingId")
    @Nullable
    UUID meetingId;

    @QueryParam("committeeId")
    @Parameter(description = "Of the meetings of this committee")
    @Nullable
    UUID committeeId;

    @QueryParam("spent")
    @Parameter(description = "true: nothing is left of it; false: it may still be used", example = "false")
    @Nullable
    Boolean spent;
}
