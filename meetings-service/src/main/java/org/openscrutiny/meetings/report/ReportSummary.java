package org.openscrutiny.meetings.report;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;

/** A paper in a list. */
public record ReportSummary(UUID id, UUID committeeId, @Nullable UUID meetingId, @Nullable UUID agendaItemId,
        String title, @Nullable String author, Access access, @Nullable Instant publishedAt, Instant modifiedAt) {}
