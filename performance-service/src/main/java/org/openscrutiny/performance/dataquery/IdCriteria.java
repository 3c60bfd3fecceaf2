package org.openscrutiny.performance.dataquery;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What rows may have, by id; of several comparisons all must hold. */
@Schema(name = "IdCriteria", example = "{\"in\": [\"education_phase:total\", \"education_phase:special\"]}")
record IdCriteria(
        @Size(min = 1, max = 300) @Nullable String eq,
        @Size(min = 1, max = 300) @Nullable String notEq,
        @Size(min = 1, max = 2000) @Nullable List<@NotBlank @Size(max = 300) String> in,
        @Size(min = 1, max = 2000) @Nullable List<@NotBlank @Size(max = 300) String> notIn) {}
