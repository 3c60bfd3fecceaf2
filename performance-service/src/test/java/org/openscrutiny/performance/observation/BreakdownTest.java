package org.openscrutiny.performance.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.openscrutiny.support.problem.InvalidInput;

class BreakdownTest {

    @Test
    void onePartHasOneKeyWhateverTheOrder() {
        var one = Breakdown.of(Map.of("sex", "Male", "age", "16"));
        assertThat(Breakdown.asked(List.of("sex:Male", "age:16")).key()).isEqualTo(one.key());
        assertThat(Breakdown.ofKey(one.key())).isEqualTo(one);
    }

    @Test
    void theWholeHasAnEmptyKey() {
        assertThat(Breakdown.asked(List.of("total"))).isEqualTo(Breakdown.TOTAL);
        assertThat(Breakdown.of(null).key()).isEmpty();
        assertThat(Breakdown.ofKey("")).isEqualTo(Breakdown.TOTAL);
    }

    @Test
    void valuesMayHoldColons() {
        assertThat(Breakdown.asked(List.of("stage:KS1: reading")).parts()).containsEntry("stage", "KS1: reading");
    }

    @Test
    void partWithoutAValueIsRefused() {
        assertThatThrownBy(() -> Breakdown.asked(List.of("male"))).isInstanceOf(InvalidInput.class)
                .hasMessageContaining("\"male\"");
    }
}
