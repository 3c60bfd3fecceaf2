package org.openscrutiny.recommendations.clock;

import java.time.LocalDate;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event of the clock.
 *
 * @param on    the day it happened
 * @param until with EXTENSION_AGREED: the new last day
 */
public record ClockEntryDraft(@NotNull ClockEntryKind kind, @NotNull @Schema(examples = "2017-01-09") LocalDate on,
        @Nullable LocalDate until, @Size(min = 1, max = 2000) @Nullable String reason) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "takes until and reason with EXTENSION_AGREED, and until with nothing else")
    public boolean isComplete() {
        return kind == ClockEntryKind.EXTENSION_AGREED ? until != null && reason != null : until == null;
    }
}
