package org.openscrutiny.recommendations.progress;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Publishes an update.
 *
 * @param signedOffBy the person, not the post, who signed it off
 * @param signedOffOn when, if known
 */
public record PublicationDraft(@NotBlank @Size(max = 200) @Schema(examples = "Warren Whyte") String signedOffBy,
        @Nullable LocalDate signedOffOn) {}
