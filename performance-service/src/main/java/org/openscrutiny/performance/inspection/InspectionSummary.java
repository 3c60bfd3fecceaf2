package org.openscrutiny.performance.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaSummary;

/** An inspection in a list. */
public record InspectionSummary(UUID id, AreaSummary area, Framework framework, InspectionType type, String title,
        @Nullable String serviceArea, InspectionStatus status, @Nullable Integer sequenceNo,
        @Nullable LocalDate startOn, @Nullable LocalDate endOn,
        @Nullable LocalDate publishedOn, Instant modifiedAt) {}
