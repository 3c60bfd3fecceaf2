package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.pack.content.PackContent;

/**
 * A pack as JSON. Of a frozen one the bytes never change; what came later are its supplements.
 *
 * @param version    absent in a preview
 * @param frozenAt   absent in a preview
 * @param incomplete whether parts are missing; the front sheet's notes say which
 * @param pages      of the PDF
 * @param sources    the sisters' records that stand in it, with the state they had
 */
@Schema(name = "Pack")
public record PackView(UUID meetingId, @Nullable Integer version, @Nullable Instant frozenAt, boolean incomplete,
        int pages, List<PackEntry> entries, List<SourceUsed> sources, PackContent content) {}
