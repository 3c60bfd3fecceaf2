package org.openscrutiny.performance.dataquery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.dataquery.QueryAnswer.Warning;
import org.openscrutiny.performance.dataset.DataSetVersion;
import org.openscrutiny.performance.dataset.DataSets;
import org.openscrutiny.performance.dataset.FilterItem;
import org.openscrutiny.performance.dataset.PeriodNumber;
import org.openscrutiny.performance.dataset.VersionColumns;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.screening.GeographicLevel;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** Turns the criteria of a question into conditions on the rows of one version, and notes what the version does not have. */
final class Compilation {

    private static final Set<String> LEVELS = Arrays.stream(GeographicLevel.values())
            .map(GeographicLevel::code)
            .collect(Collectors.toUnmodifiableSet());

    /** Of unknown places in a warning. */
    private static final int MOST_NAMED = 20;

    private final DataSets dataSets;
    private final DataSetVersion version;
    private final VersionColumns columns;
    private final Map<String, FilterItem> items;
    private final List<Warning> warnings = new ArrayList<>();

    Compilation(DataSets dataSets, DataSetVersion version, Criteria criteria) {
        this.dataSets = dataSets;
        this.version = version;
        columns = dataSets.columns(version);
        var named = new LinkedHashSet<String>();
        collectItems(criteria, named);
        items = dataSets.items(version, List.copyOf(named));
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** All of these must hold; each is a part of the question that can be told apart. */
    List<Condition> compile(Criteria criteria, String pointer) {
        var parts = new ArrayList<Condition>();
        var and = criteria.and() == null ? List.<Criteria>of() : criteria.and();
        for (var i = 0; i < and.size(); i++) {
            parts.addAll(compile(and.get(i), pointer + "/and/" + i));
        }
        var or = criteria.or();
        if (or != null) {
            var any = new ArrayList<Condition>();
            for (var i = 0; i < or.size(); i++) {
                any.add(Condition.allOf(compile(or.get(i), pointer + "/or/" + i)));
            }
            parts.add(Condition.anyOf(any));
        }
        if (criteria.not() != null) {
            parts.add(Condition.allOf(compile(criteria.not(), pointer + "/not")).negated());
        }
        if (criteria.filters() != null) {
            filters(criteria.filters(), parts);
        }
        if (criteria.geographicLevels() != null) {
            levels(criteria.geographicLevels(), pointer + "/geographicLevels", parts);
        }
        if (criteria.locations() != null) {
            locations(criteria.locations(), pointer + "/locations", parts);
        }
        if (criteria.timePeriods() != null) {
            periods(criteria.timePeriods(), pointer + "/timePeriods", parts);
        }
        return parts;
    }

    private void filters(IdCriteria said, List<Condition> parts) {
        comparisons(said, (ids, negated) -> {
            var byFilter = new LinkedHashMap<Integer, List<Integer>>();
            var unknown = new ArrayList<String>();
            for (var id : ids) {
                var item = items.get(id);
                if (item == null) {
                    unknown.add(id);
                } else {
                    byFilter.computeIfAbsent(item.filter(), first -> new ArrayList<>()).add(item.no());
                }
            }
            warn("unknown-filter-item", "Version %s has no such filter item.", unknown);
            var any = byFilter.entrySet()
                    .stream()
                    .map(entry -> Condition.among("r.items[%d]".formatted(entry.getKey() + 1),
                            entry.getValue().toArray(Integer[]::new), "filters " + String.join(", ", ids)))
                    .toList();
            add(parts, Condition.anyOf(any), negated, "filters " + String.join(", ", ids));
        });
    }

    private void levels(IdCriteria said, String pointer, List<Condition> parts) {
        comparisons(said, (codes, negated) -> {
            for (var code : codes) {
                if (!LEVELS.contains(code)) {
                    throw new InvalidInput(Fault.at(pointer,
                            "\"%s\" is no geographic level; they are %s.".formatted(Criteria.cut(code),
                                    String.join(", ", LEVELS.stream().sorted().toList()))));
                }
            }
            var places = dataSets.placesAt(version, codes);
            if (places.isEmpty()) {
                warn("unknown-level", "Version %s has no rows of this level.", codes);
            }
            add(parts, placed(places), negated, "geographicLevels " + String.join(", ", codes));
        });
    }

    private void locations(LocationCriteria said, String pointer, List<Condition> parts) {
        place(said.eq() == null ? null : List.of(said.eq()), pointer + "/eq", false, parts);
        place(said.notEq() == null ? null : List.of(said.notEq()), pointer + "/notEq", true, parts);
        place(said.in(), pointer + "/in", false, parts);
        place(said.notIn(), pointer + "/notIn", true, parts);
    }

    private void place(@Nullable List<LocationCode> codes, String pointer, boolean negated, List<Condition> parts) {
        if (codes == null) {
            return;
        }
        for (var code : codes) {
            if (!LEVELS.contains(code.level())) {
                throw new InvalidInput(Fault.at(pointer, "\"%s\" is no geographic level; they are %s.".formatted(
                        Criteria.cut(code.level()), String.join(", ", LEVELS.stream().sorted().toList()))));
            }
        }
        var ids = codes.stream().map(code -> code.id(pointer)).toList();
        var places = dataSets.places(version, ids);
        if (places.isEmpty()) {
            warn("unknown-location", "Version %s has no such place.", ids);
        } else if (ids.size() > 1) {
            warn("unknown-location", "Version %s has no such place.",
                    dataSets.unknownPlaces(version, ids, MOST_NAMED));
        }
        add(parts, placed(places), negated, "locations " + String.join(", ", ids));
    }

    private static Condition placed(List<Integer> places) {
        return Condition.among("r.place", places.toArray(Integer[]::new), "places");
    }

    private void periods(PeriodCriteria said, String pointer, List<Condition> parts) {
        among(said.eq() == null ? null : List.of(said.eq()), pointer + "/eq", false, parts);
        among(said.notEq() == null ? null : List.of(said.notEq()), pointer + "/notEq", true, parts);
        among(said.in(), pointer + "/in", false, parts);
        among(said.notIn(), pointer + "/notIn", true, parts);
        compared(said.lt(), pointer + "/lt", "before", parts);
        compared(said.lte(), pointer + "/lte", "up to", parts);
        compared(said.gt(), pointer + "/gt", "after", parts);
        compared(said.gte(), pointer + "/gte", "from", parts);
    }

    private void among(@Nullable List<PeriodName> names, String pointer, boolean negated, List<Condition> parts) {
        if (names == null) {
            return;
        }
        var wanted = names.stream().map(name -> name.read(pointer)).toList();
        warn("unknown-time-period", "Version %s has no such time period.",
                wanted.stream()
                        .filter(period -> columns.periods().stream().noneMatch(period::sameAs))
                        .map(Period::toString)
                        .toList());
        add(parts, timed(period -> wanted.stream().anyMatch(period::sameAs)), negated,
                "timePeriods " + wanted.stream().map(Period::toString).collect(Collectors.joining(", ")));
    }

    private void compared(@Nullable PeriodName name, String pointer, String how, List<Condition> parts) {
        if (name == null) {
            return;
        }
        var wanted = name.read(pointer);
        var found = timed(period -> {
            if (period.type() != wanted.type()) {
                return false;
            }
            var order = period.startOn().compareTo(wanted.startOn());
            return switch (how) {
                case "before" -> order < 0;
                case "up to" -> order <= 0;
                case "after" -> order > 0;
                default -> order >= 0;
            };
        });
        add(parts, found, false, "timePeriods %s %s".formatted(how, wanted));
    }

    private Condition timed(Predicate<Period> wanted) {
        var numbers = columns.periods().stream().filter(wanted).map(PeriodNumber::of).toArray(Integer[]::new);
        return Condition.among("r.period", numbers, "timePeriods");
    }

    private static void add(List<Condition> parts, Condition found, boolean negated, String says) {
        var said = new Condition(found.sql(), found.values(), Criteria.cut(says));
        parts.add(negated ? said.negated() : said);
    }

    private void warn(String code, String message, List<String> values) {
        if (!values.isEmpty()) {
            warnings.add(new Warning(code, message.formatted(version.number()), List.copyOf(values)));
        }
    }

    private static void comparisons(IdCriteria said, Comparison each) {
        if (said.eq() != null) {
            each.compare(List.of(said.eq()), false);
        }
        if (said.notEq() != null) {
            each.compare(List.of(said.notEq()), true);
        }
        if (said.in() != null) {
            each.compare(said.in(), false);
        }
        if (said.notIn() != null) {
            each.compare(said.notIn(), true);
        }
    }

    private static void collectItems(Criteria criteria, Set<String> to) {
        Stream.of(criteria.and(), criteria.or())
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .forEach(
                        child -> collectItems(child, to));
        if (criteria.not() != null) {
            collectItems(criteria.not(), to);
        }
        if (criteria.filters() != null) {
            comparisons(criteria.filters(), (ids, negated) -> to.addAll(ids));
        }
    }

    /** One comparison of ids. */
    private interface Comparison {

        void compare(List<String> ids, boolean negated);
    }
}
