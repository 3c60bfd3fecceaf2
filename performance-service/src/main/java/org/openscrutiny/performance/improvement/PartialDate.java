package org.openscrutiny.performance.improvement;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known.
 *
 * @param value     the day; the last one of the month or year where no more is known; absent where only the words are
 * @param precision how exactly it is known
 * @param text      as it was stated
 */
@Schema(name = "PartialDate")
public record PartialDate(@Nullable LocalDate value, Precision precision,
        @Schema(examples = "from 23rd June 2017 onwards") @Nullable String text) {}
