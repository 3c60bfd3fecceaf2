package org.openscrutiny.performance.indicator;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One definition an indicator has or had; versions count from 1. */
@Schema(name = "IndicatorDefinition")
public record DefinitionView(int version, String definition, @Nullable LocalDate validFrom, @Nullable String reason,
        Instant recordedAt) {}
