package org.openscrutiny.performance.improvement;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * The next state of an action.
 *
 * @param on     the day it reached that state; today in London where it is left out
 * @param reason why it is reopened, superseded or not accepted
 */
public record StateChangeDraft(@NotNull ActionState to, @Nullable LocalDate on,
        @Size(max = 2000) @Nullable String reason) {}
