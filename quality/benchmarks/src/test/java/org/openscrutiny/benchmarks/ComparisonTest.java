package org.openscrutiny.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void valuesAreFoundUnderTheirPointer() {
        var answer = """
                {"items": [{"id": "a", "value": 1.50}, {"id": "b"}], "total": 2}""".getBytes(UTF_8);
        assertThat(Comparison.told(answer, "/items/*/id")).containsExactly("a", "b");
        assertThat(Comparison.told(answer, "/items/*/value")).containsExactly("1.5");
        assertThat(Comparison.told(answer, "/total")).containsExactly("2");
        assertThat(Comparison.told(answer, "/absent")).isEmpty();
    }
}
