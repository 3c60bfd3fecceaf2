package org.openscrutiny.meetings.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
class CalendarResourceTest {

    @Test
    void councilAndCommitteeShowAnAnnouncedMeeting() {
        var committee = Council.committee();
        var meeting = announced(committee, "2030-03-05T10:00:00Z");
        for (var address : List.of("/v1/calendar.ics", feed(committee))) {
            var answer = anybody().get(address);
            assertThat(answer.contentType()).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
            assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename=\"meetings.ics\"");
            assertThat(events(answer.asString())).extracting(MeetingUid::of).contains(meeting);
        }
        assertThat(event(feed(committee)).getRequiredProperty(Property.URL).getValue())
                .endsWith("/v1/meetings/" + meeting);
    }

    @Test
    void draftIsInNobodysCalendar() {
        var committee = Council.committee();
        Council.meeting(committee, "2030-03-05T10:00:00Z");
        assertThat(events(as(Roles.CLERK).get(feed(committee)).asString())).isEmpty();
    }

    @Test
    void sequenceMovesWithWhatThePublicSeesAndWithNothingElse() {
        var committee = Council.committee();
        var meeting = announced(committee, "2030-03-05T10:00:00Z");
        var before = sequence(committee);
        as(Roles.CLERK).body("""
                {"kind": "PRE_MEETING", "start": "2030-03-05T09:00:00Z", "purpose": "Lines of questions"}""")
                .post("/v1/meetings/" + meeting + "/sessions")
                .then()
                .statusCode(201);
        assertThat(sequence(committee)).isEqualTo(before);
        Council.patch("/v1/meetings/" + meeting, "{\"venue\": \"County Hall\"}").statusCode(200);
        assertThat(sequence(committee)).isGreaterThan(before);
        assertThat(event(feed(committee)).getRequiredProperty(Property.LOCATION).getValue()).isEqualTo("County Hall");
    }

    @Test
    void tagStandsUntilTheCalendarChanges() {
        var committee = Council.committee();
        var meeting = announced(committee, "2030-03-05T10:00:00Z");
        var tag = anybody().get(feed(committee)).header("ETag");
        anybody().header("If-None-Match", tag).get(feed(committee)).then().statusCode(304);
        assertThat(as(Roles.CLERK).get(feed(committee)).header("ETag")).isEqualTo(tag);
        Council.step(meeting, "{\"to\": \"CANCELLED\", \"reason\": \"Snow\"}").statusCode(201);
        anybody().header("If-None-Match", tag)
                .get(feed(committee))
                .then()
                .statusCode(200)
                .body(containsString("STATUS:CANCELLED"));
    }

    @Test
    void postponedMeetingNamesItsReplacement() {
        var committee = Council.committee();
        var meeting = announced(committee, "2030-03-05T10:00:00Z");
        var replacement = announced(committee, "2030-06-05T10:00:00+01:00");
        Council.step(meeting, """
                {"to": "POSTPONED", "reason": "Snow", "replacementId": "%s"}""".formatted(replacement)).statusCode(201);
        var event = event(feed(committee));
        assertThat(event.getRequiredProperty(Property.RELATED_TO).getValue()).isEqualTo(replacement);
        assertThat(event.getRequiredProperty(Property.DESCRIPTION).getValue())
                .isEqualTo("This meeting is postponed to Wednesday 5 June 2030 at 10:00. Snow");
    }

    @Test
    void daysCanBeChosen() {
        var committee = Council.committee();
        var old = announced(committee, "2017-03-05T10:00:00Z");
        announced(committee, "2030-03-05T10:00:00Z");
        assertThat(events(anybody().get(feed(committee) + "?from=2017-01-01&to=2017-12-31").asString()))
                .extracting(MeetingUid::of)
                .containsExactly(old);
        assertThat(events(anybody().get(feed(committee)).asString())).hasSize(1);
        anybody().get("/v1/calendar.ics?from=2017-02-01&to=2017-01-01")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].parameter", equalTo("to"));
    }

    @Test
    void committeeThatIsNotThereHasNoCalendar() {
        anybody().get(feed(UUID.randomUUID().toString())).then().statusCode(404);
    }

    private static String announced(String committee, String start) {
        var meeting = Council.meeting(committee, start);
        Council.step(meeting, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        return meeting;
    }

    private static String feed(String committee) {
        return "/v1/committees/" + committee + "/calendar.ics";
    }

    private static int sequence(String committee) {
        return Integer.parseInt(event(feed(committee)).getRequiredProperty(Property.SEQUENCE).getValue());
    }

    /** The first one. */
    private static VEvent event(String address) {
        return events(anybody().get(address).asString()).get(0);
    }

    private static List<VEvent> events(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT);
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    /** What clients know a meeting by. */
    private static final class MeetingUid {

        static String of(VEvent event) {
            return event.getUid().orElseThrow().getValue();
        }
    }
}
