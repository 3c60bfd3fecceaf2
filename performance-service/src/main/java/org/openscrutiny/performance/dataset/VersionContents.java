package org.openscrutiny.performance.dataset;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.screening.GeographicLevel;

/**
 * What questions may name in a version.
 *
 * @param places names by level and code
 */
record VersionContents(List<IndicatorColumn> indicators, List<FilterColumn> filters, List<FilterItem> items,
        Set<Period> periods, Set<GeographicLevel> levels, Map<PlaceKey, String> places) {

    VersionContents {
        indicators = List.copyOf(indicators);
        filters = List.copyOf(filters);
        items = List.copyOf(items);
    }

    /** A place whatever it lies in. */
    record PlaceKey(GeographicLevel level, String code) {

        String id() {
            return PlaceParts.token(level, PlaceParts.codeName(level), code);
        }
    }
}
