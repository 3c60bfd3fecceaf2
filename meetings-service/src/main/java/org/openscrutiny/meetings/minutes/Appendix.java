package org.openscrutiny.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An appendix of the minutes.
 *
 * @param itemNumber the minute item it belongs to, as numbered in these minutes
 */
@Embeddable
@Schema(name = "MinutesAppendix")
public record Appendix(
        @NotBlank @Size(max = 100) @Schema(examples = "Appendix 1") String label,
        @NotBlank @Size(max = 300) String title,
        @Size(max = 20) @Column(name = "item_number") @Nullable String itemNumber) {}
