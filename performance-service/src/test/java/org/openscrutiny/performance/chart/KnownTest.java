package org.openscrutiny.performance.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.annotation.AnnotationKind;
import org.openscrutiny.performance.annotation.AnnotationView;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;

class KnownTest {

    private static final Period APRIL = Period.of(PeriodCode.M4, 2017);
    private static final Period JULY = Period.of(PeriodCode.M7, 2017);

    @Test
    void reasonStandsUnderTheSourceWithWhatItDoes() {
        var known = known(note(AnnotationKind.OUTLIER, "2017-04-01", "2017-04-30", "One family\nwas hard to find", true,
                false), note(AnnotationKind.PROCESS_CHANGE, "2017-06-01", "2017-06-01", "A new pathway.", false, true));
        assertThat(known.drawn(List.of("Source: not stated."))).containsExactly("Source: not stated.",
                "1 April 2017 to 30 April 2017 (outlier, no part of the limits): One family was hard to find.",
                "From 1 June 2017 (process changed, limits anew from here): A new pathway.");
    }

    @Test
    void singleDayIsOneOfManyOrTheFirst() {
        var known = known(note(AnnotationKind.OUTLIER, "2017-04-03", "2017-04-03", "Snow", true, false),
                note(AnnotationKind.DATA_QUALITY, "2017-05-02", "2017-05-02", "No count", false, false),
                note(AnnotationKind.DATA_QUALITY, "2017-06-01", "2017-06-01", "New forms", false, true),
                note(AnnotationKind.DEFINITION_CHANGE, "2017-07-01", "2017-07-01", "All ages", false, false));
        assertThat(known.said(List.of())).containsExactly("On 3 April 2017 (outlier, no part of the limits): Snow.",
                "On 2 May 2017 (quality of the data): No count.",
                "From 1 June 2017 (quality of the data, limits anew from here): New forms.",
                "From 1 July 2017 (definition changed): All ages.");
        assertThat(known.drawn(List.of())).hasSize(4)
                .last()
                .isEqualTo("1 more annotation is in the chart's description.");
    }

    @Test
    void onlyTheTimeShownMatters() {
        var known = known(note(AnnotationKind.DATA_QUALITY, "2017-03-01", "2017-03-31", "Before", false, false),
                note(AnnotationKind.DATA_QUALITY, "2017-03-01", "2017-04-01", "Into it", false, false),
                note(AnnotationKind.DEFINITION_CHANGE, "2017-07-31", "2017-08-31", "Out of it", false, false),
                note(AnnotationKind.DATA_QUALITY, "2017-08-01", "2017-08-31", "After", false, false));
        assertThat(known.said(List.of())).containsExactly(
                "1 March 2017 to 1 April 2017 (quality of the data): Into it.",
                "31 July 2017 to 31 August 2017 (definition changed): Out of it.");
    }

    @Test
    void pictureHasRoomForThreeLinesAndTheWordsForAll() {
        var reason = "A long reason that goes on and ".repeat(10).strip();
        var notes = IntStream.range(0, 5)
                .mapToObj(i -> note(AnnotationKind.OUTLIER, "2017-05-01", "2017-05-31", reason, false, false))
                .toArray(AnnotationView[]::new);
        assertThat(known(notes).drawn(List.of())).hasSize(4)
                .last()
                .isEqualTo("2 more annotations are in the chart's description.");
        assertThat(known(notes).drawn(List.of()).get(0)).hasSize(120).endsWith("…");
        assertThat(known(notes).said(List.of())).hasSize(5).allMatch(said -> said.endsWith(reason + "."));
    }

    private static Known known(AnnotationView... notes) {
        return new Known(List.of(notes), APRIL, JULY);
    }

    private static AnnotationView note(AnnotationKind kind, String from, String to, String text, boolean exclude,
            boolean rebase) {
        return new AnnotationView(UUID.randomUUID(), "E06000060", kind, LocalDate.parse(from), LocalDate.parse(to),
                text, exclude, rebase, Instant.EPOCH);
    }
}
