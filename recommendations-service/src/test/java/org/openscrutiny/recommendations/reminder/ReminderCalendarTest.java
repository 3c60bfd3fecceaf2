package org.openscrutiny.recommendations.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class ReminderCalendarTest {

    private static final Instant NOW = Instant.parse("2017-02-01T09:30:15.5Z");
    private static final UUID RECORD = new UUID(1, 2);

    @Test
    void reminderIsAnAllDayEventThatBlocksNothing() {
        var text = text("Recommendation 1 is to be done", "Mrs C Douch");
        assertThat(text).contains("VERSION:2.0\r\n", "CALSCALE:GREGORIAN\r\n",
                "UID:00000000-0000-0001-0000-000000000002-action_by@recommendations\r\n",
                "DTSTAMP:20170201T093015Z\r\n", "DTSTART;VALUE=DATE:20170228\r\n", "DTEND;VALUE=DATE:20170301\r\n",
                "SUMMARY:Recommendation 1 is to be done\r\n", "DESCRIPTION:Lead officer: Mrs C Douch\r\n",
                "TRANSP:TRANSPARENT\r\n");
    }

    @Test
    void uidStaysWhenTheDayIsMoved() {
        var moved = ReminderCalendar.of(List.of(new ReminderView(LocalDate.of(2017, 6, 1), ReminderKind.ACTION_BY,
                "Recommendation 1", null, null, RECORD, "/x")), NOW);
        assertThat(value(moved, Property.UID)).isEqualTo(value(text("Recommendation 1", null), Property.UID));
    }

    @Test
    void everyEventKeepsTheRulesOfTheStandard() {
        assertThat(parsed(text("Recommendation 1", "Mrs C Douch")).validate(true).getEntries()).isEmpty();
    }

    @Test
    void longAndHostileTextStaysOneEventAndReadsBackWhole() {
        var what = "Ŵé".repeat(60) + "\r\nEND:VEVENT; a, b\\c\rEND:VCALENDAR";
        var text = text(what, null);
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r", "\n");
        });
        assertThat(text.replace("\r\n ", "")).contains("\\nEND:VEVENT\\; a\\, b\\\\c\\nEND:VCALENDAR\r\n");
        assertThat(parsed(text).getComponents(Component.VEVENT)).hasSize(1);
        assertThat(value(text, Property.SUMMARY)).isEqualTo(what.replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Test
    void calendarOfNothingDueIsACalendar() {
        assertThat(parsed(ReminderCalendar.of(List.of(), NOW)).getComponents(Component.VEVENT)).isEmpty();
    }

    private static String text(String what, @org.jspecify.annotations.Nullable String leadOfficer) {
        return ReminderCalendar.of(List.of(new ReminderView(LocalDate.of(2017, 2, 28), ReminderKind.ACTION_BY, what,
                null, leadOfficer, RECORD, "/x")), NOW);
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private static String value(String text, String property) {
        VEvent event = (VEvent) parsed(text).getComponent(Component.VEVENT).orElseThrow();
        return event.getRequiredProperty(property).getValue();
    }
}
