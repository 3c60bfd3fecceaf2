package org.openscrutiny.performance.assessment;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.target.TargetBasis;

/** What is to be assessed: whose figure, of when, as published when. */
public class AssessmentQuery {

    @RestQuery
    @Parameter(description = "Any code of the area", required = true, example = "E10000002")
    @Nullable
    String area;

    @RestQuery
    @Parameter(description = "A period as in the statistics API, such as 2015/2016, with its code; the latest one where it is left out")
    @Nullable
    String period;

    @RestQuery
    @Parameter(description = "The kind of period, such as AY")
    @Nullable
    String code;

    @RestQuery
    @Parameter(description = "By the figures that stood at the end of this day, and the targets set by then")
    @Nullable
    LocalDate asPublished;

    @RestQuery
    @Parameter(description = "Hold it against a target of this basis alone, such as STRETCH")
    @Nullable
    TargetBasis basis;

    @RestQuery
    @Parameter(description = "The year of the statistical neighbour model, in place of the one meant for the period", example = "2021")
    @Nullable
    Integer model;

    /** The latest figure of an area. */
    public static AssessmentQuery latest(String area) {
        var query = new AssessmentQuery();
        query.area = area;
        return query;
    }

    /**
     * The latest figure of an area among those of one kind of period.
     *
     * @param code        such as AY; null for any kind
     * @param asPublished of the figures that stood at the end of this day; null for those that stand now
     */
    public static AssessmentQuery latest(String area, @Nullable String code, @Nullable LocalDate asPublished) {
        var query = latest(area);
        query.code = code;
        query.asPublished = asPublished;
        return query;
    }

    /** The figure of an area in one period. */
    public static AssessmentQuery of(String area, @Nullable String period, @Nullable String code) {
        var query = latest(area);
        query.period = period;
        query.code = code;
        return query;
    }
}
