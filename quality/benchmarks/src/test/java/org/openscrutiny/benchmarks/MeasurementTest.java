package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.openscrutiny.benchmarks.Measurement.Asked;
import org.openscrutiny.benchmarks.Operation.Check;

class MeasurementTest {

    private static final Check CHECK = new Check("/total", "judgements", "count");
    private static final Statement AGGREGATE = new Statement("select count(*) from judgements", List.of());
    private static final Statement LOOK = new Statement("select max(position) from changes", List.of());

    @Test
    void limitIsWhatEveryRequestSends() {
        assertThat(asked(List.of(LOOK, AGGREGATE), List.of(AGGREGATE)).making(CHECK)).containsExactly(LOOK, AGGREGATE);
        assertThat(asked(List.of(LOOK), List.of(AGGREGATE)).making(null)).containsExactly(LOOK);
    }

    @Test
    void limitOfAnAnswerThatIsKeptIsWhatMadeIt() {
        assertThat(asked(List.of(LOOK), List.of(LOOK, AGGREGATE)).making(CHECK)).containsExactly(AGGREGATE);
        assertThat(asked(List.of(), List.of(AGGREGATE)).making(CHECK)).containsExactly(AGGREGATE);
    }

    private static Asked asked(List<Statement> sent, List<Statement> first) {
        return new Asked(new byte[0], "", sent, first, List.of());
    }
}
