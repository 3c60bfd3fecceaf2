package org.openscrutiny.benchmarks;

/** Why there is no measurement; told to whoever asked for one, without a trace. */
final class CannotMeasure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotMeasure(String message) {
        super(message);
    }

    CannotMeasure(String message, Throwable cause) {
        super(message, cause);
    }
}
