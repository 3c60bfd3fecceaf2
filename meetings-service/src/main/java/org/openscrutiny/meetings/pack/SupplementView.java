package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;

/**
 * A late paper of a frozen pack; never changed, never replaced.
 *
 * @param number counts from 1 within its pack
 * @param exemptParagraphs of an exempt one, as they were when it was issued
 * @param publicSummary    what is told of an exempt text to those who may not read it; of a report, that says it itself
 * @param pages  of its PDF, which is numbered on its own
 */
@Schema(name = "PackSupplement")
public record SupplementView(UUID id, UUID meetingId, int version, int number, String title, String reason,
        @Nullable UUID agendaItemId, Instant issuedAt, Marking marking, List<Integer> exemptParagraphs,
        @Nullable String publicInterestNote, @Nullable String publicSummary, int pages, List<PackSummary.Form> forms) {}
