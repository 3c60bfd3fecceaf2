package org.openscrutiny.recommendations.inquiry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.PartialDate;

/**
 * The next step of an inquiry.
 *
 * @param on when it was taken, as exact as is known; SUBMITTED: when the report went to the executive, RESPONDED: when the
 *           executive answered
 */
public record InquiryStatusChangeDraft(@NotNull InquiryStatus status, @Valid @Nullable PartialDate on,
        @Size(max = 2000) @Nullable String reason) {}
