package org.openscrutiny.meetings.delegation;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation covers.
 *
 * @param inquiryId             the inquiry in recommendations-service
 * @param reviewId              the review there; absent for any review of the inquiry
 * @param recommendationNumbers empty or absent for all recommendations
 */
@Embeddable
@Schema(name = "DelegationScope")
public record Scope(
        @NotNull @Column(name = "inquiry_id") UUID inquiryId,
        @Column(name = "review_id") @Nullable UUID reviewId,
        @Size(max = 200) @Column(name = "recommendation_numbers") @Nullable List<@NotNull @Min(1) @Max(999) Integer> recommendationNumbers,
        @Enumerated(EnumType.STRING) @Nullable Milestone milestone) {

    /** As stored: numbers in order, each once. */
    Scope inOrder() {
        return new Scope(inquiryId, reviewId, numbers().stream().sorted().distinct().toList(), milestone);
    }

    List<Integer> numbers() {
        return recommendationNumbers == null ? List.of() : recommendationNumbers;
    }

    boolean covers(SpendingDraft spending) {
        return inquiryId.equals(spending.inquiryId())
                && (reviewId == null || reviewId.equals(spending.reviewId()))
                && (numbers().isEmpty() || numbers().contains(spending.recommendationNumber()));
    }
}
