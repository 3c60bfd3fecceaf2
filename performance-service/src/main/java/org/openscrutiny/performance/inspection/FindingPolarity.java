package org.openscrutiny.performance.inspection;

/** Whether a finding praises or asks for better. */
public enum FindingPolarity {
    STRENGTH, IMPROVEMENT
}
