package org.openscrutiny.meetings.delegation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One use of a delegation: the one assessment of a recommendation that was made under it. */
@Embeddable
public record Spending(
        @Column(name = "recommendation_number") int recommendationNumber,
        @Column(name = "assessment_id") UUID assessmentId,
        @Column(name = "spent_at") Instant spentAt) {}
