package org.openscrutiny.recommendations.stated;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One limb of a longer text under the label printed before it: a letter, a number or a bullet. */
public record LabelledText(@NotBlank @Size(max = 20) @Schema(examples = "a") String label,
        @NotBlank @Size(max = 10_000) @Schema(examples = "Make it a priority of every strategy.") String text) {}
