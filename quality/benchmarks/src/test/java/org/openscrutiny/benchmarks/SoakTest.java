package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SoakTest {

    @Test
    void theLastThirdIsHeldAgainstTheMiddleOne() {
        assertThat(Soak.table(Map.of("meetings", List.of(200d, 300d, 400d, 380d, 410d, 410d))))
                .endsWith("| meetings | 200 300 400 380 410 410 | +2.5 % |\n\n");
    }

    @Test
    void oneMinuteTellsOfNoGrowth() {
        assertThat(Soak.table(Map.of("meetings", List.of(200d)))).contains("| meetings | 200 | +0.0 % |");
    }
}
