package org.openscrutiny.performance.chart;

import java.math.BigDecimal;

/**
 * One area, or the mean of several.
 *
 * @param shown the figure with its unit
 */
record Bar(String name, BigDecimal value, String shown, Kind kind) {

    /** Whose it is; each is filled in a shade of its own, and named. */
    enum Kind {
        OWN, NEIGHBOUR, MEAN, WIDER
    }
}
