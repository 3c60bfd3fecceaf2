package org.openscrutiny.recommendations.inquiry;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.PartialDate;

/** A step an inquiry has taken. */
@Schema(name = "InquiryStatusChange")
public record InquiryStatusChangeView(UUID id, InquiryStatus status, @Nullable PartialDate on, @Nullable String reason,
        Instant recordedAt) {}
