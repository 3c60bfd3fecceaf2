package org.openscrutiny.recommendations.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A date by which it is, or was, to be done.
 *
 * @param original     whether it is the one first stated
 * @param reason       why the date before it no longer held; absent on the original
 * @param effectiveOn  the day from which it held
 * @param slippageDays days from the original date to this one; absent where either has no date
 */
@Schema(name = "ActionByDate")
public record ActionByDateView(UUID id, ActionBy actionBy, boolean original, @Nullable String reason,
        LocalDate effectiveOn, @Nullable Long slippageDays, Instant recordedAt) {}
