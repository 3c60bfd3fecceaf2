package org.openscrutiny.performance.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a data file: those it has, then those the importer adds.
 *
 * @param names  in the order of the cells of a row
 * @param own    how many of them stand in the file itself
 */
public record DataLayout(List<String> names, int own, Map<String, Integer> positions, List<MetaColumn> filters,
        List<MetaColumn> indicators) {

    static DataLayout of(List<String> header, MetaFile meta, ScreeningOptions options) {
        var names = new ArrayList<>(header);
        options.columns().keySet().stream().sorted().filter(name -> !header.contains(name)).forEach(names::add);
        var positions = new HashMap<String, Integer>();
        for (var i = 0; i < names.size(); i++) {
            positions.putIfAbsent(names.get(i), i);
        }
        return new DataLayout(List.copyOf(names), header.size(), Map.copyOf(positions), meta.filters(),
                meta.indicators());
    }

    public boolean has(@Nullable String column) {
        return column != null && positions.containsKey(column);
    }

    /** The position of a column, or -1. */
    public int at(@Nullable String column) {
        return column == null ? -1 : positions.getOrDefault(column, -1);
    }
}
