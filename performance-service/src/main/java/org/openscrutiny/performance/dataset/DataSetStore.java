package org.openscrutiny.performance.dataset;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.figure.SymbolSet;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.performance.screening.GeographicLevel;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class DataSetStore implements PanacheRepositoryBase<DataSet, UUID> {

    private static final TypeReference<Map<String, Symbol>> SYMBOLS = new TypeReference<>() {
    };
    private static final TypeReference<Map<String, Map<String, String>>> PARTS = new TypeReference<>() {
    };
    private static final String LATEST_FIRST = "v.major desc, v.minor desc, v.patch desc";
    private static final String SUMMARY = """
            select v.major, v.minor, v.patch, v.kind, v.published_on, v.notes, v.row_count, v.data_file, v.data_sha256,
                v.api_suitable, v.has_warnings, v.recorded_at
            from data_set_versions v""";
    private static final String LIST = """
            from data_sets d cross join lateral (select * from data_set_versions l where l.data_set_id = d.id
                order by l.major desc, l.minor desc, l.patch desc limit 1) v""";

    private final ObjectMapper json;

    DataSetStore(ObjectMapper json) {
        this.json = json;
    }

    Optional<DataSet> ofCode(String code) {
        return find("code", code).firstResultOptional();
    }

    DataSet get(String code) {
        return ofCode(code).orElseThrow(() -> new NotFound("data set", code));
    }

    /** By code; at most {@code limit} after the position. */
    List<DataSetSummary> list(@Nullable String publisher, Optional<List<String>> after, int limit) {
        var selection = new Selection().whereGiven("d.publisher = ?", publisher);
        after.ifPresent(position -> selection.where("d.code > ?", position.get(0)));
        return selection.list(getEntityManager(),
                "select d.code, d.title, d.publisher, v.major, v.minor, v.patch, v.published_on, v.row_count, d.open_modified_at "
                        + LIST,
                "d.code", limit,
                row -> new DataSetSummary(row.text(0), row.text(1), row.maybeText(2), number(row, 3).toString(),
                        row.day(6), row.count(7), row.instant(8)));
    }

    long count(@Nullable String publisher) {
        return new Selection().whereGiven("d.publisher = ?", publisher).count(getEntityManager(), "data_sets d");
    }

    private static VersionNumber number(Row row, int from) {
        return new VersionNumber(row.number(from), row.number(from + 1), row.number(from + 2));
    }

    /** Versions of a data set, the latest first; at most {@code limit} after the position. */
    List<VersionSummary> versions(UUID dataSetId, Optional<List<String>> after, int limit) {
        var selection = new Selection().where("v.data_set_id = ?", dataSetId);
        after.flatMap(position -> VersionNumber.parse(position.get(0)))
                .ifPresent(last -> selection.where("(v.major, v.minor, v.patch) < (?, ?, ?)", last.major(),
                        last.minor(), last.patch()));
        return selection.list(getEntityManager(), SUMMARY, LATEST_FIRST, limit, DataSetStore::summary);
    }

    long countVersions(UUID dataSetId) {
        return new Selection().where("data_set_id = ?", dataSetId).count(getEntityManager(), "data_set_versions");
    }

    VersionSummary summary(int versionNo) {
        return new Selection().where("v.number = ?", versionNo)
                .list(getEntityManager(), SUMMARY, LATEST_FIRST, 1, DataSetStore::summary)
                .get(0);
    }

    private static VersionSummary summary(Row row) {
        return new VersionSummary(number(row, 0).toString(), row.oneOf(3, VersionKind.class), row.day(4),
                row.maybeText(5), row.count(6), row.text(7), row.text(8), row.flag(9), row.flag(10), row.instant(11));
    }

    /** The latest version that the pattern holds. */
    Optional<DataSetVersion> version(String code, VersionPattern wanted) {
        return new Selection().where("d.code = ?", code)
                .whereGiven("v.major = ?", wanted.major())
                .whereGiven("v.minor = ?", wanted.minor())
                .whereGiven("v.patch = ?", wanted.patch())
                .list(getEntityManager(), """
                        select v.id, v.data_set_id, d.code, d.title, v.number, v.major, v.minor, v.patch,
                            v.published_on, v.row_count, cast(v.symbols as text)
                        from data_sets d join data_set_versions v on v.data_set_id = d.id""", LATEST_FIRST, 1,
                        this::version)
                .stream()
                .findFirst();
    }

    private DataSetVersion version(Row row) {
        return new DataSetVersion(row.uuid(0), row.uuid(1), row.text(2), row.text(3), row.number(4), number(row, 5),
                row.day(8), row.count(9), SymbolSet.CURRENT.with(read(row.text(10), SYMBOLS)));
    }

    /** The version of this data set that came from the same bytes, if it is the latest. */
    Optional<UUID> importOfSame(String code, String dataSha, String metaSha, String optionsSha) {
        return new Selection().where("d.code = ?", code)
                .where("v.data_sha256 = ?", dataSha)
                .where("v.meta_sha256 = ?", metaSha)
                .where("v.options_sha256 = ?", optionsSha)
                .all(getEntityManager(), "select v.import_id " + LIST, "v.number", row -> row.uuid(0))
                .stream()
                .findFirst();
    }

    String changes(int versionNo) {
        return new Selection().where("number = ?", versionNo)
                .all(getEntityManager(), "select cast(changes as text), id from data_set_versions", "number",
                        row -> row.text(0))
                .get(0);
    }

    VersionColumns columns(int versionNo) {
        return new VersionColumns(new Selection().where("version_no = ?", versionNo)
                .all(getEntityManager(), """
                        select code, column_name, label, unit, decimals, grouping from data_set_indicators""",
                        "position",
                        row -> new IndicatorColumn(row.text(0), row.text(1), row.text(2), row.text(3), row.number(4),
                                row.text(5))),
                new Selection().where("version_no = ?", versionNo)
                        .all(getEntityManager(), """
                                select code, column_name, label, hint, group_column from data_set_filters""",
                                "position",
                                row -> new FilterColumn(row.text(0), row.text(1), row.text(2), row.text(3),
                                        row.text(4))),
                new Selection().where("version_no = ?", versionNo)
                        .all(getEntityManager(), "select no, code from data_set_periods", "no",
                                row -> PeriodNumber.read(row.number(0))));
    }

    private static final String ITEMS = "select no, filter_position, code, label, group_label from data_set_filter_items";

    List<FilterItem> items(int versionNo) {
        return new Selection().where("version_no = ?", versionNo)
                .all(getEntityManager(), ITEMS, "filter_position, label", DataSetStore::item);
    }

    List<FilterItem> itemsOf(int versionNo, List<String> ids) {
        return each(ITEMS, "code", versionNo, "text", ids.toArray(String[]::new), DataSetStore::item);
    }

    List<FilterItem> itemsNumbered(int versionNo, List<Integer> numbers) {
        return each(ITEMS, "no", versionNo, "integer", numbers.toArray(Integer[]::new), DataSetStore::item);
    }

    /**
     * Looks each key up by itself. Asked for all at once, the planner takes a new version for a small one and reads all of
     * its thousands of items for the twenty of a page.
     *
     * @param select of a table of which version and column make a key
     * @param type   the SQL type of the column
     */
    private <T> List<T> each(String select, String column, int versionNo, String type, Object[] keys,
            Function<Row, T> read) {
        List<?> rows = getEntityManager().createNativeQuery("""
                select f.* from unnest(cast(?1 as %1$s[])) wanted
                cross join lateral (%2$s where version_no = ?2 and %3$s = wanted limit 1) f"""
                .formatted(type, select, column), Object[].class)
                .setParameter(1, keys)
                .setParameter(2, versionNo)
                .getResultList();
        return rows.stream().map(row -> read.apply(new Row((Object[]) row))).toList();
    }

    private static FilterItem item(Row row) {
        return new FilterItem(row.number(0), row.number(1), row.text(2), row.text(3), row.text(4));
    }

    Map<String, Long> levels(int versionNo) {
        return new Selection().where("version_no = ?", versionNo)
                .all(getEntityManager(),
                        "select level, code from (select distinct version_no, level, code from data_set_places) p",
                        "level", row -> row.text(0))
                .stream()
                .collect(Collectors.groupingBy(level -> level, TreeMap::new, Collectors.counting()));
    }

    private static final String PLACES = "select no, level, code, name, cast(parts as text) from data_set_places";

    /** By level, name and number; at most {@code limit} after the position. */
    List<Place> places(int versionNo, @Nullable String level, Optional<List<String>> after, int limit) {
        var selection = new Selection().where("version_no = ?", versionNo).whereGiven("level = ?", level);
        after.ifPresent(position -> selection.where("(level, name, no) > (?, ?, ?)", position.get(0), position.get(1),
                Integer.valueOf(position.get(2))));
        return selection.list(getEntityManager(), PLACES, "level, name, no", limit, this::place);
    }

    private Place place(Row row) {
        return new Place(row.number(0), row.text(1), row.text(2), row.text(3), read(row.text(4), PARTS));
    }

    List<Place> placesNumbered(int versionNo, List<Integer> numbers) {
        return each(PLACES, "no", versionNo, "integer", numbers.toArray(Integer[]::new), this::place);
    }

    /** Numbers of the places that are, or lie in, one of these. */
    List<Integer> placesOf(int versionNo, List<String> tokens) {
        return new Selection().where("tokens && cast(? as text[])", (Object) tokens.stream()
                .map(token -> versionNo + "|" + token)
                .toArray(String[]::new))
                .all(getEntityManager(), "select no, level from data_set_places", "no", row -> row.number(0));
    }

    /** The first {@code most} of these tokens that no place has, in their order; in one statement, however many they are. */
    List<String> tokensOfNoPlace(int versionNo, List<String> tokens, int most) {
        List<?> rows = getEntityManager().createNativeQuery("""
                select wanted.token, wanted.at
                from unnest(cast(?1 as text[])) with ordinality wanted (token, at)
                left join lateral (select no from data_set_places
                    where tokens @> array[cast(?2 as text) || '|' || wanted.token] limit 1) place on true
                where place.no is null
                order by wanted.at""", Object[].class)
                .setParameter(1, tokens.toArray(String[]::new))
                .setParameter(2, Integer.toString(versionNo))
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> new Row((Object[]) row).text(0)).toList();
    }

    long countPlaces(int versionNo, @Nullable String level) {
        return new Selection().where("version_no = ?", versionNo)
                .whereGiven("level = ?", level)
                .count(getEntityManager(), "data_set_places");
    }

    List<Integer> placesAt(int versionNo, List<String> levels) {
        return new Selection().where("version_no = ?", versionNo)
                .where("level = any(?)", (Object) levels.toArray(String[]::new))
                .all(getEntityManager(), "select no, level from data_set_places", "no", row -> row.number(0));
    }

    VersionContents contents(int versionNo) {
        var columns = columns(versionNo);
        var levels = EnumSet.noneOf(GeographicLevel.class);
        var byCode = Arrays.stream(GeographicLevel.values())
                .collect(Collectors.toMap(GeographicLevel::code, level -> level));
        Map<VersionContents.PlaceKey, String> places = new HashMap<>();
        new Selection().where("version_no = ?", versionNo)
                .all(getEntityManager(), "select level, code, name from data_set_places", "no",
                        row -> List.of(row.text(0), row.text(1), row.text(2)))
                .forEach(place -> {
                    var level = Objects.requireNonNull(byCode.get(place.get(0)));
                    levels.add(level);
                    places.putIfAbsent(new VersionContents.PlaceKey(level, place.get(1)), place.get(2));
                });
        return new VersionContents(columns.indicators(), columns.filters(), items(versionNo),
                new TreeSet<>(columns.periods()), levels, places);
    }

    int nextItem(UUID dataSetId) {
        return new Selection().where("v.data_set_id = ?", dataSetId)
                .all(getEntityManager(), """
                        select coalesce(max(i.no), 0) + 1, count(*)
                        from data_set_filter_items i join data_set_versions v on v.number = i.version_no""", "1",
                        row -> row.number(0))
                .get(0);
    }

    int nextVersionNo() {
        return ((Number) getEntityManager().createNativeQuery("select nextval('data_set_version_numbers')")
                .getSingleResult()).intValue();
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored document is no JSON of its kind", unreadable);
        }
    }
}
