package org.openscrutiny.performance.improvement;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When an action is due.
 *
 * @param text as it was stated; a date in it is read
 * @param on   the day, where the words do not say it or say it so that it is misread
 */
public record DueDraft(@NotBlank @Size(max = 200) @Schema(examples = "panel on 3rd July") String text,
        @Nullable LocalDate on) {}
