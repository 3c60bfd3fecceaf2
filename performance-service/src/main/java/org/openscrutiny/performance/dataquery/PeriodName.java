package org.openscrutiny.performance.dataquery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.performance.period.InvalidPeriod;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** A period as the statistics API names it. */
@Schema(name = "PeriodName")
record PeriodName(
        @NotBlank @Size(max = 30) @Schema(examples = "2015/2016") String period,
        @NotBlank @Size(max = 10) @Schema(examples = "AY") String code) {

    /**
     * Reads {@code 2015/2016|AY}.
     *
     * @throws InvalidInput if it has no bar
     */
    static PeriodName parse(String text, String parameter) {
        var bar = text.indexOf('|');
        if (bar < 1 || bar == text.length() - 1) {
            throw new InvalidInput(Fault.in(parameter,
                    "\"%s\" is no period; it is written with its code, such as 2015/2016|AY.".formatted(
                            Criteria.cut(text))));
        }
        return new PeriodName(text.substring(0, bar), text.substring(bar + 1));
    }

    /** @throws InvalidInput if there is no such period */
    Period read(String pointer) {
        try {
            return Period.ofApi(period, code);
        } catch (InvalidPeriod invalid) {
            throw new InvalidInput(Fault.at(pointer, String.valueOf(invalid.getMessage())));
        }
    }
}
