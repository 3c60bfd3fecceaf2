package org.openscrutiny.performance.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The registers that places, names and items of files are held against; read once, never changed. */
public final class Registers {

    private static final String BETWEEN = "\u0001";
    private static final DateTimeFormatter REGISTER_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    /** Codes of this kind were first given out in 2009: of those that stand from this day on it cannot say what was before. */
    private static final LocalDate REGISTER_BEGINS = LocalDate.of(2009, 4, 1);

    private final Map<GeographicLevel, Set<String>> places = new EnumMap<>(GeographicLevel.class);
    private final Set<String> standIns = new HashSet<>();
    private final Map<String, Life> lives = new HashMap<>();
    private final Map<String, Set<String>> codesByOldCode = new HashMap<>();
    private final Map<String, Set<String>> dictionary = new HashMap<>();
    private final Map<String, Set<String>> harmonised = new HashMap<>();
    private final Map<String, Set<String>> ethnicGroups = new HashMap<>();

    private Registers() {
    }

    /** Reads the registers that are part of the service. */
    public static Registers load() {
        var registers = new Registers();
        registers.readPlaces(GeographicLevel.NATIONAL, "country");
        registers.readPlaces(GeographicLevel.REGIONAL, "regions");
        registers.readPlaces(GeographicLevel.LOCAL_AUTHORITY_DISTRICT, "lads");
        registers.readPlaces(GeographicLevel.PARLIAMENTARY_CONSTITUENCY, "pcons");
        registers.readPlaces(GeographicLevel.LOCAL_ENTERPRISE_PARTNERSHIP, "leps");
        registers.readPlaces(GeographicLevel.LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA, "lsips");
        registers.readPlaces(GeographicLevel.ENGLISH_DEVOLVED_AREA, "english_devolved_areas");
        rows("universal_geog_options").forEach(row -> registers.standIns
                .add(key(row.getOrDefault("code", ""), row.getOrDefault("name", ""))));
        rows("las").forEach(registers::addAuthority);
        rows("data-dictionary").forEach(row -> registers.addTo(registers.dictionary, row, "col_name", "filter_item"));
        rows("harmonised_col_names")
                .forEach(row -> registers.addTo(registers.harmonised, row, "col_name_search_string",
                        "col_name_harmonised"));
        rows("ethnicity").forEach(row -> row.forEach((column, group) -> registers.ethnicGroups
                .computeIfAbsent(column, any -> new HashSet<>())
                .add(group)));
        return registers;
    }

    /** Whether the register has places of this level at all. */
    boolean knows(GeographicLevel level) {
        return places.containsKey(level);
    }

    /** @param secondCode null unless the level has one */
    boolean has(GeographicLevel level, String code, String name, String secondCode) {
        if (standIns.contains(key(code, name))) {
            return secondCode.isEmpty() || secondCode.equals("z");
        }
        var key = secondCode.isEmpty() ? key(code, name) : key(code, name) + BETWEEN + secondCode;
        return places.getOrDefault(level, Set.of()).contains(key);
    }

    /** How the code of an authority stands to a period. */
    CodeLife life(String authority, LocalDate from, LocalDate to) {
        var life = lives.get(authority);
        if (life == null || life.overlaps(from, to)) {
            return CodeLife.ALIVE;
        }
        var sameOldCode = codesByOldCode.getOrDefault(life.oldCode(), Set.of());
        var relative = sameOldCode.stream()
                .filter(code -> !code.equals(authority))
                .map(lives::get)
                .filter(Objects::nonNull)
                .anyMatch(other -> other.overlaps(from, to));
        return relative ? CodeLife.RELATIVE_ALIVE : CodeLife.DEAD;
    }

    boolean inDictionary(String colName) {
        return dictionary.containsKey(colName);
    }

    /** Whether the dictionary has the item, or lists no items for the column. */
    boolean inDictionary(String colName, String item) {
        var items = dictionary.getOrDefault(colName, Set.of());
        return items.stream().allMatch(String::isEmpty) || items.contains(item);
    }

    /** The names of which one should stand instead of this one; empty where it is fine as it is. */
    Set<String> harmonisedNames(String colName) {
        var wanted = new HashSet<String>();
        for (var search : harmonised.entrySet()) {
            if (colName.contains(search.getKey())) {
                if (search.getValue().contains(colName)) {
                    return Set.of();
                }
                wanted.addAll(search.getValue());
            }
        }
        return wanted;
    }

    /** Whether it is an ethnic group of the standard, or the column is not one of ethnicity. */
    boolean isEthnicGroup(String colName, String item) {
        var groups = ethnicGroups.get(colName);
        return groups == null || groups.contains(item);
    }

    private void readPlaces(GeographicLevel level, String file) {
        var known = new HashSet<String>();
        var code = Objects.requireNonNull(level.codeColumn());
        rows(file).forEach(row -> known.add(key(row.getOrDefault(code, ""), row.getOrDefault(level.nameColumn(), ""))));
        places.put(level, known);
    }

    private void addAuthority(Map<String, String> row) {
        var code = row.getOrDefault("new_la_code", "");
        var oldCode = row.getOrDefault("old_la_code", "");
        var key = key(code, row.getOrDefault("la_name", "")) + BETWEEN + oldCode;
        places.computeIfAbsent(GeographicLevel.LOCAL_AUTHORITY, any -> new HashSet<>()).add(key);
        codesByOldCode.computeIfAbsent(oldCode, any -> new HashSet<>()).add(code);
        var began = date(row.getOrDefault("date_of_operation", ""), LocalDate.MIN);
        var from = began.isAfter(REGISTER_BEGINS) ? began : LocalDate.MIN;
        var to = date(row.getOrDefault("date_of_termination", ""), LocalDate.MAX);
        lives.merge(code, new Life(from, to, oldCode), Life::with);
    }

    private static LocalDate date(String printed, LocalDate otherwise) {
        return printed.isEmpty() ? otherwise : LocalDate.parse(printed, REGISTER_DATE);
    }

    private void addTo(Map<String, Set<String>> lists, Map<String, String> row, String key, String value) {
        lists.computeIfAbsent(row.getOrDefault(key, ""), any -> new HashSet<>()).add(row.getOrDefault(value, ""));
    }

    private static String key(String code, String name) {
        return code + BETWEEN + name;
    }

    private static List<Map<String, String>> rows(String file) {
        var rows = new ArrayList<Map<String, String>>();
        try (var bytes = open(file); var csv = CsvSource.open(bytes)) {
            List<String> header = List.of();
            for (var record : csv) {
                if (header.isEmpty()) {
                    header = record.getFields();
                } else {
                    var row = new HashMap<String, String>();
                    for (var i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
                        row.put(header.get(i), record.getField(i));
                    }
                    rows.add(row);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Registers.class.getResourceAsStream("/screening/" + file + ".csv"), file);
    }

    /** How a code stands to a period. */
    enum CodeLife {
        ALIVE,
        /** Not it, but a predecessor or successor: another code that had the same three digits. */
        RELATIVE_ALIVE, DEAD
    }

    private record Life(LocalDate from, LocalDate to, String oldCode) {

        boolean overlaps(LocalDate start, LocalDate end) {
            return !end.isBefore(from) && !start.isAfter(to);
        }

        Life with(Life other) {
            return new Life(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to,
                    oldCode);
        }
    }
}
