package org.openscrutiny.performance.indicator;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.rating.Direction;
import org.openscrutiny.performance.rating.RagStatus;

/** What a list of indicators may be narrowed by. */
public class IndicatorFilter {

    @RestQuery
    @Parameter(description = "The service area as recorded, word for word", example = "Children in care")
    @Nullable
    String serviceArea;

    @RestQuery
    @Parameter(description = "The owner as recorded, word for word")
    @Nullable
    String owner;

    @RestQuery
    @Nullable
    Polarity polarity;

    @RestQuery
    @Nullable
    Frequency frequency;

    @RestQuery
    @Parameter(description = "How the latest figure of the council's own area stands against its target")
    @Nullable
    RagStatus rag;

    @RestQuery
    @Parameter(description = "Which way the latest figure of the council's own area went against the one before")
    @Nullable
    Direction direction;

    @RestQuery
    @Parameter(description = "true: only those whose latest figure is older than it should be; false: only the others that have one")
    @Nullable
    Boolean stale;

    @RestQuery
    @Parameter(description = "Only variants of the indicator with this code")
    @Nullable
    String variantOf;
}
