package org.openscrutiny.performance.dataimport;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.screening.RuleResult;
import org.openscrutiny.performance.screening.Severity;

/**
 * A rule that is broken.
 *
 * @param stage    the stage it belongs to; those after the first stage with a failure are not reported
 * @param message  in plain English, of the first place
 * @param count    of all places
 * @param examples the first 100 of them
 * @param waived   whether it would fail but for a waiver
 */
@Schema(name = "ImportResult")
public record ImportResult(@Schema(examples = "meta-columns-missing") String rule, int stage, Severity severity,
        String message, long count, boolean waived, List<Example> examples) {

    private static final int LONGEST = 500;

    /**
     * One place.
     *
     * @param row    the line in the file, the header being 1
     * @param column where it is one
     * @param value  what stands there
     */
    @Schema(name = "ImportExample")
    public record Example(@Nullable Long row, @Nullable String column, @Nullable String value) {}

    static ImportResult of(RuleResult result) {
        return new ImportResult(result.rule().id(), result.rule().stage(), result.severity(),
                storable(result.message()), result.count(), result.waived(),
                result.examples()
                        .stream()
                        .map(one -> new Example(one.row(), maybeStorable(one.column()), maybeStorable(one.value())))
                        .toList());
    }

    private static @Nullable String maybeStorable(@Nullable String text) {
        return text == null ? null : storable(text);
    }

    /** A broken file may hold what no database does, and cells without end. */
    private static String storable(String text) {
        var plain = text.replace('\u0000', '\uFFFD');
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
    }
}
