package org.openscrutiny.recommendations.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/summary")
@Tag(name = "Summary")
class SummaryResource {

    private static final int MAX_MONTHS = 120;

    private final KnownSummaries summaries;
    private final Preconditions preconditions;
    private final Clock clock;

    SummaryResource(KnownSummaries summaries, Preconditions preconditions, Clock clock) {
        this.summaries = summaries;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readSummary", summary = "Count recommendations by judgement, decision, lead, inquiry and age, now or on any past day")
    public RestResponse<SummaryView> read(@RestQuery @Nullable UUID committeeId, @RestQuery @Nullable UUID inquiryId,
            @RestQuery @Nullable LocalDate asOf) {
        return summaries.on(asOf == null ? CouncilDay.today(clock) : asOf, committeeId, inquiryId).read(preconditions);
    }

    @GET
    @Path("/history")
    @PermitAll
    @Operation(operationId = "readSummaryHistory", summary = "Count recommendations by judgement and decision at the end of each month, oldest first")
    public RestResponse<List<MonthView>> history(@RestQuery @Nullable UUID committeeId,
            @RestQuery @Nullable UUID inquiryId,
            @RestQuery @Nullable LocalDate from, @RestQuery @Nullable LocalDate to) {
        var today = CouncilDay.today(clock);
        var last = to == null || to.isAfter(today) ? today : to;
        var first = from == null ? last.minusMonths(11) : from;
        if (first.isAfter(last) || ChronoUnit.MONTHS.between(first, last) >= MAX_MONTHS) {
            throw new InvalidInput(Fault.in("from",
                    "from is %s and to is %s; from comes first, and at most %d months are told at once."
                            .formatted(first, last, MAX_MONTHS)));
        }
        return summaries.history(first, last, committeeId, inquiryId).read(preconditions);
    }
}
