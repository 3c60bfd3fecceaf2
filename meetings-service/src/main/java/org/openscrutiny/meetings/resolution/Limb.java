package org.openscrutiny.meetings.resolution;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One limb of a resolution, as labelled in the minutes. */
@Embeddable
@Schema(name = "ResolutionLimb")
public record Limb(
        @NotBlank @Size(max = 20) @Schema(examples = "(a)") String label,
        @NotBlank @Size(max = 10_000) @Schema(examples = "notes the progress made") String text) {}
