package org.openscrutiny.performance.inspection;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A finding in a list. */
public record FindingSummary(UUID id, int number, String text, FindingPolarity polarity, @Nullable String areaCovered,
        boolean verbatim, Instant modifiedAt) {}
