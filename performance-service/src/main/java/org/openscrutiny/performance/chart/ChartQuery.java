package org.openscrutiny.performance.chart;

import java.time.LocalDate;

import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is to be drawn: whose figures, of which periods, as published when. */
public class ChartQuery {

    @RestQuery
    @DefaultValue("RUN")
    @Parameter(description = "What is drawn: the run of figures, the control chart, or one period beside neighbours")
    ChartType type = ChartType.RUN;

    @RestQuery
    @Parameter(description = "Any code of the area", required = true, example = "E10000002")
    @Nullable
    String area;

    @RestQuery
    @Parameter(description = "The kind of period, such as AY; that of the latest figure where it is left out")
    @Nullable
    String code;

    @RestQuery
    @Parameter(description = "Only periods that begin on this day or later; limits are made of all figures nevertheless", example = "2006-09-01")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(description = "Only periods that end on this day or earlier; a bar chart shows the last of them", example = "2018-08-31")
    @Nullable
    LocalDate to;

    @RestQuery
    @Parameter(description = "By the figures that stood at the end of this day")
    @Nullable
    LocalDate asPublished;

    /** The chart of an area's figures, all of them. */
    static ChartQuery of(ChartType type, String area, @Nullable LocalDate asPublished) {
        var query = new ChartQuery();
        query.type = type;
        query.area = area;
        query.asPublished = asPublished;
        return query;
    }
}
