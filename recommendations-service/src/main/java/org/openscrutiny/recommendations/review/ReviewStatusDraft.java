package org.openscrutiny.recommendations.review;

import jakarta.validation.constraints.NotNull;

/** The next step of a review. */
public record ReviewStatusDraft(@NotNull ReviewStatus status) {}
