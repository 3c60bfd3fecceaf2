package org.openscrutiny.recommendations.review;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review the committee may want to set. Only a suggestion: the committee sets the date.
 *
 * @param because why this day
 */
@Schema(name = "ReviewSuggestion")
public record ReviewSuggestion(Milestone milestone, LocalDate dueOn, String because) {

    /**
     * Six and twelve months after the executive answered, as far as no such review is planned yet.
     *
     * @param answeredOn the day it answered; a month at the end gives the last day of a shorter one
     */
    public static List<ReviewSuggestion> after(LocalDate answeredOn, List<Milestone> planned) {
        return List.of(
                new ReviewSuggestion(Milestone.SIX_MONTH, answeredOn.plusMonths(6), "Six months after " + answeredOn),
                new ReviewSuggestion(Milestone.TWELVE_MONTH, answeredOn.plusMonths(12),
                        "Twelve months after " + answeredOn))
                .stream()
                .filter(suggestion -> !planned.contains(suggestion.milestone()))
                .toList();
    }
}
