package org.openscrutiny.meetings.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All versions of all rules: law and constitutions change, and a meeting is judged by what stood then. */
public final class RuleBook {

    private final List<Rule> rules;

    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The version in force on a day; empty before the first. */
    public Optional<Rule> inForce(String id, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && !rule.validFrom().isAfter(day))
                .max(Comparator.comparing(Rule::validFrom));
    }
}
