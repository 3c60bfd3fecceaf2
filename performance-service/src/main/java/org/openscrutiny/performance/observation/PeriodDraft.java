package org.openscrutiny.performance.observation;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.InvalidPeriod;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * The time a figure is of, in one of four ways: the pair of open-data files (timePeriod 201516, timeIdentifier Academic year);
 * the pair of the statistics API (period 2015/2016, code AY); code CUSTOM with its first and last day; code RY with the day of
 * the snapshot.
 *
 * @param referenceOn the day of a reporting year's snapshot
 */
@Schema(name = "PeriodDraft")
public record PeriodDraft(
        @Size(max = 30) @Schema(examples = "201516") @Nullable String timePeriod,
        @Size(max = 60) @Schema(examples = "Academic year") @Nullable String timeIdentifier,
        @Size(max = 30) @Schema(examples = "2015/2016") @Nullable String period,
        @Size(max = 10) @Schema(examples = "AY") @Nullable String code,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @Nullable LocalDate referenceOn) {

    /** @throws InvalidInput if it names no period, or two ways are mixed */
    Period read(String pointer) {
        try {
            if (timePeriod != null && timeIdentifier != null && period == null && code == null) {
                return Period.ofCsv(timePeriod, timeIdentifier);
            }
            if (code != null && timePeriod == null && timeIdentifier == null) {
                return byCode(code);
            }
        } catch (InvalidPeriod invalid) {
            throw new InvalidInput(Fault.at(pointer, String.valueOf(invalid.getMessage())));
        }
        throw new InvalidInput(Fault.at(pointer,
                "Give a period as {timePeriod, timeIdentifier}, as {period, code}, as {code: CUSTOM, startOn, endOn} or as {code: RY, referenceOn}."));
    }

    private Period byCode(String named) {
        if (named.equals("CUSTOM") && period == null && startOn != null && endOn != null) {
            return Period.custom(startOn, endOn);
        }
        if (named.equals("RY") && period == null && referenceOn != null) {
            return Period.reporting(referenceOn);
        }
        if (period == null) {
            throw new InvalidInput(Fault.at("/period", "With the code %s say which: %s.".formatted(named,
                    named.equals("CUSTOM") ? "startOn and endOn" : "period, such as 2015/2016")));
        }
        return Period.ofApi(period, named);
    }
}
