package org.openscrutiny.performance.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives columns and items of a new version their ids: those of the version before where they are the same, else new ones. */
final class Numbering {

    private final Map<String, String> columnIds = new HashMap<>();
    private final Map<String, Map<String, Known>> items = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private int next;

    /**
     * @param before the version before, if there is one
     * @param next   a number that no item of the data set has had, nor any above it
     * @throws Unpublishable if a rename names what the version before does not have
     */
    Numbering(Optional<VersionContents> before, Renames renames, int next) {
        this.next = next;
        before.ifPresent(known -> {
            known.indicators().forEach(one -> columnIds.put(one.column(), one.id()));
            known.filters().forEach(one -> columnIds.put(one.column(), one.id()));
            known.items().forEach(one -> {
                var filter = known.filters().get(one.filter());
                items.computeIfAbsent(filter.id(), first -> new HashMap<>())
                        .put(one.label(), new Known(one.no(), one.id()));
                ids.add(one.id());
            });
        });
        renames.ofIndicators().forEach((id, column) -> renameColumn("indicators", id, column));
        renames.ofFilters().forEach((id, column) -> renameColumn("filters", id, column));
        renames.ofItems().forEach(this::renameItem);
    }

    private void renameColumn(String kind, String id, String column) {
        if (!columnIds.values().remove(id)) {
            throw new Unpublishable(
                    "renames.%s names %s, which the version before does not have.".formatted(kind, id));
        }
        columnIds.put(column, id);
    }

    private void renameItem(String id, String label) {
        for (var labels : items.values()) {
            var was = labels.entrySet().stream().filter(entry -> entry.getValue().id().equals(id)).findFirst();
            if (was.isPresent()) {
                labels.put(label, was.get().getValue());
                if (!was.get().getKey().equals(label)) {
                    labels.remove(was.get().getKey());
                }
                return;
            }
        }
        throw new Unpublishable("renames.items names %s, which the version before does not have.".formatted(id));
    }

    String columnId(String column) {
        return columnIds.getOrDefault(column, column);
    }

    /** The number and id of an item; a new label gets new ones. */
    Known item(String filterId, String label) {
        return items.computeIfAbsent(filterId, first -> new HashMap<>())
                .computeIfAbsent(label, first -> new Known(next++, freeId(filterId, label)));
    }

    private String freeId(String filterId, String label) {
        var plain = filterId + ":" + FilterItem.slug(label);
        var candidates = new ArrayList<>(List.of(plain, plain + "-" + Integer.toHexString(label.hashCode())));
        for (var free : candidates) {
            if (ids.add(free)) {
                return free;
            }
        }
        var more = 2;
        while (!ids.add(plain + "-" + more)) {
            more++;
        }
        return plain + "-" + more;
    }

    /** What an item is known by. */
    record Known(int no, String id) {}
}
