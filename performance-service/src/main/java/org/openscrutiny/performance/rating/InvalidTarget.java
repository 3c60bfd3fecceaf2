package org.openscrutiny.performance.rating;

/** A target or tolerance that makes no sense; its message says in plain English which value, and what would be right. */
public final class InvalidTarget extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidTarget(String message) {
        super(message);
    }
}
