package org.openscrutiny.meetings.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;

/**
 * Where a paper belongs.
 *
 * @param audience for whom its item exists; everybody, while it has none
 */
record ReportPlace(UUID committeeId, @Nullable UUID meetingId, @Nullable UUID agendaItemId, Audience audience) {}
