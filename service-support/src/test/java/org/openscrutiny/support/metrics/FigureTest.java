package org.openscrutiny.support.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.support.metrics.Figure.Sample;

class FigureTest {

    @ParameterizedTest
    @ValueSource(strings = {"notes", "notesKept", "notes.kept", "notes_kept_total", "notes_age_days", "notes_count",
            "Notes_kept", "notes__kept"})
    void namePrometheusWouldNotTakeIsRefused(String name) {
        assertThatThrownBy(() -> new Figure(name, "Notes", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownIsNoSample() {
        assertThatThrownBy(() -> Sample.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sampleHasTheLabelsOfItsFigure() {
        assertThatThrownBy(() -> new Figure("notes_kept", "Notes", List.of("kind"), List.of(Sample.of(1))))
                .hasMessageContaining("notes_kept");
        assertThatThrownBy(() -> new Figure("notes_kept", "Notes", List.of("kind"),
                List.of(Sample.of(1, "a"), Sample.of(2, "a")))).hasMessageContaining("same labels");
    }

    @Test
    void unboundedLabelIsRefused() {
        var many = IntStream.rangeClosed(0, Figure.MAX_SAMPLES).mapToObj(i -> Sample.of(1, "v" + i)).toList();
        assertThatThrownBy(() -> new Figure("notes_kept", "Notes", List.of("kind"), many))
                .hasMessageContaining("atMost");
    }

    @Test
    void valuesBeyondTheBoundAreAddedUpAndNoneIsLost() {
        var figure = Figure.atMost(2, "post", "notes_kept", "Notes", List.of("post", "state"),
                List.of(Sample.of(5, "a", "open"), Sample.of(1, "b", "open"), Sample.of(2, "c", "open"),
                        Sample.of(3, "c", "done"), Sample.of(2, "d", "open")));
        assertThat(figure.samples()).containsExactlyInAnyOrder(Sample.of(5, "a", "open"), Sample.of(2, "c", "open"),
                Sample.of(3, "c", "done"), Sample.of(3, Figure.OTHER, "open"));
    }
}
