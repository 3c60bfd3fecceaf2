package org.openscrutiny.performance.inspection;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * The next status of an inspection, with the dates that come with it.
 *
 * @param startOn     where it is not said yet
 * @param endOn       where it is not said yet
 * @param publishedOn where it is not said yet
 * @param reason      why it is corrected or withdrawn
 */
public record StatusChangeDraft(@NotNull InspectionStatus to, @Nullable LocalDate startOn, @Nullable LocalDate endOn,
        @Nullable LocalDate publishedOn, @Size(max = 2000) @Nullable String reason) {}
