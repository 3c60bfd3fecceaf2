package org.openscrutiny.meetings.evidence;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Caller;

/** One line of the key of initials as served. */
@Schema(name = "InitialsKeyEntry")
public record KeyEntryView(UUID id, UUID meetingId, String initials, String printedName, @Nullable UUID personId,
        Instant createdAt, Instant modifiedAt, long version) {

    static KeyEntryView of(KeyEntry entry, Caller caller) {
        var said = entry.asDraft();
        return new KeyEntryView(entry.id(), entry.meetingId(), said.initials(), said.printedName(), said.personId(),
                entry.createdAt(), entry.modifiedAtFor(caller), entry.versionFor(caller));
    }
}
