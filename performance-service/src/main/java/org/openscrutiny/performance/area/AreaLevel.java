package org.openscrutiny.performance.area;

/** How wide an area is: the nation, a region of England, a local authority. */
public enum AreaLevel {
    NAT, REG, LA
}
