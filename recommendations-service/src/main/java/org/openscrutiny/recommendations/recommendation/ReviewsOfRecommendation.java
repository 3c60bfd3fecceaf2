package org.openscrutiny.recommendations.recommendation;

import java.util.UUID;

import org.openscrutiny.support.access.Audience;

/** What a recommendation's access asks of the reviews that cover it; their feature answers. */
public interface ReviewsOfRecommendation {

    /**
     * The recommendation came into somebody's sight or went out of it, and their scope with it.
     *
     * @param seenBy those who could know of it before or can now
     */
    void scopeSeenOtherwise(UUID recommendation, Audience seenBy);
}
