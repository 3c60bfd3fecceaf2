package org.openscrutiny.meetings.action;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an action.
 *
 * @param on   the day it was done, given up, or taken up again; today if absent
 * @param note how; has to be given with CANCELLED, and to open one again
 */
@Schema(name = "ActionStatusChange")
public record ActionStep(@NotNull ActionStatus to, @Nullable LocalDate on,
        @Size(min = 1, max = 4000) @Schema(examples = "Sent to all members") @Nullable String note) {}
