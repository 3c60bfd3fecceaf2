package org.openscrutiny.performance.dataset;

import java.util.List;
import java.util.Map;

import org.openscrutiny.performance.screening.GeographicLevel;

/**
 * A place of a version.
 *
 * @param no     by which rows know it
 * @param code   its own code; of one without, its name
 * @param tokens what it can be asked by: its own codes and those of what it lies in
 * @param parts  names and codes of it and of what it lies in, by level
 */
record PlaceRow(int no, GeographicLevel level, String code, String name, List<String> tokens,
        Map<String, Map<String, String>> parts) {}
