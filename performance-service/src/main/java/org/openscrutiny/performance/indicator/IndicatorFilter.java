package org.openscrutiny.performance.indicator;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;

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
    @Parameter(description = "Only variants of the indicator with this code")
    @Nullable
    String variantOf;
}
