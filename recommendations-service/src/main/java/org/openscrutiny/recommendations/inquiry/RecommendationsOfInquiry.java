package org.openscrutiny.recommendations.inquiry;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.PartialDate;

/** What an inquiry's steps ask of its recommendations; their feature answers. */
public interface RecommendationsOfInquiry {

    /** Submits every draft of the inquiry. */
    void submitAll(UUID inquiry, @Nullable PartialDate on);

    /** How many stand without a response of the leading addressee. */
    long unanswered(UUID inquiry);

    /** How many are neither rejected nor closed. */
    long unsettled(UUID inquiry);
}
