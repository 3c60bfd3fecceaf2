package org.openscrutiny.recommendations.exempt;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/**
 * On which ground something is, or was, closed; told to those who may read exempt material.
 *
 * @param paragraphs of Part 1 of Schedule 12A
 * @param releasedOn since when it is open after all
 */
@Schema(name = "Exemption")
public record ExemptionView(List<Integer> paragraphs, @Nullable String publicInterestNote,
        @Nullable LocalDate releasedOn) {

    /** Absent where it was never closed, and for those who may not read exempt material. */
    public static @Nullable ExemptionView of(List<Integer> paragraphs, @Nullable String note,
            @Nullable LocalDate releasedOn, Caller caller) {
        var nothing = paragraphs.isEmpty() && note == null && releasedOn == null;
        return nothing || !caller.mayRead(Audience.EXEMPT) ? null : new ExemptionView(paragraphs, note, releasedOn);
    }
}
