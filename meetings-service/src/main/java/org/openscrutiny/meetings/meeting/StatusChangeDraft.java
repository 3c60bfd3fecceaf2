package org.openscrutiny.meetings.meeting;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The next step of a meeting's life.
 *
 * @param at            when it was taken; now where it is left out. For IN_SESSION the actual start, for CONCLUDED and
 *                      ABANDONED the actual end
 * @param reason        needed for CANCELLED, POSTPONED, ADJOURNED and ABANDONED
 * @param replacementId for POSTPONED: the meeting, already scheduled, that takes its place
 */
public record StatusChangeDraft(
        @NotNull MeetingStatus to,
        @Schema(examples = "2017-07-18T10:03:00+01:00") @Nullable OffsetDateTime at,
        @Size(max = 2000) @Schema(examples = "The room was needed for the count") @Nullable String reason,
        @Nullable UUID replacementId) {}
