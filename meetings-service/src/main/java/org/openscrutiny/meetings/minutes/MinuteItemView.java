package org.openscrutiny.meetings.minutes;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.support.access.Caller;

/** One minute as served. */
@Schema(name = "MinuteItem")
public record MinuteItemView(UUID id, UUID minutesId, String number, int position, String title, @Nullable String text,
        @Nullable String publicSummary, @Nullable UUID agendaItemId, @Nullable Source source, Instant createdAt,
        Instant modifiedAt,
        long version) {

    @SuppressWarnings("NullAway") // a stored item has its place
    static MinuteItemView of(MinuteItem item, Caller caller) {
        var said = item.asDraft();
        return new MinuteItemView(item.id(), item.minutesId(), said.number(), said.position(), said.title(),
                said.text(), said.publicSummary(), said.agendaItemId(), said.source(), item.createdAt(),
                item.modifiedAtFor(caller),
                item.versionFor(caller));
    }
}
