package org.openscrutiny.performance.improvement;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a list of improvement plans may be narrowed by. */
public class PlanFilter {

    @RestQuery
    @Parameter(description = "Any code of the authority", example = "E06000060")
    @Nullable
    String area;

    @RestQuery
    @Parameter(description = "Only plans that answer this inspection")
    @Nullable
    UUID inspectionId;

    @RestQuery
    @Parameter(description = "Only plans that hold this improvement action")
    @Nullable
    UUID actionId;

    @RestQuery
    @Nullable
    PlanStatus status;

    @RestQuery
    @Parameter(description = "The board as recorded, word for word", example = "Improvement Board")
    @Nullable
    String board;

    @RestQuery
    @Parameter(description = "Only plans that this meeting approved")
    @Nullable
    UUID meetingId;

    @RestQuery
    @Parameter(description = "Only those approved on this day or later; a month counts by its last day")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(description = "Only those approved on this day or earlier; a month counts by its last day")
    @Nullable
    LocalDate to;
}
