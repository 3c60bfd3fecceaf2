package org.openscrutiny.meetings.programme;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The next step of a topic.
 *
 * @param targetMeetingId for SCHEDULED, unless the topic names its meeting already
 * @param reason          needed for DROPPED
 */
@Schema(name = "WorkProgrammeStep")
public record ProgrammeStep(@NotNull ProgrammeStatus to, @Nullable UUID targetMeetingId,
        @Size(max = 2000) @Schema(examples = "Taken up in the forward plan") @Nullable String reason) {}
