package org.openscrutiny.recommendations.meetingsclient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** A decision the committee left to its Chairman, as meetings-service keeps it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Delegation(UUID id, @Nullable UUID meetingId, String delegate, String matter, Scope scope,
        @Nullable Instant effectiveAfter, @Nullable List<Spending> spendings) {

    /** @param recommendationNumbers empty or absent for all of the inquiry's */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Scope(UUID inquiryId, @Nullable UUID reviewId, @Nullable List<Integer> recommendationNumbers) {}

    public boolean spentOn(UUID assessmentId) {
        return spendings != null && spendings.stream().anyMatch(s -> s.assessmentId().equals(assessmentId));
    }
}
