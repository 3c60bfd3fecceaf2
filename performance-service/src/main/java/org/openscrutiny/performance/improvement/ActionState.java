package org.openscrutiny.performance.improvement;

import java.util.EnumSet;
import java.util.Set;

/** How far an improvement action has come. Going back to an earlier state is a reopening and needs a reason. */
public enum ActionState {

    PROPOSED, IN_PROGRESS, COMPLETED, EMBEDDED, SUPERSEDED, NOT_ACCEPTED;

    Set<ActionState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(IN_PROGRESS, SUPERSEDED, NOT_ACCEPTED);
            case IN_PROGRESS -> EnumSet.of(COMPLETED, SUPERSEDED);
            case COMPLETED -> EnumSet.of(EMBEDDED, SUPERSEDED, IN_PROGRESS);
            case EMBEDDED -> EnumSet.of(SUPERSEDED, IN_PROGRESS);
            case SUPERSEDED, NOT_ACCEPTED -> EnumSet.of(IN_PROGRESS);
        };
    }

    boolean reopens(ActionState to) {
        return to == IN_PROGRESS && this != PROPOSED;
    }

    boolean needsReason(ActionState to) {
        return reopens(to) || to == SUPERSEDED || to == NOT_ACCEPTED;
    }

    /** Whether there is still something to do. */
    boolean open() {
        return this == PROPOSED || this == IN_PROGRESS;
    }

    boolean done() {
        return this == COMPLETED || this == EMBEDDED;
    }
}
