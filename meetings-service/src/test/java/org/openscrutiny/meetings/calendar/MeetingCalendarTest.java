package org.openscrutiny.meetings.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.TzId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.meeting.MeetingStatus;
import org.openscrutiny.support.problem.InvalidInput;

class MeetingCalendarTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID LATER = UUID.fromString("01890000-0000-7000-8000-000000000002");
    private static final String BST = "2017-09-05T09:30:00Z";
    private static final String GMT = "2017-01-31T10:00:00Z";

    @Test
    void meetingOfSummerAndOfWinterStandAtTheirLocalTimes() {
        var text = text(scheduled(BST), scheduled(GMT));
        assertThat(text).contains("DTSTART;TZID=Europe/London:20170905T103000\r\n")
                .contains("DTSTART;TZID=Europe/London:20170131T100000\r\n");
        var events = parsed(text).<VEvent>getComponents(Component.VEVENT);
        assertThat(events).extracting(event -> Instant.from(event.getStartDate().orElseThrow().getDate()))
                .containsExactly(Instant.parse(BST), Instant.parse(GMT));
    }

    @Test
    void timeZoneComesAlong() {
        var zone = (VTimeZone) parsed(text(scheduled(BST))).getComponent(Component.VTIMEZONE).orElseThrow();
        assertThat(Objects.requireNonNull(zone.getTimeZoneId()).getValue()).isEqualTo("Europe/London");
        assertThat(zone.getObservances()).extracting(Component::getName).contains("STANDARD", "DAYLIGHT");
        var start = event(text(scheduled(BST))).getRequiredProperty(Property.DTSTART);
        assertThat(start.getParameter("TZID")).contains(new TzId("Europe/London"));
    }

    @Test
    void eventSaysWhoMeetsWhereAndHowOftenItChanged() {
        var event = event(text(scheduled(BST)));
        assertThat(value(event, Property.UID)).isEqualTo(ID.toString());
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Select, committee; one");
        assertThat(value(event, Property.LOCATION)).isEqualTo("Mezzanine Room 1, County Hall");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("7");
        assertThat(value(event, Property.LAST_MODIFIED)).isEqualTo("20170901T080000Z");
        assertThat(value(event, Property.DTSTAMP)).isEqualTo("20170901T080000Z");
        assertThat(value(event, Property.URL)).isEqualTo("https://example.org/v1/meetings/" + ID);
        assertThat(event.getEndDate(false).map(end -> Instant.from(end.getDate())))
                .contains(Instant.parse("2017-09-05T12:00:00Z"));
        assertThat(event.getProperty(Property.DESCRIPTION)).isEmpty();
    }

    @Test
    void sameMeetingsMakeTheSameBytesWheneverTheyAreRead() {
        assertThat(text(scheduled(BST))).isEqualTo(text(scheduled(BST)));
    }

    @Test
    void cancelledMeetingKeepsItsPlaceAndSaysSo() {
        var event = event(text(entry(MeetingStatus.CANCELLED, "Snow.", null)));
        assertThat(value(event, Property.UID)).isEqualTo(ID.toString());
        assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Cancelled: Select, committee; one");
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo("This meeting is cancelled. Snow.");
    }

    @Test
    void postponedMeetingPointsToTheOneThatTakesItsPlace() {
        var event = event(text(entry(MeetingStatus.POSTPONED, "Snow.", Instant.parse("2017-10-31T10:00:00Z"))));
        assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event, Property.DESCRIPTION))
                .isEqualTo("This meeting is postponed to Tuesday 31 October 2017 at 10:00. Snow.");
        assertThat(value(event, Property.RELATED_TO)).isEqualTo(LATER.toString());
    }

    @Test
    void abandonedMeetingTookPlace() {
        var event = event(text(entry(MeetingStatus.ABANDONED, "Flood.", null)));
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.SUMMARY)).startsWith("Abandoned: ");
    }

    @Test
    void meetingWithoutAStatedTimeTakesItsDay() {
        var text = text(new CalendarEntry(ID, "Committee", Instant.parse("2017-07-04T23:00:00Z"), false, null, null,
                MeetingStatus.SCHEDULED, null, 0, Instant.EPOCH, null, null, null));
        assertThat(text).contains("DTSTART;VALUE=DATE:20170705\r\n");
        assertThat(event(text).getProperty(Property.DTEND)).isEmpty();
    }

    @Test
    void longLinesAreFoldedAndReadBackWhole() {
        var venue = "Höhenstraße – Neuadd y Sir, Ŵŷ ".repeat(12) + "\nSecond floor; ask\rfor \\keys\\";
        var text = text(new CalendarEntry(ID, "Committee", Instant.parse(BST), true, null, venue,
                MeetingStatus.SCHEDULED, null, 0, Instant.EPOCH, null, null, null));
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        });
        assertThat(value(event(text), Property.LOCATION)).isEqualTo(venue.replace('\r', '\n'));
    }

    @Test
    void everyEventKeepsTheRulesOfTheStandard() {
        var text = text(scheduled(BST), entry(MeetingStatus.POSTPONED, "Snow.", Instant.parse(GMT)),
                entry(MeetingStatus.CANCELLED, "Snow.", null));
        assertThat(parsed(text).validate(true).getEntries()).isEmpty();
        assertThat(text).doesNotContain("METHOD:");
    }

    @Test
    void calendarOfNoMeetingsIsACalendar() {
        assertThat(parsed(text()).getComponents(Component.VEVENT)).isEmpty();
    }

    @Test
    void spanIsThePastYearAndAllToCome() {
        var span = CalendarSpan.of(null, null, LocalDate.of(2024, 2, 29));
        assertThat(span.from()).isEqualTo("2023-02-28");
        assertThat(span.to()).isNull();
        assertThatThrownBy(() -> CalendarSpan.of(LocalDate.of(2024, 2, 2), LocalDate.of(2024, 2, 1), span.from()))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("to 2024-02-01 is before from 2024-02-02.");
    }

    private static CalendarEntry scheduled(String start) {
        return new CalendarEntry(ID, "Select, committee; one", Instant.parse(start), true,
                Instant.parse(start).plusSeconds(9000), "Mezzanine Room 1, County Hall", MeetingStatus.SCHEDULED, null,
                7, Instant.parse("2017-09-01T08:00:00.123456Z"), null, null, null);
    }

    private static CalendarEntry entry(MeetingStatus status, String reason, @Nullable Instant replacement) {
        return new CalendarEntry(ID, "Select, committee; one", Instant.parse(BST), true, null, null, status, reason, 7,
                Instant.EPOCH, replacement == null ? null : LATER, replacement, replacement == null ? null : true);
    }

    private static String text(CalendarEntry... meetings) {
        return new MeetingCalendar(id -> URI.create("https://example.org/v1/meetings/" + id)).of("Meetings",
                List.of(meetings));
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private static VEvent event(String text) {
        return (VEvent) parsed(text).getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
