package org.openscrutiny.performance.period;

/** Text that names no period; its message says in plain English what was found and what would be right. */
public final class InvalidPeriod extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidPeriod(String message) {
        super(message);
    }
}
