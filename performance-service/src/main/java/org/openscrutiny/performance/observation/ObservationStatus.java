package org.openscrutiny.performance.observation;

/** How settled a figure is. */
public enum ObservationStatus {
    PROVISIONAL, REVISED, FINAL, ESTIMATED, FORECAST, TARGET_ONLY, WITHDRAWN
}
