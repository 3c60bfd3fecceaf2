package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void ratioIsTheMedianOfRoundsNotTheRatioOfMedians() {
        var result = result(0.55, load(50), load(30), load(90));
        assertThat(result.ratio()).isEqualTo(0.5, within(1e-9));
        assertThat(result.row()).startsWith("| read | 1 | 100 (100-100) | 50 (30-90) | **0.50** (0.30-0.90) | 0.55 |");
    }

    @Test
    void twoThirdsOfTheAimPass() {
        assertThat(result(0.6, load(40)).passes()).isTrue();
        assertThat(result(0.6, load(39)).passes()).isFalse();
        assertThat(result(0, load(1)).passes()).as("without an aim").isTrue();
    }

    @Test
    void whereTheAimIsOutOfReachTwoThirdsOfWhatCanBeReachedPass() {
        var read = operation(0.6).reaching(0.3);
        assertThat(read.aim()).isEqualTo(0.6);
        assertThat(new Result(read, 1, false, List.of(load(20)), List.of(load(100)), 200).passes()).isTrue();
        assertThat(new Result(read, 1, false, List.of(load(19)), List.of(load(100)), 200).passes()).isFalse();
    }

    @Test
    void medianOfAnEvenNumberLiesBetween() {
        assertThat(Result.median(1, 2, 4, 8)).isEqualTo(3);
    }

    /** Beside a limit of 100. */
    private static Result result(double aim, Load... rounds) {
        return new Result(operation(aim), 1, false, List.of(rounds), Collections.nCopies(rounds.length, load(100)),
                200);
    }

    private static Operation operation(double aim) {
        return new Operation("r", "read", "meetings", "/", 1, 1, null, null, null, "r", aim);
    }

    private static Load load(double perSecond) {
        return new Load(perSecond, 0, 1, 5, 0.1, 0.1);
    }
}
