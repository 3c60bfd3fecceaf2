package org.openscrutiny.performance.area;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A code of the Office for National Statistics under which an area is or was known.
 *
 * @param validFrom first day; absent where the look-ups do not say
 * @param validTo   last day; absent while it is in use
 */
public record AreaCode(
        @Schema(examples = "E06000060") String code,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
