package org.openscrutiny.performance.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version changed against the one before.
 *
 * @param major what is gone: questions that name it no longer find it
 * @param minor what is new, or is named or shown otherwise under the same id
 * @param rows  how many rows differ; absent for a first version, and where the filters are others so that rows have no
 *              counterparts
 */
@Schema(name = "VersionChanges")
public record VersionChanges(ChangeSet major, ChangeSet minor, @Nullable RowChanges rows) {

    /** Changes by what they are of. */
    @Schema(name = "ChangeSet")
    public record ChangeSet(List<FacetChange> indicators, List<FacetChange> filters, List<FacetChange> filterItems,
            List<FacetChange> geographicLevels, List<FacetChange> locations, List<FacetChange> timePeriods) {

        static final ChangeSet NONE = new ChangeSet(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        boolean isEmpty() {
            return equals(NONE);
        }
    }

    /** One thing before and after; one of the two is absent where it is new or gone. */
    @Schema(name = "FacetChange")
    public record FacetChange(@Nullable Facet previous, @Nullable Facet current) {}

    /**
     * Something questions may name.
     *
     * @param column the name of its column, of indicators and filters
     * @param unit   of indicators
     */
    @Schema(name = "Facet")
    public record Facet(String id, String label, @Nullable String column, @Nullable String unit) {}

    /**
     * Rows by period, place and filter items, compared with those of the version before.
     *
     * @param changed rows of both versions in which a figure or symbol differs
     */
    @Schema(name = "RowChanges")
    public record RowChanges(long added, long removed, long changed) {

        boolean isEmpty() {
            return added == 0 && removed == 0 && changed == 0;
        }
    }

    static final VersionChanges OF_THE_FIRST = new VersionChanges(ChangeSet.NONE, ChangeSet.NONE, null);

    /** The kind of version that these changes make. */
    VersionKind kind() {
        if (!major.isEmpty()) {
            return VersionKind.MAJOR;
        }
        return minor.isEmpty() && (rows == null || rows.isEmpty()) ? VersionKind.PATCH : VersionKind.MINOR;
    }

    static VersionChanges between(VersionContents before, VersionContents after, @Nullable RowChanges rows) {
        var indicators = differences(before, after, VersionChanges::indicators);
        var filters = differences(before, after, VersionChanges::filters);
        var items = differences(before, after, VersionChanges::items);
        var levels = differences(before, after, VersionChanges::levels);
        var places = differences(before, after, VersionChanges::places);
        var periods = differences(before, after, VersionChanges::periods);
        return new VersionChanges(
                new ChangeSet(gone(indicators), gone(filters), gone(items), gone(levels), gone(places), gone(periods)),
                new ChangeSet(others(indicators), others(filters), others(items), others(levels), others(places),
                        others(periods)),
                rows);
    }

    private static List<FacetChange> gone(List<FacetChange> all) {
        return all.stream().filter(change -> change.current() == null).toList();
    }

    private static List<FacetChange> others(List<FacetChange> all) {
        return all.stream().filter(change -> change.current() != null).toList();
    }

    private static List<FacetChange> differences(VersionContents before, VersionContents after,
            Function<VersionContents, List<Facet>> part) {
        var was = byId(part.apply(before));
        var is = byId(part.apply(after));
        var changes = new ArrayList<FacetChange>();
        was.forEach((id, facet) -> {
            if (!Objects.equals(facet, is.get(id))) {
                changes.add(new FacetChange(facet, is.get(id)));
            }
        });
        is.forEach((id, facet) -> {
            if (!was.containsKey(id)) {
                changes.add(new FacetChange(null, facet));
            }
        });
        return List.copyOf(changes);
    }

    private static Map<String, Facet> byId(List<Facet> facets) {
        return facets.stream()
                .collect(Collectors.toMap(Facet::id, Function.identity(), (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static List<Facet> indicators(VersionContents contents) {
        return contents.indicators()
                .stream()
                .map(one -> new Facet(one.id(), one.label(), one.column(), one.unit()))
                .toList();
    }

    private static List<Facet> filters(VersionContents contents) {
        return contents.filters().stream().map(one -> new Facet(one.id(), one.label(), one.column(), null)).toList();
    }

    private static List<Facet> items(VersionContents contents) {
        return contents.items().stream().map(one -> new Facet(one.id(), one.label(), null, null)).toList();
    }

    private static List<Facet> levels(VersionContents contents) {
        return contents.levels()
                .stream()
                .sorted()
                .map(level -> new Facet(level.code(), level.label(), null, null))
                .toList();
    }

    private static List<Facet> places(VersionContents contents) {
        return contents.places()
                .entrySet()
                .stream()
                .map(place -> new Facet(place.getKey().id(), place.getValue(), null, null))
                .sorted(Comparator.comparing(Facet::id))
                .toList();
    }

    private static List<Facet> periods(VersionContents contents) {
        return contents.periods()
                .stream()
                .sorted()
                .map(period -> new Facet(period.toString(), period.label(), null, null))
                .toList();
    }
}
