package org.openscrutiny.performance.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Collects findings, rule by rule: all of them counted, the first 100 kept. */
final class Findings {

    static final int MAX_EXAMPLES = 100;

    private final Map<Rule, Found> found = new EnumMap<>(Rule.class);

    void add(Rule rule, String message, @Nullable Long row, @Nullable String column, @Nullable String value) {
        add(rule, () -> message, row, column, value);
    }

    /** @param message made only for the first finding of a rule: a file may hold as many as it has rows */
    void add(Rule rule, Supplier<String> message, @Nullable Long row, @Nullable String column,
            @Nullable String value) {
        var of = found.computeIfAbsent(rule, first -> new Found(message.get()));
        of.count++;
        if (of.examples.size() < MAX_EXAMPLES) {
            of.examples.add(new Example(row, column, value));
        }
    }

    /** A finding on the file as a whole, or on one of its columns. */
    void add(Rule rule, String message, @Nullable String column, @Nullable String value) {
        add(rule, message, null, column, value);
    }

    /** Counts findings of a rule that has some already, of which no more examples are needed. */
    void countOn(Rule rule, long more) {
        var of = found.get(rule);
        if (of != null) {
            of.count += more;
        }
    }

    boolean failedBy(int stage, Set<Rule> waived) {
        return found.keySet()
                .stream()
                .anyMatch(rule -> rule.stage() <= stage && severity(rule, waived) == Severity.FAIL);
    }

    ScreeningReport report(Set<Rule> waived, long rows) {
        var last = found.keySet()
                .stream()
                .filter(rule -> severity(rule, waived) == Severity.FAIL)
                .mapToInt(Rule::stage)
                .min()
                .orElse(Rule.LAST_STAGE);
        var results = new ArrayList<RuleResult>();
        found.forEach((rule, of) -> {
            if (rule.stage() <= last) {
                var isWaived = rule.severity() == Severity.FAIL && waived.contains(rule);
                results.add(new RuleResult(rule, severity(rule, waived), of.message, of.count, List.copyOf(of.examples),
                        isWaived));
            }
        });
        return new ScreeningReport(last, results, rows);
    }

    private static Severity severity(Rule rule, Set<Rule> waived) {
        return waived.contains(rule) ? Severity.WARNING : rule.severity();
    }

    private static final class Found {

        private final String message;
        private final List<Example> examples = new ArrayList<>();
        private long count;

        private Found(String message) {
            this.message = message;
        }
    }
}
