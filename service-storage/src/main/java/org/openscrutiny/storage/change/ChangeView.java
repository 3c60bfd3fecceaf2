package org.openscrutiny.storage.change;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change as the feed tells it: which record, not what is in it.
 *
 * @param type    the record's kind, as in the filter {@code type}
 * @param version the record's version after the change, as those see it for whom the change exists
 * @param url     where to read the record, relative to the service; nothing is there any more after DELETED
 */
@Schema(name = "Change")
public record ChangeView(Operation operation, @Schema(examples = "committee") String type, UUID id, long version,
        Instant modifiedAt, @Schema(examples = "/v1/committees/0199f2d0-4c1e-7c7b-9d5e-3f0a5b6c7d8e") String url) {}
