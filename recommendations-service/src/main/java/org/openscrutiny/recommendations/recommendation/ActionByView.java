package org.openscrutiny.recommendations.recommendation;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.Precision;
import org.openscrutiny.storage.projection.Row;

/**
 * When it is to be done, as last stated.
 *
 * @param originalText what was stated first, where it has moved since
 * @param originalDate the last day that allowed
 * @param slippageDays days from the original date to this one; absent where it never moved or either has no date
 */
@Schema(name = "ActionByNow")
public record ActionByView(String text, @Nullable LocalDate date, Precision precision, boolean ongoing,
        @Nullable String originalText, @Nullable LocalDate originalDate, @Nullable Long slippageDays) {

    static @Nullable ActionByView of(Row row) {
        var text = row.textIf("action_by_text");
        if (text == null) {
            return null;
        }
        var date = row.dayIf("action_by_date");
        var moved = row.textIf("original_text");
        var originally = row.dayIf("original_date");
        return new ActionByView(text, date, row.constant("action_by_precision", Precision.class),
                row.flag("action_by_ongoing"), moved, originally,
                moved == null ? null : ActionBy.slippageDays(originally, date));
    }
}
