package org.openscrutiny.meetings.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody's time in a post, as served. */
@Schema(name = "Tenure")
public record TenureView(UUID id, UUID postId, UUID personId, @Nullable LocalDate fromOn, @Nullable LocalDate toOn,
        Instant createdAt, Instant modifiedAt, long version) {

    static TenureView of(Tenure tenure) {
        var said = tenure.asDraft();
        return new TenureView(tenure.id(), tenure.postId(), said.personId(), said.fromOn(), said.toOn(),
                tenure.createdAt(), tenure.modifiedAt(), tenure.version());
    }
}
