package org.openscrutiny.meetings.pack;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A late paper: a report that is on the record and published by now, or a text that came from outside.
 *
 * @param title        as printed on it and in lists
 * @param reason       why it comes late, as printed below the title
 * @param agendaItemId the item it belongs to; its readers are that item's
 * @param reportId     the report to set; either this or {@code text}
 * @param text         plain: an empty line parts paragraphs, a line that starts with "- " is a bullet point
 */
public record SupplementDraft(
        @NotBlank @Size(max = 300) @Schema(examples = "Letter after the fourth monitoring visit") String title,
        @NotBlank @Size(max = 1000) @Schema(examples = "The letter was published after the agenda") String reason,
        @Nullable UUID agendaItemId,
        @Nullable UUID reportId,
        @Size(max = 200_000) @Schema(examples = "The letter came after the pack was published.") @Nullable String text) {}
