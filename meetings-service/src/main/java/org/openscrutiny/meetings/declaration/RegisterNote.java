package org.openscrutiny.meetings.declaration;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * What the monitoring officer notes of a declared disclosable pecuniary interest: one of the two.
 *
 * @param registered whether it was on the register, or notified, before it was declared
 * @param notifiedOn when the member notified it after that
 */
public record RegisterNote(@Nullable Boolean registered,
        @Schema(examples = "2017-08-01") @Nullable LocalDate notifiedOn) {

    /** @throws InvalidInput if it says nothing or both, or the day lies before the declaration or after today */
    RegisterNote checked(LocalDate declaredOn, LocalDate today) {
        if (Boolean.TRUE.equals(registered) == (notifiedOn != null)) {
            throw new InvalidInput(Fault.at("/notifiedOn",
                    "Say either that the interest was registered before it was declared, or on which day after that it was notified."));
        }
        if (notifiedOn != null && (notifiedOn.isBefore(declaredOn) || notifiedOn.isAfter(today))) {
            throw new InvalidInput(Fault.at("/notifiedOn",
                    "notifiedOn is %s; it lies between the declaration of %s and today, %s.".formatted(notifiedOn,
                            declaredOn, today)));
        }
        return this;
    }
}
