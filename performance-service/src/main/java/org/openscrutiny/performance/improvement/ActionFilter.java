package org.openscrutiny.performance.improvement;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a list of improvement actions may be narrowed by. */
public class ActionFilter {

    @RestQuery
    @Nullable
    UUID inspectionId;

    @RestQuery
    @Nullable
    UUID findingId;

    @RestQuery
    @Parameter(description = "Only those that this improvement plan holds")
    @Nullable
    UUID planId;

    @RestQuery
    @Nullable
    ActionState state;

    @RestQuery
    @Parameter(description = "The owner as recorded, word for word")
    @Nullable
    String owner;

    @RestQuery
    @Parameter(description = "The service area as recorded, word for word", example = "Children in care")
    @Nullable
    String serviceArea;

    @RestQuery
    @Parameter(description = "Only those due on this day or earlier; those whose due date is not known are left out")
    @Nullable
    LocalDate dueTo;

    @RestQuery
    @Parameter(description = "true: only those not yet completed whose due date, or the month or year it names, has passed; false: only the others")
    @Nullable
    Boolean overdue;

    ActionFilter of(UUID finding) {
        findingId = finding;
        return this;
    }
}
