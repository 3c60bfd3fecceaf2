package org.openscrutiny.performance.scorecard;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.rating.Direction;
import org.openscrutiny.performance.rating.RagStatus;

/** What a list of scorecards may be narrowed by; all that is said of an indicator holds for one and the same. */
public class ScorecardFilter {

    @RestQuery
    @Parameter(description = "Any code of the area they show", example = "E06000060")
    @Nullable
    String area;

    @RestQuery
    @Parameter(description = "Only those with an indicator of this service area, word for word", example = "Children in care")
    @Nullable
    String serviceArea;

    @RestQuery
    @Parameter(description = "Only those with an indicator of this owner, word for word")
    @Nullable
    String owner;

    @RestQuery
    @Parameter(description = "Only those with an indicator whose latest figure of the council's own area stands so")
    @Nullable
    RagStatus rag;

    @RestQuery
    @Parameter(description = "Only those with an indicator whose latest figure of the council's own area went this way")
    @Nullable
    Direction direction;

    @RestQuery
    @Parameter(description = "true: only those with an indicator whose latest figure is older than it should be; false: with one whose figure is not")
    @Nullable
    Boolean stale;
}
