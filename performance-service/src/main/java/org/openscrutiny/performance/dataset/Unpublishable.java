package org.openscrutiny.performance.dataset;

/** A file that keeps every rule of screening and can still not become the next version; the message says why. */
public final class Unpublishable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unpublishable(String message) {
        super(message, null, false, false);
    }

    /** In plain English, for whoever sent the file. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
