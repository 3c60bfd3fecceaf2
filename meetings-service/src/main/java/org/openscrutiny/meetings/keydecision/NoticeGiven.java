package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;

import org.openscrutiny.meetings.clock.Span;

/**
 * How much notice a key decision has, or had.
 *
 * @param clearDays between the notice and the decision, or the first day on which it is to be made
 */
public record NoticeGiven(LocalDate publishedOn, int clearDays, int needed, boolean satisfied) {

    static NoticeGiven of(LocalDate publishedOn, Span span) {
        return new NoticeGiven(publishedOn, span.given(), span.needed(), span.kept());
    }
}
