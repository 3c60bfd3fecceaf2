package org.openscrutiny.performance.screening;

import java.util.List;

/**
 * What was found of one rule.
 *
 * @param severity a waived failure is a warning
 * @param message  in plain English, of the first finding
 * @param count    of all findings
 * @param examples the first 100 of them
 * @param waived   whether the caller asked for a warning instead of a failure
 */
public record RuleResult(Rule rule, Severity severity, String message, long count, List<Example> examples,
        boolean waived) {}
