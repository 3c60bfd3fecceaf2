package org.openscrutiny.recommendations.performanceclient;

import java.util.List;
import java.util.Map;

/**
 * One series of figures: of an indicator, an area, and the whole or one part.
 *
 * @param parts as name and value; none for the whole
 */
public record SeriesKey(String indicator, String area, Map<String, String> parts) {

    List<String> breakdown() {
        return parts.isEmpty()
                ? List.of("total")
                : parts.entrySet().stream().map(part -> part.getKey() + ":" + part.getValue()).sorted().toList();
    }
}
