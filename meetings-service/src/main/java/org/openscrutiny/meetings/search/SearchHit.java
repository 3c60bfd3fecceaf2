package org.openscrutiny.meetings.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One record that was found.
 *
 * @param rank      how well it fits; higher fits better, and what one may not read never changes it
 * @param url       the record's address, relative to the service
 * @param highlight the best passages as HTML: escaped, the words found within {@code <mark>}
 * @param meetingOn the day of the meeting, in the council's zone
 */
@Schema(name = "SearchHit")
public record SearchHit(HitType type, UUID id, BigDecimal rank, String url, String title, String highlight,
        UUID committeeId, @Nullable UUID meetingId, @Nullable LocalDate meetingOn, @Nullable UUID agendaItemId) {}
