package org.openscrutiny.meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.Reading;
import org.openscrutiny.meetings.clock.ReadingState;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/clocks")
@Tag(name = "Clocks")
class ClockResource {

    private final ClockReadings readings;
    private final Cursors cursors;

    ClockResource(ClockReadings readings, Cursors cursors) {
        this.readings = readings;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listClocks", summary = "List clocks across meetings by the start of the meeting, for example those overdue")
    public PageView<Reading> across(@RestQuery @Nullable UUID committeeId,
            @Parameter(description = "Only meetings from this day on", example = "2017-01-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only meetings up to this day", example = "2017-12-31") @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable ReadingState state, @BeanParam PageQuery page) {
        var placed = readings.across(committeeId, from, to, state, page.position(cursors), page.limit() + 1);
        var positions = placed.stream()
                .collect(Collectors.toMap(ClockReadings.Placed::reading, ClockReadings.Placed::position));
        Long total = page.wantsTotal()
                ? Long.valueOf(
                        readings.across(committeeId, from, to, state, Optional.empty(), Integer.MAX_VALUE).size())
                : null;
        return page.view(placed.stream().map(ClockReadings.Placed::reading).toList(), cursors,
                reading -> positions.getOrDefault(reading, List.of()), total);
    }
}
