package org.openscrutiny.performance.indicator;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * A new definition of an indicator: figures under it are not compared with those under the one before.
 *
 * @param validFrom the first day it applies to, where that is known
 */
public record DefinitionDraft(@NotBlank @Size(max = 4000) String definition, @Nullable LocalDate validFrom,
        @NotBlank @Size(max = 2000) String reason) {}
