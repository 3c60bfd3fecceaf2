package org.openscrutiny.performance.dataimport;

/** Rolls back what a file has stored that breaks a rule. */
final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImportStore.Finish finish;

    RefusedFile(ImportStore.Finish finish) {
        super("A rule is broken", null, false, false);
        this.finish = finish;
    }

    /** What is recorded of it. */
    ImportStore.Finish finish() {
        return finish;
    }
}
