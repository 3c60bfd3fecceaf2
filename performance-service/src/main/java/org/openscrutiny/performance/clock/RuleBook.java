package org.openscrutiny.performance.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All versions of all rules: a report is answered by the law that stood when it came. */
public final class RuleBook {

    private final List<Rule> versions;

    public RuleBook(List<Rule> versions) {
        this.versions = List.copyOf(versions);
    }

    /** The latest version that was in force on a day; empty before the first. */
    public Optional<Rule> on(LocalDate day, String id) {
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .filter(version -> !version.validFrom().isAfter(day))
                .max(Comparator.comparing(Rule::validFrom));
    }
}
