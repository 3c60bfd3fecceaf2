package org.openscrutiny.meetings.exempt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision to open what was exempt, as served. */
@Schema(name = "Release")
public record ReleaseView(UUID id, @Nullable UUID agendaItemId, @Nullable UUID reportId,
        @Nullable UUID keyDecisionNoticeId, LocalDate releasedOn,
        String reason, Instant recordedAt) {}
