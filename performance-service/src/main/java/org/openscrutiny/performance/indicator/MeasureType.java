package org.openscrutiny.performance.indicator;

/** What kind of number it is. A percentage is kept as 0 to 100; a rate is per its rate base. */
public enum MeasureType {
    COUNT, PERCENT, RATE_PER, DURATION_DAYS, MONEY, RATIO
}
