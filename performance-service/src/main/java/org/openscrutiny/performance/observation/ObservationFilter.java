package org.openscrutiny.performance.observation;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** What a list of observations may be narrowed by, and as of when. */
public class ObservationFilter {

    @RestQuery
    @Parameter(description = "Any code of an area: figures under all its codes are one series", example = "E06000060")
    @Nullable
    String area;

    @RestQuery
    @Parameter(description = "A period as in the statistics API, such as 2015/2016; of a custom one 2016-06-01/2016-12-31")
    @Nullable
    String period;

    @RestQuery
    @Parameter(description = "The kind of period, such as AY or M4", example = "AY")
    @Nullable
    String code;

    @RestQuery
    @Parameter(description = "Only periods that begin on this day or later")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(description = "Only periods that end on this day or earlier")
    @Nullable
    LocalDate to;

    @RestQuery
    @Parameter(description = "total for the whole alone, or each part as name:value, such as sex:Male")
    List<String> breakdown = List.of();

    @RestQuery
    @Nullable
    ObservationStatus status;

    @RestQuery
    @Parameter(description = "What stood at the end of this day, in place of what stands now")
    @Nullable
    LocalDate asPublished;

    @RestQuery
    @Parameter(description = "all: every revision, not only those that stand", schema = @Schema(type = SchemaType.STRING, enumeration = "all"))
    @Nullable
    String revisions;

    boolean allRevisions() {
        if (revisions != null && !revisions.equals("all")) {
            throw new InvalidInput(
                    Fault.in("revisions", "revisions is \"%s\"; it takes only all.".formatted(revisions)));
        }
        return revisions != null;
    }
}
