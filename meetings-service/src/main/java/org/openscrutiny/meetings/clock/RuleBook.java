package org.openscrutiny.meetings.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All versions of all rules: law and constitutions change, and a meeting is judged by what stood then. */
public final class RuleBook {

    private final List<Rule> rules;

    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The same, with these versions in place of all those of their ids. */
    public RuleBook with(List<Rule> others) {
        var ids = others.stream().map(Rule::id).collect(Collectors.toSet());
        return new RuleBook(
                Stream.concat(rules.stream().filter(rule -> !ids.contains(rule.id())), others.stream()).toList());
    }

    /** The version in force on a day; empty before the first. */
    public Optional<Rule> inForce(String id, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && !rule.validFrom().isAfter(day))
                .max(Comparator.comparing(Rule::validFrom));
    }
}
