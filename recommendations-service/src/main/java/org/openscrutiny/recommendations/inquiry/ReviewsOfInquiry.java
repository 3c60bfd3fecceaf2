package org.openscrutiny.recommendations.inquiry;

import java.util.UUID;

import org.openscrutiny.support.access.Audience;

/** What an inquiry's access asks of its reviews; their feature answers. */
public interface ReviewsOfInquiry {

    /**
     * The inquiry was closed or opened, and its reviews with it.
     *
     * @param before for whom it existed
     * @param now    for whom it exists from now on
     */
    void accessChanged(UUID inquiry, Audience before, Audience now);
}
