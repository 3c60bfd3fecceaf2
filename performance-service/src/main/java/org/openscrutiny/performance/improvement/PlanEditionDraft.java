package org.openscrutiny.performance.improvement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next edition of an approved plan; it begins as a copy.
 *
 * @param reason why there is to be another one
 */
public record PlanEditionDraft(
        @NotBlank @Size(max = 2000) @Schema(examples = "The fourth monitoring visit found more to do") String reason) {}
