package org.openscrutiny.performance.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * Which part of the whole a figure is of: names and values, such as sex: Male. Sorted by name, so that one part has one key.
 */
record Breakdown(Map<String, String> parts) {

    static final Breakdown TOTAL = new Breakdown(Map.of());
    private static final char PART = '\u001e';
    private static final char VALUE = '\u001f';

    Breakdown(Map<String, String> parts) {
        this.parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    static Breakdown of(@Nullable Map<String, String> parts) {
        return parts == null || parts.isEmpty() ? TOTAL : new Breakdown(parts);
    }

    /** Reads what {@link #key} wrote. */
    static Breakdown ofKey(String key) {
        if (key.isEmpty()) {
            return TOTAL;
        }
        return new Breakdown(List.of(key.split(String.valueOf(PART)))
                .stream()
                .map(part -> part.split(String.valueOf(VALUE), 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1])));
    }

    /**
     * Reads the parameter of a list: total, or each part as name:value.
     *
     * @throws InvalidInput if it is neither
     */
    static Breakdown asked(List<String> given) {
        if (given.equals(List.of("total"))) {
            return TOTAL;
        }
        var parts = new TreeMap<String, String>();
        var wrong = new ArrayList<Fault>();
        for (var part : given) {
            var colon = part.indexOf(':');
            if (colon < 1 || parts.put(part.substring(0, colon), part.substring(colon + 1)) != null) {
                wrong.add(Fault.in("breakdown",
                        "breakdown is \"%s\"; it takes total, or each part once as name:value.".formatted(part)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new Breakdown(parts);
    }

    /** The text by which rows know it; empty for the whole. Validation keeps control characters out of names and values. */
    String key() {
        return parts.entrySet()
                .stream()
                .map(part -> part.getKey() + VALUE + part.getValue())
                .collect(Collectors.joining(String.valueOf(PART)));
    }
}
