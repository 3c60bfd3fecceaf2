package org.openscrutiny.localpostgres;

/** The server cannot run; the message says why, and what would help, to a person at a terminal. */
public final class PostgresRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why it cannot. */
    public enum Reason {
        OTHER_VERSION, DISK_FULL, NOT_STARTED
    }

    private final Reason reason;

    PostgresRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
