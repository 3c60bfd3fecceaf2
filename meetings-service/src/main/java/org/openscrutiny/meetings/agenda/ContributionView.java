package org.openscrutiny.meetings.agenda;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Caller;

/** Somebody who contributes to an item, as served. */
@Schema(name = "Contribution")
public record ContributionView(UUID id, UUID agendaItemId, int order, @Nullable UUID personId,
        @Nullable String printedName, @Nullable String groupLabel, @Nullable String roleTitleAtTime, Capacity capacity,
        Instant createdAt, Instant modifiedAt, long version) {

    static ContributionView of(Contribution contribution, Caller caller) {
        var said = contribution.asDraft();
        return new ContributionView(contribution.id(), contribution.agendaItemId(), contribution.position(),
                said.personId(), said.printedName(), said.groupLabel(), said.roleTitleAtTime(), said.capacity(),
                contribution.createdAt(), contribution.modifiedAtFor(caller), contribution.versionFor(caller));
    }
}
