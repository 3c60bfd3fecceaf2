package org.openscrutiny.performance.dataimport;

/** Whoever works on an import learns that it is over. */
final class CancelledImport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CancelledImport() {
        super("The import is over", null, false, false);
    }
}
