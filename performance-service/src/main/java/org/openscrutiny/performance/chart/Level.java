package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A line that figures are held beside.
 *
 * @param values one for each spot; null where the line breaks
 */
record Level(String name, Stroke stroke, List<@Nullable BigDecimal> values) {

    /** How the line is drawn; each is told apart by its dashes. */
    enum Stroke {
        TARGET, BENCHMARK, MEAN, LIMIT
    }

    Level {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    boolean isEmpty() {
        return values.stream().noneMatch(Objects::nonNull);
    }
}
