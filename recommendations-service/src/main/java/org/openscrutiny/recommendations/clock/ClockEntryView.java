package org.openscrutiny.recommendations.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event of the clock as served. */
@Schema(name = "ResponseClockEntry")
public record ClockEntryView(UUID id, ClockEntryKind kind, LocalDate on, @Nullable LocalDate until,
        @Nullable String reason, Instant recordedAt) {}
