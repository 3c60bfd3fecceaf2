package org.openscrutiny.meetings.calendar;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.committee.Committees;

@Path("/v1/committees/{id}/calendar.ics")
@Tag(name = "Calendar")
class CommitteeCalendarResource {

    private final Calendars calendars;
    private final Committees committees;

    CommitteeCalendarResource(Calendars calendars, Committees committees) {
        this.calendars = calendars;
        this.committees = committees;
    }

    @GET
    @PermitAll
    @Produces(CalendarResource.MEDIA_TYPE)
    @Operation(operationId = "readCommitteeCalendar", summary = "Subscribe to the announced meetings of one committee as an iCalendar feed; the same for every reader")
    @APIResponse(responseCode = "200", description = "iCalendar (RFC 5545), with Europe/London as its time zone", content = @Content(mediaType = CalendarResource.DOCUMENTED_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> read(@RestPath UUID id,
            @Parameter(description = "The first day, in the council's time; a year ago where it is left out", example = "2017-01-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "The last day, in the council's time; without end where it is left out", example = "2017-12-31") @RestQuery @Nullable LocalDate to) {
        return calendars.answer(committees.get(id).name(), id, from, to);
    }
}
