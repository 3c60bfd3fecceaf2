package org.openscrutiny.performance.screening;

import java.math.BigDecimal;

/**
 * What an importer says of how an indicator is made: {@code numerator / denominator * rateBase}. Files do not say it, so
 * without it nothing is recomputed.
 *
 * @param nationalRoundedTo the multiple to which numerators and denominators of the nation and of regions were rounded, such
 *                          as 5; 0 for not at all
 * @param share             whether the numerator is a part of the denominator, so that the value lies between 0 and 100
 */
public record DeclaredQuotient(String column, String numerator, String denominator, BigDecimal rateBase,
        BigDecimal nationalRoundedTo, boolean share) {}
