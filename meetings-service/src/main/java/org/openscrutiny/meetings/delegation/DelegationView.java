package org.openscrutiny.meetings.delegation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Caller;

/**
 * A delegation as served.
 *
 * @param effectiveAfter from when the office may decide; absent while it waits for the end of the meeting
 * @param spentAt        when the last of the recommendations it names was assessed
 * @param spendings      by number of the recommendation
 */
@Schema(name = "Delegation")
public record DelegationView(UUID id, UUID resolutionId, UUID meetingId, UUID agendaItemId, Delegate delegate,
        Matter matter, Scope scope, @Nullable Instant effectiveAfter, @Nullable Instant spentAt,
        List<Spending> spendings, Instant createdAt, Instant modifiedAt, long version) {

    static DelegationView of(Delegation delegation, @Nullable Instant meetingEnd, Caller caller) {
        return new DelegationView(delegation.id(), delegation.resolutionId(), delegation.meetingId(),
                delegation.itemId(), delegation.delegate(), delegation.matter(), delegation.scope(),
                delegation.effectiveAfter(meetingEnd), delegation.spentAt(), delegation.spendings(),
                delegation.createdAt(), delegation.modifiedAtFor(caller), delegation.versionFor(caller));
    }
}
