package org.openscrutiny.performance.inspection;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a list of inspections may be narrowed by. */
public class InspectionFilter {

    @RestQuery
    @Parameter(description = "Any code of the authority inspected", example = "E06000060")
    @Nullable
    String area;

    @RestQuery
    @Parameter(description = "The service area as recorded, word for word", example = "Children's social care")
    @Nullable
    String serviceArea;

    @RestQuery
    @Nullable
    Framework framework;

    @RestQuery
    @Nullable
    InspectionType type;

    @RestQuery
    @Parameter(description = "Only visits that looked at this")
    @Nullable
    VisitTheme theme;

    @RestQuery
    @Nullable
    InspectionStatus status;

    @RestQuery
    @Parameter(description = "Only those that began on this day or later")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(description = "Only those that began on this day or earlier")
    @Nullable
    LocalDate to;
}
