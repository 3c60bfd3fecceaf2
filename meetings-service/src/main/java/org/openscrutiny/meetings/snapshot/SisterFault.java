package org.openscrutiny.meetings.snapshot;

/** A sister answered, but with a fault of her own. */
public final class SisterFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SisterFault(int status) {
        super("A sister service answered " + status);
    }
}
