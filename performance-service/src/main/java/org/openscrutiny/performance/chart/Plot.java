package org.openscrutiny.performance.chart;

import java.util.List;

/** What is drawn between the captions. */
sealed interface Plot {

    /**
     * Figures from period to period.
     *
     * @param fromZero whether the axis begins at 0
     */
    record Lines(List<Spot> spots, List<Level> levels, boolean fromZero) implements Plot {

        public Lines {
            spots = List.copyOf(spots);
            levels = List.copyOf(levels);
        }
    }

    /** Areas side by side, from top to bottom. */
    record Bars(List<Bar> bars) implements Plot {

        public Bars {
            bars = List.copyOf(bars);
        }
    }
}
