package org.openscrutiny.performance.chart;

import java.util.List;

/**
 * A chart before it is drawn, in words and numbers, so that what is drawn and what is read aloud say the same.
 *
 * @param key         tells it from other charts on one page: lower-case letters, digits and hyphens
 * @param title       what is measured
 * @param subtitle    where and when
 * @param axis        the unit
 * @param decimals    of the numbers on the axis
 * @param notes       whence the figures are, and what to mind
 * @param description the whole chart in words
 */
public record Chart(String key, String title, String subtitle, String axis, int decimals, List<String> notes,
        String description, Plot plot) {

    public Chart {
        notes = List.copyOf(notes);
    }
}
