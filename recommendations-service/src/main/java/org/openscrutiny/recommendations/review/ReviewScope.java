package org.openscrutiny.recommendations.review;

import java.util.List;
import java.util.UUID;

/**
 * What a review covers and what is still missing in it.
 *
 * @param inScope        by number
 * @param notYetAssessed those in scope without a judgement in this review
 * @param withoutUpdate  those in scope without a published update in this review
 */
record ReviewScope(List<UUID> inScope, List<Exclusion> excluded, List<UUID> notYetAssessed, List<UUID> withoutUpdate) {

    boolean assessed() {
        return !inScope.isEmpty() && notYetAssessed.isEmpty();
    }
}
