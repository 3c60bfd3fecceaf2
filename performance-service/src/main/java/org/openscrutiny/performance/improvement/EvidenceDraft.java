package org.openscrutiny.performance.improvement;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an action changed something: a figure or a document, one of the two.
 *
 * @param label                 what it shows
 * @param observationRevisionId the figure as it stood when it was offered
 * @param documentTitle         the document's title
 * @param documentUrl           where the document can be read
 */
public record EvidenceDraft(
        @NotBlank @Size(max = 500) @Schema(examples = "Initial health assessments completed within 28 days") String label,
        @Nullable UUID observationRevisionId,
        @Size(min = 1, max = 500) @Nullable String documentTitle,
        @Size(max = 1000) @Pattern(regexp = "https?://.*", message = "an address that starts with http:// or https://") @Nullable String documentUrl) {}
