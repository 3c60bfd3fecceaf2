package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class CommandTest {

    @Test
    void whatAProgramSaidWhenItFailedIsToldWithoutItsArguments() {
        assertThatThrownBy(() -> Command.run(List.of("sh", "-c", "echo begun; echo broken >&2; exit 3"), Map.of(), 10))
                .isInstanceOf(CannotMeasure.class)
                .hasMessage("sh ended with 3 and said:%nbegun\nbroken".formatted());
    }

    @Test
    void theEndOfMuchIsTold() {
        assertThat(Command.lastOf("a line\n".repeat(500) + "why\n")).endsWith("a line\nwhy").hasLineCount(20);
    }

    @Test
    void programsOfTheMachineAreFound() {
        assertThat(Command.has("sh")).isTrue();
        assertThat(Command.has("no-such-program")).isFalse();
    }
}
