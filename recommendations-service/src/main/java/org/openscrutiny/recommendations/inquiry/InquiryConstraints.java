package org.openscrutiny.recommendations.inquiry;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.openscrutiny.storage.rule.ConstraintRule;

/** What two clerks at the same moment meet, where each alone would have met the use case's own refusal. */
class InquiryConstraints {

    @Produces
    @Singleton
    ConstraintRule titleOfACommittee() {
        return new ConstraintRule("ux_inquiries_committee_title", "inquiry-title-taken",
                "This committee already has an inquiry of that title.");
    }
}
