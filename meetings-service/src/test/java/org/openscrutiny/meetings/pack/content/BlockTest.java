package org.openscrutiny.meetings.pack.content;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

class BlockTest {

    @Test
    void emptyLinePartsParagraphsAndLinesOfOneRunTogether() {
        assertThat(Block.read("One\nstill one\n\nTwo")).containsExactly(Block.paragraph("One still one"),
                Block.paragraph("Two"));
    }

    @Test
    void pointsOfOneListStayTogetherAcrossEmptyLines() {
        assertThat(Block.read("Said:\n- a\n  goes on\n\n- b\n\u2022 c")).containsExactly(Block.paragraph("Said:"),
                Block.bulleted(List.of("a goes on", "b", "c")));
    }

    @Test
    void labelsStayAsPrinted() {
        assertThat(Block.read("a) first\nb) second")).containsExactly(
                new Block(Block.Kind.LETTERED, List.of("a) first", "b) second")));
    }

    @Test
    void aNumberThatBeginsASentenceIsNoLabel() {
        assertThat(Block.read("46 employees left in 2016")).containsExactly(
                Block.paragraph("46 employees left in 2016"));
    }

    @Test
    void blankTextHasNoBlocks() {
        assertThat(Block.read(" \n\n\t")).isEmpty();
    }

    @Test
    void hostileLinesAreReadInNoTime() {
        var line = "(" + "a".repeat(50_000) + "\n" + "1".repeat(50_000) + ". \n" + "- ".repeat(25_000);
        assertTimeoutPreemptively(ofSeconds(2), () -> Block.read(line));
    }

    @Test
    void noonAndMidnightAreNamed() {
        assertThat(List.of(PrintedDates.time(LocalTime.NOON), PrintedDates.time(LocalTime.MIDNIGHT),
                PrintedDates.time(LocalTime.of(12, 30)), PrintedDates.time(LocalTime.of(0, 5)),
                PrintedDates.time(LocalTime.of(10, 3))))
                .containsExactly("12 noon", "12 midnight", "12.30 pm", "12.05 am", "10.03 am");
    }
}
