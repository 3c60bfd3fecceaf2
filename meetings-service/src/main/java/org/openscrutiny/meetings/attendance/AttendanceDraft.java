package org.openscrutiny.meetings.attendance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;

/**
 * What a client may say of somebody's attendance.
 *
 * @param printedName     the name as these minutes print it, where it differs from the person's
 * @param roleAtTime      the post these minutes give
 * @param substitutedById who came instead; only with SUBSTITUTED
 * @param arrivedAt       only where the record says that somebody came late
 * @param leftAt          only where the record says that somebody left early
 */
public record AttendanceDraft(
        @NotNull UUID personId,
        @Size(max = 200) @Schema(examples = "Ms C Douch") @Nullable String printedName,
        @Size(max = 200) @Schema(examples = "Service Director, Children's Social Care") @Nullable String roleAtTime,
        @NotNull AttendanceCapacity capacity,
        @NotNull AttendanceStatus status,
        @Nullable UUID substitutedById,
        @Nullable AttendanceMode mode,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Size(max = 20) @Nullable List<@Valid @NotNull Absence> absences,
        @Valid @Nullable Source source) {}
