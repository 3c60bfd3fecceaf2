package org.openscrutiny.meetings.keydecision;

/** Whether a decision may be carried out. */
public enum EffectState {
    /** Members may still call it in. */
    CALL_IN_OPEN,
    /** It was called in, and what comes of that is open. */
    CALLED_IN,
    /** It may be carried out. */
    FREE,
    /** It is being carried out. */
    IMPLEMENTED,
    /** It was given up. */
    WITHDRAWN
}
