package org.openscrutiny.recommendations.reminder;

import java.time.Clock;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.page.PageQuery;

@Path("/v1/reminders.ics")
@Tag(name = "Reminders")
class ReminderCalendarResource {

    private final Reminders reminders;
    private final Clock clock;

    ReminderCalendarResource(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces(ReminderCalendar.MEDIA_TYPE)
    @Operation(operationId = "readReminderCalendar", summary = "Read what is due in the next days as iCalendar, 500 events at the most")
    public String calendar(@RestQuery @DefaultValue("30") int days, @RestQuery @Nullable String leadPost,
            @RestQuery @Nullable String leadOfficer) {
        return ReminderCalendar.of(reminders.next(days, leadPost, leadOfficer, Optional.empty(), PageQuery.MAX_LIMIT),
                clock.instant());
    }
}
