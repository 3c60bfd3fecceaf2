package org.openscrutiny.recommendations.inquiry;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.support.access.Audience;

/** What an inquiry's steps ask of its recommendations; their feature answers. */
public interface RecommendationsOfInquiry {

    /**
     * Submits every draft of the inquiry.
     *
     * @param audience for whom the inquiry exists
     */
    void submitAll(UUID inquiry, Audience audience, @Nullable PartialDate on);

    /**
     * The inquiry was closed or opened, and what belongs to it with it.
     *
     * @param audience for whom it exists from now on
     */
    void accessChanged(UUID inquiry, Audience audience);

    /** How many of those that the caller may know of stand without a response of the leading addressee. */
    long unanswered(UUID inquiry);

    /** How many of those that the caller may know of are neither rejected nor closed. */
    long unsettled(UUID inquiry);
}
