package org.openscrutiny.performance.observation;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a history may be narrowed by. */
public class HistoryFilter {

    @RestQuery
    @Parameter(description = "Any code of the area; all areas where it is left out", example = "E10000002")
    @Nullable
    String area;

    @RestQuery
    @Parameter(description = "By the figures that stood at the end of this day")
    @Nullable
    LocalDate asPublished;
}
