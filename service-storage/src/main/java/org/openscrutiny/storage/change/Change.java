package org.openscrutiny.storage.change;

import java.time.Instant;
import java.util.UUID;

import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/**
 * One change as the feed tells it: a reference, never content.
 *
 * @param type     the record's kind: singular, kebab-case, as in the address
 * @param version  the count of those changes that all readers of the audience may see, after this one
 * @param audience who may know of the change; to others it never happened
 * @param url      the record's address, relative to the service
 */
public record Change(Operation operation, String type, UUID id, long version, Audience audience, Instant modifiedAt,
        String url) {

    /** A change of this record; call after flush, when its version has moved. */
    public static Change of(Operation operation, String type, Recorded changed, Audience audience, String url) {
        var count = ChangeCount.of(audience);
        return new Change(operation, type, changed.id(), changed.version(count), audience, changed.modifiedAt(count),
                url);
    }
}
