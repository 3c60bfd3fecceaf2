package org.openscrutiny.meetings.pack;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record of a sister service that stands in a pack, in the state it had.
 *
 * @param etag  her tag of that state; absent if she gave none
 * @param asOf  when she told of it
 * @param stale whether she did not answer for this pack, so that what was last known was used
 */
@Schema(name = "PackSource")
public record SourceUsed(String service, String type, String id, @Nullable String etag, OffsetDateTime asOf,
        boolean stale) {}
