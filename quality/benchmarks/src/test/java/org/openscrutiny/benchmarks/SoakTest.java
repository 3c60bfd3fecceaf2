package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SoakTest {

    @Test
    void theLastThirdIsHeldAgainstTheMiddleOne() {
        assertThat(Soak.table(Map.of("meetings", List.of(200d, 300d, 400d, 380d, 410d, 410d)),
                Map.of("meetings", List.of(40d, 41d, 40d, 41d, 41d, 41d))))
                .contains("| meetings, resident | 200 300 400 380 410 410 | +2.5 % |\n")
                .endsWith("| meetings, live in the heap | 40 41 40 41 41 41 | +0.0 % |\n\n");
    }

    @Test
    void oneMinuteTellsOfNoGrowth() {
        assertThat(Soak.table(Map.of("meetings", List.of(200d)), Map.of()))
                .contains("| meetings, resident | 200 | +0.0 % |");
    }

    @Test
    void liveIsWhatAllPartsOfTheHeapHold() {
        assertThat(Soak.heapUsed("""
                # TYPE jvm_memory_used_bytes gauge
                jvm_memory_used_bytes{area="heap",id="Eden Space"} 1048576.0
                jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 4.194304E7
                jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 5.0E7
                jvm_memory_max_bytes{area="heap",id="Tenured Gen"} 1.43654912E8
                """)).isCloseTo(41, within(0.01));
    }
}
