package org.openscrutiny.performance.chart;

/** How an indicator is drawn. */
public enum ChartType {
    /** Its figures in the order of their periods, with target and benchmark. */
    RUN,
    /** The control chart: figures with mean, limits and the points that are more than chance. */
    SPC,
    /** One period: the area beside its neighbours, their mean, its region and the nation. */
    BAR
}
