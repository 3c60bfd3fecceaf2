package org.openscrutiny.performance.chart;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.openscrutiny.performance.annotation.AnnotationKind;
import org.openscrutiny.performance.annotation.AnnotationView;
import org.openscrutiny.performance.period.Period;

/** What is known of the figures that a chart shows: why one lies outside, or why limits begin anew. */
final class Known {

    /** Under a picture there is room for so many notes of so many letters; the rest is in its words. */
    private static final int MOST_DRAWN = 3;
    private static final int LONGEST_DRAWN = 120;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final List<AnnotationView> annotations;

    /**
     * @param annotations of the indicator in the area
     * @param first       of the periods shown, as last is
     */
    Known(List<AnnotationView> annotations, Period first, Period last) {
        this.annotations = annotations.stream()
                .filter(note -> !note.from().isAfter(last.endOn()) && !note.to().isBefore(first.startOn()))
                .toList();
    }

    /** These notes, then the annotations, each cut to a line. */
    List<String> drawn(List<String> notes) {
        var more = annotations.size() - MOST_DRAWN;
        return Stream.of(notes.stream(),
                annotations.stream().limit(MOST_DRAWN).map(note -> cut(inWords(note))),
                Stream.of("%d more %s in the chart's description.".formatted(more,
                        more == 1 ? "annotation is" : "annotations are")).filter(said -> more > 0))
                .flatMap(lines -> lines)
                .toList();
    }

    /** These notes, then every annotation whole. */
    List<String> said(List<String> notes) {
        return Stream.concat(notes.stream(), annotations.stream().map(Known::inWords)).toList();
    }

    private static String cut(String said) {
        return said.codePointCount(0, said.length()) <= LONGEST_DRAWN
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST_DRAWN - 1)) + "…";
    }

    private static String inWords(AnnotationView note) {
        var words = note.text().strip().replaceAll("\\s+", " ");
        return "%s (%s%s%s): %s%s".formatted(days(note), kind(note.kind()),
                note.excludeFromLimits() ? ", no part of the limits" : "",
                note.rebase() ? ", limits anew from here" : "", words, words.matches(".*[.!?]") ? "" : ".");
    }

    private static String days(AnnotationView note) {
        if (!note.from().equals(note.to())) {
            return DAY.format(note.from()) + " to " + DAY.format(note.to());
        }
        return (lasts(note) ? "From " : "On ") + DAY.format(note.from());
    }

    /** Whether what began on its only day goes on. */
    private static boolean lasts(AnnotationView note) {
        return note.rebase() || switch (note.kind()) {
            case DEFINITION_CHANGE, PROCESS_CHANGE -> true;
            case OUTLIER, DATA_QUALITY -> false;
        };
    }

    private static String kind(AnnotationKind kind) {
        return switch (kind) {
            case OUTLIER -> "outlier";
            case DEFINITION_CHANGE -> "definition changed";
            case PROCESS_CHANGE -> "process changed";
            case DATA_QUALITY -> "quality of the data";
        };
    }
}
