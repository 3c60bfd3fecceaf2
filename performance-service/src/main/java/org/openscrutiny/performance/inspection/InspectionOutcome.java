package org.openscrutiny.performance.inspection;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What came of an inspection, as far as it sets clocks going.
 *
 * @param graded      whether it is of a kind that ends in grades
 * @param stands      whether its report is out and was not taken back
 * @param inadequate  whether its grades that stand make the authority inadequate; absent where none is recorded
 * @param recordedOn  the day in London on which it was recorded here
 */
public record InspectionOutcome(UUID id, boolean graded, boolean stands, @Nullable LocalDate publishedOn,
        @Nullable Boolean inadequate, LocalDate recordedOn) {}
