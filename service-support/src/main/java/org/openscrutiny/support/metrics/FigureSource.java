package org.openscrutiny.support.metrics;

import java.util.List;

/** Computes the business figures of a service; make it an application-scoped bean and {@link FigureBoard} finds it. */
public interface FigureSource {

    /** One word that tells this source's age and failures apart from others', such as {@code recommendations}. */
    String name();

    /**
     * All figures as they stand now, from few statements that aggregate in the database. Called on a schedule and never at a
     * scrape, outside any request: there is no caller, so only what is public may be counted. Every call answers with the
     * same names and labels.
     */
    List<Figure> read();
}
