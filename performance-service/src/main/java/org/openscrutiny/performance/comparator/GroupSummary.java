package org.openscrutiny.performance.comparator;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaSummary;

/** A comparator group in a list. */
public record GroupSummary(UUID id, GroupKind kind, String title, AreaSummary owner, @Nullable Integer modelVersion,
        @Nullable LocalDate validFrom) {}
