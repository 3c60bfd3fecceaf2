package org.openscrutiny.storage.idempotency;

/**
 * An answer with a part that is shown once. For a repetition with the same Idempotency-Key answers are kept in the database;
 * that part is not, so that nobody learns it from a copy of the database.
 */
public interface ShownOnce {

    /** The answer as it is kept, and given to a repetition. */
    Object withoutIt();
}
