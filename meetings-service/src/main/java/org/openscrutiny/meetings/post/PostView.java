package org.openscrutiny.meetings.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A post as served.
 *
 * @param tenures who held it, earliest first; those whose start no paper states come last
 */
@Schema(name = "Post")
public record PostView(UUID id, String title, PostKind kind, List<TenureView> tenures, Instant createdAt,
        Instant modifiedAt, long version) {

    static PostView of(Post post, List<TenureView> tenures) {
        var said = post.asDraft();
        return new PostView(post.id(), said.title(), said.kind(), tenures, post.createdAt(), post.modifiedAt(),
                post.version());
    }
}
