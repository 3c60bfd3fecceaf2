package org.openscrutiny.performance.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;

/** Data sets as other features ask for them. */
@ApplicationScoped
public class DataSets {

    static final String TYPE = "data-set";
    private static final int KEPT = 200;

    private final DataSetStore store;
    /** A version's columns never change, so they are kept once read. */
    private final Map<Integer, VersionColumns> columns = Collections
            .synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, VersionColumns> eldest) {
                    return size() > KEPT;
                }
            });

    DataSets(DataSetStore store) {
        this.store = store;
    }

    /**
     * The version asked for.
     *
     * @param wanted    such as 2.0 or {@code 2.*}; null for the latest
     * @param parameter the name of the parameter or field it was asked with
     * @throws NotFound     if there is no such data set or no such version
     * @throws InvalidInput if it is no way to name a version
     */
    public DataSetVersion version(String code, @Nullable String wanted, String parameter) {
        var pattern = wanted == null ? VersionPattern.LATEST : pattern(wanted, parameter);
        return store.version(code, pattern)
                .orElseThrow(() -> wanted == null || store.ofCode(code).isEmpty()
                        ? new NotFound("data set", code)
                        : new NotFound("version of " + code, wanted));
    }

    /**
     * The version in an address.
     *
     * @throws NotFound if there is none, or the text names none
     */
    DataSetVersion versionAt(String code, String wanted) {
        return VersionPattern.parse(wanted)
                .flatMap(pattern -> store.version(code, pattern))
                .orElseThrow(() -> new NotFound("version of the data set " + code, wanted));
    }

    private static VersionPattern pattern(String wanted, String parameter) {
        return VersionPattern.parse(wanted)
                .orElseThrow(() -> {
                    var detail = "\"%s\" names no version; it is written 2.0 or 2.0.1, or 2.* for the latest of those."
                            .formatted(wanted.length() <= 100 ? wanted : wanted.substring(0, 100));
                    return new InvalidInput(parameter.startsWith("/")
                            ? Fault.at(parameter, detail)
                            : Fault.in(parameter, detail));
                });
    }

    public Optional<DataSetVersion> latest(String code) {
        return store.version(code, VersionPattern.LATEST);
    }

    public VersionColumns columns(DataSetVersion version) {
        var known = columns.get(version.no());
        if (known == null) {
            known = store.columns(version.no());
            columns.put(version.no(), known);
        }
        return known;
    }

    /** Those of these ids that the version has. */
    public Map<String, FilterItem> items(DataSetVersion version, List<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.itemsOf(version.no(), ids)
                        .stream()
                        .collect(Collectors.toMap(FilterItem::id, Function.identity()));
    }

    public Map<Integer, FilterItem> itemsNumbered(DataSetVersion version, List<Integer> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : store.itemsNumbered(version.no(), numbers)
                        .stream()
                        .collect(Collectors.toMap(FilterItem::no, Function.identity()));
    }

    /**
     * Numbers of the places that are, or lie in, one of these.
     *
     * @param ids as {@code LA|code|E10000002}
     */
    public List<Integer> places(DataSetVersion version, List<String> ids) {
        return store.placesOf(version.no(), ids);
    }

    /**
     * The first of these that the version has no place of.
     *
     * @param ids  as {@code LA|code|E10000002}
     * @param most how many are told at the most
     */
    public List<String> unknownPlaces(DataSetVersion version, List<String> ids, int most) {
        return store.tokensOfNoPlace(version.no(), ids, most);
    }

    /** Numbers of the places of these levels. */
    public List<Integer> placesAt(DataSetVersion version, List<String> levels) {
        return store.placesAt(version.no(), levels);
    }

    public Map<Integer, Place> placesNumbered(DataSetVersion version, List<Integer> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : store.placesNumbered(version.no(), numbers)
                        .stream()
                        .collect(Collectors.toMap(Place::no, Function.identity()));
    }

    /** The import that made the latest version, if it was of the same bytes with the same options. */
    public Optional<UUID> importOfSame(String code, String dataSha, String metaSha, String optionsSha) {
        return store.importOfSame(code, dataSha, metaSha, optionsSha);
    }

    public static String url(String code) {
        return "/v1/data-sets/" + code;
    }
}
