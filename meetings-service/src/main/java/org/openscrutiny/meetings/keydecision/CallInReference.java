package org.openscrutiny.meetings.keydecision;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The call-in of a decision, on the decision. */
public record CallInReference(UUID id, UUID committeeId, CallInStatus status, @Nullable CallInOutcome outcome) {

    static CallInReference of(CallIn callIn) {
        return new CallInReference(callIn.id(), callIn.committeeId(), callIn.status(), callIn.outcome());
    }
}
