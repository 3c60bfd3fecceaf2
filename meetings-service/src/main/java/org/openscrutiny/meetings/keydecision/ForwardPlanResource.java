package org.openscrutiny.meetings.keydecision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

@Path("/v1/forward-plan")
@Tag(name = "Key decisions")
class ForwardPlanResource {

    private static final int MONTHS_AHEAD = 4;

    private final KeyDecisionStore store;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    ForwardPlanResource(KeyDecisionStore store, Cursors cursors, Caller caller, Clock clock) {
        this.store = store;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readForwardPlan", summary = "Read the forward plan: the key decisions of a period, four months from the first of this month unless another is asked for")
    public PageView<KeyDecisionSummary> read(@BeanParam KeyDecisionFilter filter,
            @Parameter(description = "First day of the period; the first of this month where it is left out", example = "2017-09-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day of the period; the last of the fourth month where it is left out", example = "2017-12-31") @RestQuery @Nullable LocalDate to,
            @BeanParam PageQuery page) {
        var first = from == null ? CouncilTime.day(clock.instant()).withDayOfMonth(1) : from;
        var last = to == null ? YearMonth.from(first).plusMonths(MONTHS_AHEAD - 1L).atEndOfMonth() : to;
        if (last.isBefore(first)) {
            throw new InvalidInput(Fault.in("to", "to %s is before from %s.".formatted(last, first)));
        }
        var list = store.list(caller, filter, first, last).where("d.status <> DRAFT and d.status <> WITHDRAWN");
        var rows = list.sorted(false, page.position(cursors), KeyDecisionStore.BY_DECISION)
                .rows(page.limit() + 1)
                .stream()
                .map(row -> row.summary(caller))
                .toList();
        return page.view(rows, cursors, KeyDecisionSummary::position, page.wantsTotal() ? list.count() : null);
    }
}
