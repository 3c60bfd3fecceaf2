package org.openscrutiny.meetings.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.support.tag.Preconditions;
import org.openscrutiny.support.tag.Tag;

/** Answers with a calendar, or with 304 where the client has it already. */
@RequestScoped
class Calendars {

    private final CalendarStore store;
    private final Preconditions preconditions;
    private final Clock clock;

    @Context
    UriInfo uri;

    Calendars(CalendarStore store, Preconditions preconditions, Clock clock) {
        this.store = store;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    RestResponse<String> answer(String name, @Nullable UUID committeeId, @Nullable LocalDate from,
            @Nullable LocalDate to) {
        var span = CalendarSpan.of(from, to, CouncilTime.day(clock.instant()));
        var text = new MeetingCalendar(id -> uri.getBaseUriBuilder().path("v1/meetings/{id}").build(id)).of(name,
                store.announced(committeeId, span));
        var answer = preconditions.answer(Tag.ofContent(text.getBytes(UTF_8)), () -> text);
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"meetings.ics\"");
        return answer;
    }
}
