package org.openscrutiny.meetings.minutes;

import java.time.OffsetDateTime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.MinutesStatus;

/**
 * A step of the minutes.
 *
 * @param publishedAt when the draft came out; with PUBLISHED_DRAFT, and now where it is left out
 * @param approval    the later meeting's decision; with APPROVED, and only then
 * @param signature   who signed, and when; with SIGNED, and only then
 */
@Schema(name = "MinutesStatusChange")
public record MinutesStep(@NotNull MinutesStatus to,
        @Schema(examples = "2017-08-25T17:00:00+01:00") @Nullable OffsetDateTime publishedAt,
        @Valid @Nullable Approval approval,
        @Valid @Nullable Signature signature) {}
