package org.openscrutiny.performance.observation;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.performance.period.Period;

/** A period in both ways statistics write it, with its first and last day. */
@Schema(name = "Period")
public record PeriodView(
        @Schema(examples = "201516") String timePeriod,
        @Schema(examples = "Academic year") String timeIdentifier,
        @Schema(examples = "2015/2016") String period,
        @Schema(examples = "AY") String code,
        LocalDate startOn,
        LocalDate endOn,
        @Schema(examples = "2015/16") String label) {

    public static PeriodView of(Period period) {
        return new PeriodView(period.timePeriod(), period.timeIdentifier(), period.apiPeriod(), period.code().name(),
                period.startOn(), period.endOn(), period.label());
    }
}
