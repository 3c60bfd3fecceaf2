package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void goesOnWhileTheRateRises() {
        assertThat(spent(60, 100, 150, 200, 203, 205)).isEqualTo(5 * WarmUp.LOOK);
        assertThat(spent(60, 100, 90, 150, 152, 140)).isEqualTo(5 * WarmUp.LOOK);
    }

    @Test
    void slowRiseIsARise() {
        assertThat(spent(60, 100, 102, 104, 106, 108, 108, 108)).isEqualTo(7 * WarmUp.LOOK);
    }

    @Test
    void endsWhenTwoLooksBroughtNothing() {
        assertThat(spent(60, 100, 101, 99, 300)).isEqualTo(3 * WarmUp.LOOK);
    }

    @Test
    void takesNoMoreThanItMay() {
        assertThat(spent(11, 100, 200, 300, 400)).isEqualTo(11);
        assertThat(spent(0)).isZero();
    }

    private static int spent(int atMost, double... rates) {
        var looks = new ArrayList<Integer>();
        var spent = WarmUp.until(atMost, seconds -> {
            looks.add(seconds);
            return rates[looks.size() - 1];
        });
        assertThat(looks.stream().mapToInt(Integer::intValue).sum()).isEqualTo(spent);
        assertThat(looks).isSubsetOf(List.of(WarmUp.LOOK, atMost % WarmUp.LOOK));
        return spent;
    }
}
