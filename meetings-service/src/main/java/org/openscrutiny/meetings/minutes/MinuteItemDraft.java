package org.openscrutiny.meetings.minutes;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;

/**
 * What a client may say of one minute.
 *
 * @param number        the minutes' own number, which need not be the agenda's
 * @param position      its place, counted from 1; after the last one if absent
 * @param publicSummary of an exempt item: what the public is told instead, where the minutes without it would be no fair and
 *                      coherent record (LGA 1972, section 100C(2))
 * @param agendaItemId  the agenda item it minutes, where there was one
 */
public record MinuteItemDraft(
        @NotBlank @Size(max = 20) @Schema(examples = "6") String number,
        @Min(1) @Schema(examples = "6") @Nullable Integer position,
        @NotBlank @Size(max = 300) @Schema(examples = "Voice of the Child and Young Person Inquiry") String title,
        @Size(max = 50_000) @Schema(examples = "Members heard what had become of each recommendation.") @Nullable String text,
        @Size(min = 1, max = 10_000) @Schema(examples = "The committee heard how the contract is to be let and agreed the next steps.") @Nullable String publicSummary,
        @Nullable UUID agendaItemId,
        @Valid @Nullable Source source) {}
