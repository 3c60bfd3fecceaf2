package org.openscrutiny.recommendations.stated;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a record was taken from. */
public record Source(@NotBlank @Size(max = 300) @Schema(examples = "Agenda pack of 5 September 2017") String document,
        @Size(max = 20) @Schema(examples = "23") @Nullable String page,
        @Size(max = 200) @Schema(examples = "Item 8, appendix 1") @Nullable String label) {}
