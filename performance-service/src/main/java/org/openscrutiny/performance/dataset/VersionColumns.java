package org.openscrutiny.performance.dataset;

import java.util.List;

import org.openscrutiny.performance.period.Period;

/**
 * The columns of a version and the periods it holds.
 *
 * @param indicators in the order of a row's figures
 * @param filters    in the order of a row's items
 * @param periods    the earliest first
 */
public record VersionColumns(List<IndicatorColumn> indicators, List<FilterColumn> filters, List<Period> periods) {

    public VersionColumns {
        indicators = List.copyOf(indicators);
        filters = List.copyOf(filters);
        periods = List.copyOf(periods);
    }

    /** The place of an indicator among a row's figures, by its id or its column; -1 where there is none. */
    public int indicator(String named) {
        for (var i = 0; i < indicators.size(); i++) {
            if (indicators.get(i).id().equals(named) || indicators.get(i).column().equals(named)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of a filter among a row's items, by its id or its column; -1 where there is none. */
    public int filter(String named) {
        for (var i = 0; i < filters.size(); i++) {
            if (filters.get(i).id().equals(named) || filters.get(i).column().equals(named)) {
                return i;
            }
        }
        return -1;
    }
}
