package org.openscrutiny.performance.observation;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Symbol;

/** The status of a figure in the letters of the SDMX code list CL_OBS_STATUS, which statistical software reads. */
enum SdmxStatus {
    /** Normal. */
    A,
    /** A break: reckoned by another definition than the figure it replaced. */
    B,
    /** Estimated. */
    E,
    /** Forecast. */
    F,
    /** Cannot exist. */
    M,
    /** Missing. */
    O,
    /** Provisional. */
    P,
    /** Suppressed. */
    Q,
    /** Of low reliability. */
    U;

    /** A symbol says more than the status of the release it stands in; the list has one letter for a figure. */
    static SdmxStatus of(ObservationStatus status, @Nullable Symbol symbol, @Nullable RevisionReason reason) {
        if (symbol != null && symbol != Symbol.LOW) {
            return of(symbol);
        }
        if (reason == RevisionReason.METHODOLOGY) {
            return B;
        }
        return switch (status) {
            case PROVISIONAL -> P;
            case REVISED, FINAL -> A;
            case ESTIMATED -> E;
            case FORECAST, TARGET_ONLY -> F;
            case WITHDRAWN -> O;
        };
    }

    private static SdmxStatus of(Symbol symbol) {
        return switch (symbol) {
            case NOT_APPLICABLE -> M;
            case UNAVAILABLE -> O;
            case CONFIDENTIAL -> Q;
            case LOW_RELIABILITY -> U;
            // The list has no letter for what rounds to 0: it is an ordinary figure that is not printed.
            case LOW -> A;
        };
    }
}
