package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class CpuTimeTest {

    @Test
    void aRunningProcessHasUsedTimeAndMemory() {
        var own = ProcessHandle.current().pid();
        assertThat(CpuTime.of(own)).isPositive();
        assertThat(CpuTime.withChildren(own)).isGreaterThanOrEqualTo(CpuTime.of(own) - 1000);
        assertThat(CpuTime.residentMebibytes(own)).isGreaterThan(10);
    }
}
