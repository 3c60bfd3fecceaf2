package org.openscrutiny.meetings.proceedings;

import java.util.UUID;
import java.util.function.Function;

import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/**
 * One kind of record of a meeting, such as its votes: what {@link RecordKeeping} needs to know of it.
 *
 * @param <R>      the record
 * @param <V>      what is served of it
 * @param type     as the change feed and refusals call it
 * @param url      its address, relative to the service
 * @param meeting  whose record it belongs to
 * @param audience for whom it exists now
 * @param view     as this caller sees it
 */
public record RecordKind<R extends Recorded, V>(String type, Function<UUID, String> url, Function<R, UUID> meeting,
        Function<R, Audience> audience, Function<R, V> view) {

    String urlOf(R kept) {
        return url.apply(kept.id());
    }
}
