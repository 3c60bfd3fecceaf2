package org.openscrutiny.performance.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.screening.Registers.CodeLife;

/** Where rows are of: stages 8 and 11, and what other stages ask of places. A place is judged once, however many rows it has. */
final class GeographyRules {

    private static final String BETWEEN = "\u0001";
    private static final String NOT_AVAILABLE = "Not available";
    private static final Set<String> TOTALS = Set.of("Total", "total", "All", "all");
    /** Places remembered at a time; a file may hold every school, but no more memory than this. */
    private static final int REMEMBERED = 50_000;
    private static final Set<GeographicLevel> ONE_CODE_ONE_NAME = Set.of(GeographicLevel.OPPORTUNITY_AREA,
            GeographicLevel.MAT, GeographicLevel.SPONSOR);

    private final Findings findings;
    private final Registers registers;
    private final DataLayout layout;
    private final int levelAt;
    private final int[] placesAt;
    private final Set<GeographicLevel> levels = EnumSet.noneOf(GeographicLevel.class);
    private final Map<String, List<Problem>> judged = new HashMap<>();
    private final Map<Period, Map<String, CodeLife>> lives = new HashMap<>();
    private final Map<GeographicLevel, Map<String, Set<String>>> codesByName = new EnumMap<>(GeographicLevel.class);
    private final Map<GeographicLevel, Map<String, Set<String>>> namesByCode = new EnumMap<>(GeographicLevel.class);

    GeographyRules(Findings findings, Registers registers, DataLayout layout) {
        this.findings = findings;
        this.registers = registers;
        this.layout = layout;
        levelAt = layout.at(ColumnNames.LEVEL);
        placesAt = layout.names().stream().filter(ColumnNames.GEOGRAPHY::contains).mapToInt(layout::at).toArray();
    }

    /** The key of a row's level and place, of which all its geography follows. */
    String key(String[] cells) {
        var key = new StringBuilder(cells[levelAt]);
        for (var at : placesAt) {
            key.append(BETWEEN).append(cells[at]);
        }
        return key.toString();
    }

    void row(long line, String key, String[] cells) {
        var problems = judged.get(key);
        if (problems == null) {
            if (judged.size() >= REMEMBERED) {
                judged.clear();
            }
            problems = judge(cells);
            judged.put(key, problems);
        }
        problems.forEach(
                problem -> findings.add(problem.rule(), problem.message(), line, problem.column(), problem.value()));
    }

    /** Whether an authority's code existed in the period. */
    void life(long line, String[] cells, Period period) {
        var at = layout.at("new_la_code");
        if (at < 0 || cells[at].isEmpty()) {
            return;
        }
        var code = cells[at];
        var life = lives.computeIfAbsent(period, first -> new HashMap<>())
                .computeIfAbsent(code, first -> registers.life(code, period.startOn(), period.endOn()));
        switch (life) {
            case ALIVE -> {
                // as it should be
            }
            case RELATIVE_ALIVE -> findings.add(Rule.AREA_PREDECESSOR,
                    () -> "The code %s did not exist in %s; the authority had another code then.".formatted(code,
                            period.label()),
                    line, "new_la_code", code);
            case DEAD -> findings.add(Rule.AREA_NOT_ALIVE,
                    () -> "The code %s did not exist in %s, nor did one it followed or that followed it.".formatted(
                            code,
                            period.label()),
                    line, "new_la_code", code);
        }
    }

    void finish() {
        if (!levels.equals(EnumSet.of(GeographicLevel.NATIONAL))) {
            levels.stream()
                    .filter(level -> level != GeographicLevel.PLANNING_AREA)
                    .forEach(level -> level.columns()
                            .stream()
                            .filter(column -> !layout.has(column))
                            .forEach(column -> findings.add(Rule.LEVEL_COLUMNS_MISSING,
                                    "There are rows of %s but no column %s.".formatted(level.label(), column), column,
                                    null)));
        }
        if (!levels.isEmpty() && levels.stream().allMatch(GeographicLevel::isIgnored)) {
            findings.add(Rule.ONLY_IGNORED_LEVELS, "All rows are of Institution or Planning area, which are not shown.",
                    null,
                    null);
        }
        if (levels.contains(GeographicLevel.SCHOOL) && levels.contains(GeographicLevel.PROVIDER)) {
            findings.add(Rule.SCHOOL_WITH_PROVIDER, "There are rows of schools and rows of providers.", null, null);
        }
        checkComplete(Rule.LA_COLUMNS_INCOMPLETE, GeographicLevel.LOCAL_AUTHORITY);
        checkComplete(Rule.REGION_COLUMNS_INCOMPLETE, GeographicLevel.REGIONAL);
        codesByName.forEach((level, names) -> tellSeveral(Rule.NAME_WITH_TWO_CODES, level.nameColumn(), names,
                "%s has the codes %s."));
        namesByCode.forEach((level, codes) -> tellSeveral(Rule.CODE_WITH_TWO_NAMES, level.nameColumn(), codes,
                "%s has the names %s."));
    }

    Set<GeographicLevel> levels() {
        return Collections.unmodifiableSet(levels);
    }

    private void checkComplete(Rule rule, GeographicLevel level) {
        var missing = level.columns().stream().filter(column -> !layout.has(column)).toList();
        if (!missing.isEmpty() && missing.size() < level.columns().size()) {
            findings.add(rule,
                    "The data has columns of %s but lacks %s.".formatted(level.label(), String.join(", ", missing)),
                    missing.get(0), null);
        }
    }

    private void tellSeveral(Rule rule, String column, Map<String, Set<String>> several, String message) {
        several.forEach((one, others) -> {
            if (others.size() > 1) {
                findings.add(rule, message.formatted(one, String.join(", ", others.stream().sorted().toList())), column,
                        one);
            }
        });
    }

    private List<Problem> judge(String[] cells) {
        var problems = new ArrayList<Problem>();
        var named = cells[levelAt];
        var level = GeographicLevel.ofLabel(named);
        if (level.isEmpty()) {
            problems.add(new Problem(Rule.LEVEL_UNKNOWN, "\"%s\" is no geographic level.".formatted(named),
                    ColumnNames.LEVEL, named));
        } else {
            levels.add(level.get());
            judgeLevel(level.get(), cells, problems);
        }
        for (var other : GeographicLevel.values()) {
            judgePlace(other, level.orElse(null) == other, cells, problems);
        }
        for (var at : placesAt) {
            judgeText(layout.names().get(at), cells[at], problems);
        }
        return List.copyOf(problems);
    }

    private void judgeLevel(GeographicLevel level, String[] cells, List<Problem> problems) {
        for (var column : level.columns()) {
            if (layout.has(column) && cell(cells, column).isEmpty() && !column.equals("new_la_code")) {
                problems.add(new Problem(Rule.LEVEL_COLUMNS_BLANK,
                        "A row of %s leaves %s blank.".formatted(level.label(), column), column, ""));
            }
        }
        var needsRegion = level == GeographicLevel.LOCAL_AUTHORITY || level == GeographicLevel.LOCAL_AUTHORITY_DISTRICT;
        if (needsRegion && cell(cells, "region_code").isEmpty()) {
            problems.add(new Problem(Rule.REGION_MISSING, "A row of %s names no region.".formatted(level.label()),
                    "region_code", ""));
        }
        for (var other : GeographicLevel.values()) {
            if (!other.fillsRowsOf().contains(level)) {
                other.columns()
                        .stream()
                        .filter(column -> !cell(cells, column).isEmpty())
                        .filter(column -> !ColumnNames.INSTITUTION_NAMES.contains(column) || !isOnlyFilter(column))
                        .forEach(column -> problems.add(new Problem(Rule.HIGHER_LEVEL_FILLED,
                                "A row of %s fills %s.".formatted(level.label(), column), column,
                                cell(cells, column))));
            }
        }
    }

    private boolean isOnlyFilter(String column) {
        return layout.filters().size() == 1 && (layout.filters().get(0).colName().equals(column)
                || layout.filters().get(0).filterGroupingColumn().equals(column));
    }

    private void judgePlace(GeographicLevel of, boolean ownRow, String[] cells, List<Problem> problems) {
        var codeColumn = of.codeColumn();
        if (codeColumn == null || !layout.has(codeColumn) || !layout.has(of.nameColumn())) {
            return;
        }
        var code = cell(cells, codeColumn);
        var name = cell(cells, of.nameColumn());
        if (registers.knows(of)) {
            var strict = of == GeographicLevel.NATIONAL || of == GeographicLevel.REGIONAL && ownRow;
            var skipped = code.equals("x") && !(of == GeographicLevel.REGIONAL && ownRow) || code.isEmpty() && !strict;
            var second = of.secondCodeColumn() == null ? "" : cell(cells, of.secondCodeColumn());
            if (!skipped && !registers.has(of, code, name, second)) {
                problems.add(new Problem(Rule.PLACE_UNKNOWN,
                        "The register has no %s with code %s%s and the name %s, spelt so.".formatted(of.label(), code,
                                second.isEmpty() ? "" : " (" + second + ")", name),
                        of.nameColumn(), name));
            }
        } else if (ownRow && !of.isIgnored()) {
            if (code.equals("x") && !name.equals(NOT_AVAILABLE)) {
                problems.add(new Problem(Rule.NOT_AVAILABLE_NAME,
                        "The code x stands for %s, not for %s.".formatted(NOT_AVAILABLE, name), of.nameColumn(), name));
            }
            if (name.equals(NOT_AVAILABLE) && !code.equals("x")) {
                problems.add(new Problem(Rule.NOT_AVAILABLE_CODE,
                        "%s has the code x, not %s.".formatted(NOT_AVAILABLE, code), codeColumn, code));
            }
        }
        if (ONE_CODE_ONE_NAME.contains(of) && !code.isEmpty() && !name.isEmpty()) {
            codesByName.computeIfAbsent(of, any -> new HashMap<>())
                    .computeIfAbsent(name, any -> new HashSet<>())
                    .add(code);
            namesByCode.computeIfAbsent(of, any -> new HashMap<>())
                    .computeIfAbsent(code, any -> new HashSet<>())
                    .add(name);
        }
    }

    private void judgeText(String column, String text, List<Problem> problems) {
        if (!text.equals(text.strip())) {
            problems.add(new Problem(Rule.LABEL_WHITESPACE,
                    "\"%s\" in %s begins or ends with white space.".formatted(text, column), column, text));
        }
        if (TOTALS.contains(text)) {
            problems.add(new Problem(Rule.GEOGRAPHY_TOTAL,
                    "%s says %s; leave it blank where a row is of no one place.".formatted(column, text), column,
                    text));
        }
        if (column.endsWith("_name") && text.length() > 120) {
            problems.add(new Problem(Rule.API_ITEM, "A place name has more than 120 characters.", column, text));
        }
        if (!column.endsWith("_name") && text.length() > 30) {
            problems.add(
                    new Problem(Rule.API_LOCATION_CODE, "A location code has more than 30 characters.", column, text));
        }
    }

    private String cell(String[] cells, String column) {
        var at = layout.at(column);
        return at < 0 ? "" : cells[at];
    }

    private record Problem(Rule rule, String message, String column, String value) {}
}
