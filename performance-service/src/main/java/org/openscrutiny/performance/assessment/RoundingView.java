package org.openscrutiny.performance.assessment;

import java.math.MathContext;
import java.math.RoundingMode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.performance.figure.Rounding;

/**
 * How the numbers of an answer were rounded, so that they can be reckoned again.
 *
 * @param decimals       of a figure as shown, rated and compared
 * @param mode           halves away from zero
 * @param reckonedDigits significant digits that divisions were carried to
 * @param givenDecimals  decimal places after which what was reckoned is cut off for the answer, by the same mode
 */
@Schema(name = "RoundingUsed")
public record RoundingView(int decimals, RoundingMode mode, int reckonedDigits, int givenDecimals) {

    static RoundingView of(Rounding rounding) {
        return new RoundingView(rounding.decimals(), rounding.mode(), MathContext.DECIMAL128.getPrecision(),
                Shown.PLACES.decimals());
    }
}
