package org.openscrutiny.performance.dataimport;

/** Where an import is. */
public enum ImportState {
    /** The files are here and wait for their turn. */
    RECEIVED(false),
    /** Rows are read, judged and stored where nobody sees them. */
    SCREENING(false),
    /** Every rule is kept; the version is made ready. */
    ACCEPTED(false),
    /** The version is out. */
    PUBLISHED(true),
    /** A rule is broken; the results say which. */
    REJECTED(true),
    /** Somebody stopped it. */
    CANCELLED(true),
    /** The service stopped while it was under way. */
    INTERRUPTED(true),
    /** Something went wrong on our side. */
    FAILED(true);

    private final boolean over;

    ImportState(boolean over) {
        this.over = over;
    }

    /** Whether nothing will happen any more. */
    public boolean isOver() {
        return over;
    }
}
