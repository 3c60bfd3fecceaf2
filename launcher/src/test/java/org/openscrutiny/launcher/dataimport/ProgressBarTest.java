package org.openscrutiny.launcher.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressBarTest {

    @Test
    void barSaysHowFarItIs() {
        assertThat(ProgressBar.text("READING", 121_085, 242_170L, 60_000L))
                .isEqualTo("  READING    [###############...............]  50 %      121,085 rows    60,000 rows/s");
    }

    @Test
    void withoutATotalThereIsNoBar() {
        assertThat(ProgressBar.text("READING", 1_000, null, null)).isEqualTo("  READING           1,000 rows");
    }

    @Test
    void moreRowsThanCountedAreNoMoreThanAll() {
        assertThat(ProgressBar.text("DONE", 20, 10L, null)).contains("[##############################] 100 %");
    }

    @Test
    void terminalIsDrawnOverAndElseEachTenthIsALine() {
        var terminal = new StringBuilder();
        var drawn = new ProgressBar(terminal, true);
        drawn.show("READING", 1_000_000, null, null);
        drawn.show("DONE", 2, null, null);
        assertThat(terminal.toString().split("\r")).hasSize(3);
        var file = new StringBuilder();
        var written = new ProgressBar(file, false);
        for (var i = 0; i <= 100; i++) {
            written.show("READING", i, 100L, null);
        }
        assertThat(file.toString().lines()).hasSize(11);
    }
}
