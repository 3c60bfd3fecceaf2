package org.openscrutiny.meetings.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk says of a meeting when calling it.
 *
 * @param scheduledOn    the day, where no paper states the time; otherwise leave it out
 * @param scheduledStart when the formal meeting begins, with its offset
 * @param venue          as the agenda prints it
 * @param mode           IN_PERSON where it is left out
 */
public record MeetingDraft(
        @NotNull UUID committeeId,
        @Nullable LocalDate scheduledOn,
        @Schema(examples = "2017-09-05T10:30:00+01:00") @Nullable OffsetDateTime scheduledStart,
        @Schema(examples = "2017-09-05T13:20:00+01:00") @Nullable OffsetDateTime plannedEnd,
        @Size(max = 300) @Schema(examples = "Mezzanine Room 1, County Hall, Aylesbury") @Nullable String venue,
        @Nullable MeetingMode mode,
        @Valid @Nullable Webcast webcast) {}
