package org.openscrutiny.meetings.clock;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The record a clock belongs to.
 *
 * @param type      the record's kind, as in the change feed
 * @param url       its address, relative to the service
 * @param meetingId the meeting it is, or belongs to; absent where it belongs to none
 */
@Schema(name = "ClockSubject")
public record Subject(@Schema(examples = "meeting") String type, UUID id, String url,
        @JsonIgnore @Schema(hidden = true) @Nullable UUID meetingId) {

    public static Subject meeting(UUID id) {
        return new Subject("meeting", id, "/v1/meetings/" + id, id);
    }
}
