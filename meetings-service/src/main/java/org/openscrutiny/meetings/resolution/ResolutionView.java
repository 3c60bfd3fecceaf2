package org.openscrutiny.meetings.resolution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.support.access.Caller;

/** A resolution as served. */
@Schema(name = "Resolution")
public record ResolutionView(UUID id, UUID meetingId, UUID itemId, Verb verb, String text, List<Limb> limbs,
        @Nullable Source source, Instant createdAt, Instant modifiedAt, long version) {

    static ResolutionView of(Resolution resolution, Caller caller) {
        var said = resolution.asDraft();
        return new ResolutionView(resolution.id(), resolution.meetingId(), said.itemId(), said.verb(), said.text(),
                said.limbs() == null ? List.of() : said.limbs(), said.source(), resolution.createdAt(),
                resolution.modifiedAtFor(caller),
                resolution.versionFor(caller));
    }
}
