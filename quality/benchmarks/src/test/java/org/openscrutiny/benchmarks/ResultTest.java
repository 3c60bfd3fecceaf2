package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void ratioIsTheMedianOfRoundsNotTheRatioOfMedians() {
        var operation = new Operation("r", "read", "meetings", "/", 1, 1, null, null, null, "r", 0.55);
        var result = new Result(operation, 1, false, List.of(load(50), load(30), load(90)),
                List.of(load(100), load(100), load(100)), 200);
        assertThat(result.ratio()).isEqualTo(0.5, within(1e-9));
        assertThat(result.row()).startsWith("| read | 1 | 100 (100-100) | 50 (30-90) | **0.50** (0.30-0.90) | 0.55 |");
    }

    @Test
    void medianOfAnEvenNumberLiesBetween() {
        assertThat(Result.median(1, 2, 4, 8)).isEqualTo(3);
    }

    private static Load load(double perSecond) {
        return new Load(perSecond, 0, 1, 5, 0.1, 0.1);
    }
}
