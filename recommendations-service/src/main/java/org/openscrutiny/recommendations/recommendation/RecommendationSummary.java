package org.openscrutiny.recommendations.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Access;

/** A recommendation in a list; its fields mean what they mean on the recommendation itself. */
public record RecommendationSummary(UUID id, UUID inquiryId, String inquiryTitle, @Nullable Integer number,
        boolean numberInferred, @Nullable String text, @Nullable String leadPost, @Nullable String leadOfficer,
        @Nullable ActionByView actionBy, boolean overdue, Lifecycle lifecycle, @Nullable Decision decision,
        @Nullable Rag rag, @Nullable LocalDate ragDecidedOn, @Nullable LocalDate lastUpdateOn, Access access,
        Instant modifiedAt) {}
