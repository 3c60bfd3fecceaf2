package org.openscrutiny.meetings.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;

/** Whose declared interests, of what kind, at which meetings. */
public class DeclarationFilter {

    @QueryParam("personId")
    @Nullable
    UUID personId;

    @QueryParam("committeeId")
    @Nullable
    UUID committeeId;

    @QueryParam("meetingId")
    @Nullable
    UUID meetingId;

    @QueryParam("kind")
    @Nullable
    DeclarationKind kind;

    @QueryParam("from")
    @Parameter(description = "First day of the meetings, inclusive", example = "2017-05-01")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day of the meetings, inclusive", example = "2018-04-30")
    @Nullable
    LocalDate to;

    @Nullable
    Instant start() {
        return from == null ? null : CouncilTime.startOf(from);
    }

    @Nullable
    Instant end() {
        return to == null ? null : CouncilTime.startOf(to.plusDays(1));
    }
}
