package org.openscrutiny.meetings.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.MinutesStatus;

/**
 * A step of the minutes.
 *
 * @param approval  the later meeting's decision; with APPROVED, and only then
 * @param signature who signed, and when; with SIGNED, and only then
 */
@Schema(name = "MinutesStatusChange")
public record MinutesStep(@NotNull MinutesStatus to, @Valid @Nullable Approval approval,
        @Valid @Nullable Signature signature) {}
