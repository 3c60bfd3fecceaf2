package org.openscrutiny.performance.spc;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;

/**
 * How a series is charted.
 *
 * @param target         null for no assurance
 * @param fixAfterPoints only so many points of each group make its limits; null for all of them; 1 or more
 * @param screenOutliers leave out the largest moving ranges, once, as Making Data Count does
 */
public record SpcSettings(Polarity polarity, @Nullable BigDecimal target, @Nullable Integer fixAfterPoints,
        boolean screenOutliers) {

    public SpcSettings {
        if (fixAfterPoints != null && fixAfterPoints < 1) {
            throw new IllegalArgumentException(
                    "Limits are made of 1 or more points, not %d.".formatted(fixAfterPoints));
        }
    }

    /** As Making Data Count charts by default. */
    public static SpcSettings standard(Polarity polarity, @Nullable BigDecimal target) {
        return new SpcSettings(polarity, target, null, true);
    }
}
