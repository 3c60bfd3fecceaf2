package org.openscrutiny.meetings.exempt;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The decision to open what was exempt.
 *
 * @param releasedOn since when it is open; today where it is left out
 * @param reason     why the ground no longer holds
 */
public record ReleaseDraft(
        @Schema(examples = "2017-12-01") @Nullable LocalDate releasedOn,
        @NotBlank @Size(max = 2000) @Schema(examples = "The contract has been let") String reason) {}
