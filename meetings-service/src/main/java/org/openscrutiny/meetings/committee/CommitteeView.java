package org.openscrutiny.meetings.committee;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Caller;

/** A committee as served. */
@Schema(name = "Committee")
public record CommitteeView(UUID id, String name, CommitteeKind kind, @Nullable String purpose, List<String> remit,
        List<String> designatedFor, @Nullable SupportContact supportContact, @Nullable String moderngovId,
        Instant createdAt,
        Instant modifiedAt, long version) {

    static CommitteeView of(Committee committee, Caller caller) {
        var said = committee.asDraft();
        return new CommitteeView(committee.id(), said.name(), said.kind(), said.purpose(), committee.remit(),
                committee.designatedFor(), said.supportContact(), said.moderngovId(), committee.createdAt(),
                committee.modifiedAtFor(caller), committee.versionFor(caller));
    }
}
