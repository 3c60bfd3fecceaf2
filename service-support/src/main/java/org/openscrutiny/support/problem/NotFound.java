package org.openscrutiny.support.problem;

/**
 * Nothing of that kind is there for this caller; answered 404. The answer is the same for a record that never was and for
 * one the caller may not know of.
 */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param kind the record's kind in plain English, such as {@code meeting} */
    public NotFound(String kind, Object id) {
        super(Problems.NOT_FOUND, "There is no %s %s.".formatted(kind, id));
    }
}
