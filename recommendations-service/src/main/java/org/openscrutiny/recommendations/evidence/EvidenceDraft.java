package org.openscrutiny.recommendations.evidence;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * A figure offered as evidence.
 *
 * @param observationRevisionId the revision's id in performance-service: what is pinned is that revision, whatever follows
 * @param progressUpdateId      the update that relies on it
 */
public record EvidenceDraft(@NotNull UUID observationRevisionId, @Nullable UUID progressUpdateId,
        @Size(min = 1, max = 2000) @Nullable String note) {}
