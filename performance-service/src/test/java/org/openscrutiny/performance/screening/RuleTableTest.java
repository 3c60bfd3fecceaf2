package org.openscrutiny.performance.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The table of rules that people read is the one that files are held against. */
class RuleTableTest {

    @Test
    void everyRuleStandsInTheDocumentation() throws IOException {
        var table = Arrays.stream(Rule.values())
                .map(rule -> "| %d | `%s` | %s | %s |".formatted(rule.stage(), rule.id(),
                        rule.severity() == Severity.FAIL ? rule.waivable() ? "F, waivable" : "F" : "W", rule.says()))
                .collect(Collectors.joining("\n"));
        var document = Files.readString(Path.of(System.getProperty("suite.root", ".."), "docs", "screening.md"));
        assertThat(document).contains(table);
    }

    @Test
    void rulesComeInTheOrderOfTheirStages() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::stage)).isSorted();
        assertThat(Rule.ofId("filter-blank")).contains(Rule.FILTER_BLANK);
        assertThat(Rule.ofId("filter blank")).isEmpty();
    }
}
