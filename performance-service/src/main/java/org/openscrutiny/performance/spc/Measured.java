package org.openscrutiny.performance.spc;

import java.math.BigDecimal;

import org.openscrutiny.performance.period.Period;

/** A point that has a value. */
record Measured(Period period, BigDecimal value, boolean excludedFromLimits) {}
