package org.openscrutiny.meetings.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.support.access.Caller;

/**
 * An action as served.
 *
 * @param closedOn the day it was done or given up
 * @param history  every step it has taken, oldest first
 */
@Schema(name = "Action")
public record ActionView(UUID id, UUID meetingId, @Nullable UUID itemId, String text, @Nullable String ownerRaw,
        @Nullable UUID ownerId, @Nullable String dueText, @Nullable LocalDate dueOn, ActionStatus status,
        @Nullable LocalDate closedOn, List<ActionEvent> history, @Nullable Source source,
        Instant createdAt, Instant modifiedAt, long version) {

    static ActionView of(Action action, Caller caller) {
        var said = action.asDraft();
        return new ActionView(action.id(), action.meetingId(), said.itemId(), said.text(), said.ownerRaw(),
                said.ownerId(), said.dueText(), said.dueOn(), action.status(), action.closedOn(), action.events(),
                said.source(),
                action.createdAt(), action.modifiedAtFor(caller), action.versionFor(caller));
    }
}
