package org.openscrutiny.performance.screening;

import java.util.List;

/**
 * What screening found.
 *
 * @param lastStage the stage that was run last: the first one with a failure, or the last of all
 * @param results   rules that were broken, in order; none of stages that were not run
 * @param rows      rows of data that were read
 */
public record ScreeningReport(int lastStage, List<RuleResult> results, long rows) {

    public ScreeningReport {
        results = List.copyOf(results);
    }

    public boolean accepted() {
        return results.stream().noneMatch(result -> result.severity() == Severity.FAIL);
    }

    public boolean hasWarnings() {
        return results.stream().anyMatch(result -> result.severity() == Severity.WARNING);
    }

    /** Whether the department's API would take it too: it has rules of its own, all of them warnings here. */
    public boolean apiSuitable() {
        return accepted() && results.stream().noneMatch(result -> result.rule().stage() == 15);
    }
}
