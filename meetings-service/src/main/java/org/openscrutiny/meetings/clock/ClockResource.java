package org.openscrutiny.meetings.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/clocks")
@Tag(name = "Clocks")
class ClockResource {

    private final AllClocks clocks;
    private final Cursors cursors;

    ClockResource(AllClocks clocks, Cursors cursors) {
        this.clocks = clocks;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listClocks", summary = "List clocks of meetings, declarations, key decisions and call-ins, for example those overdue, by the day of the meeting or decision")
    public PageView<Reading> list(@RestQuery @Nullable UUID committeeId,
            @Parameter(description = "Only meetings and decisions from this day on", example = "2017-01-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only meetings and decisions up to this day", example = "2017-12-31") @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable ReadingState state,
            @Parameter(description = "Only clocks of this rule", example = "agenda-notice") @RestQuery @Nullable String ruleId,
            @Parameter(description = "Only clocks due on this day or later; those without a last day are left out", example = "2017-08-01") @RestQuery @Nullable LocalDate dueFrom,
            @Parameter(description = "Only clocks due on this day or earlier; those without a last day are left out", example = "2017-08-31") @RestQuery @Nullable LocalDate dueTo,
            @BeanParam PageQuery page) {
        var query = new ClockQuery(committeeId, from, to);
        Predicate<Reading> wanted = reading -> (state == null || reading.state() == state)
                && (ruleId == null || reading.ruleId().equals(ruleId))
                && isDue(reading.dueOn(), dueFrom, dueTo);
        var placed = clocks.list(query, wanted, page.position(cursors).map(Place::of), page.limit() + 1);
        var readings = new ArrayList<>(placed.stream().map(AllClocks.Placed::reading).toList());
        var last = placed.size() > page.limit() ? placed.get(page.limit() - 1).place().position() : List.<String>of();
        var total = page.wantsTotal()
                ? Long.valueOf(clocks.list(query, wanted, Optional.empty(), Integer.MAX_VALUE).size())
                : null;
        // Only the last row of a page is ever asked for its position.
        return page.view(readings, cursors, reading -> last, total);
    }

    private static boolean isDue(@Nullable LocalDate dueOn, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (dueOn == null) {
            return from == null && to == null;
        }
        return (from == null || !dueOn.isBefore(from)) && (to == null || !dueOn.isAfter(to));
    }
}
