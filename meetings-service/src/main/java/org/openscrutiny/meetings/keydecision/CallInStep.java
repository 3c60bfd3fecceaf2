package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The next step of a call-in.
 *
 * @param on              when it was taken; today where it is left out
 * @param reason          needed for REFUSED and WITHDRAWN
 * @param meetingId       needed for HEARD: the meeting of the committee that considered it
 * @param agendaItemId    for HEARD: the item of that meeting
 * @param outcome         needed for HEARD
 * @param reconsideration needed for RECONSIDERED
 * @param note            the committee's concerns, or what was decided on them
 */
@Schema(name = "CallInStep")
public record CallInStep(@NotNull CallInStatus to, @Schema(examples = "2017-09-20") @Nullable LocalDate on,
        @Size(max = 4000) @Nullable String reason, @Nullable UUID meetingId, @Nullable UUID agendaItemId,
        @Nullable CallInOutcome outcome, @Nullable Reconsideration reconsideration,
        @Size(max = 10_000) @Nullable String note) {}
