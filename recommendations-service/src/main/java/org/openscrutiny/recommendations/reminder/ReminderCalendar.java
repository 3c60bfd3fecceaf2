package org.openscrutiny.recommendations.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Reminders as iCalendar (RFC 5545): all-day events that do not block the day, lines folded at 75 octets. */
final class ReminderCalendar {

    static final String MEDIA_TYPE = "text/calendar";
    private static final int MAX_OCTETS = 75;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private ReminderCalendar() {
    }

    static String of(List<ReminderView> reminders, Instant now) {
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//openscrutiny//recommendations//EN");
        for (var reminder : reminders) {
            line(out, "BEGIN:VEVENT");
            line(out, "UID:%s-%s@recommendations".formatted(reminder.recordId(),
                    reminder.kind().name().toLowerCase(Locale.ROOT)));
            line(out, "DTSTAMP:" + STAMP.format(now));
            line(out, "DTSTART;VALUE=DATE:" + reminder.dueOn().format(DAY));
            line(out, "DTEND;VALUE=DATE:" + reminder.dueOn().plusDays(1).format(DAY));
            line(out, "SUMMARY:" + escaped(reminder.what()));
            if (reminder.leadOfficer() != null) {
                line(out, "DESCRIPTION:" + escaped("Lead officer: " + reminder.leadOfficer()));
            }
            line(out, "TRANSP:TRANSPARENT");
            line(out, "END:VEVENT");
        }
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    private static void line(StringBuilder out, String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            var character = Character.toString(line.codePointAt(i));
            var size = character.getBytes(UTF_8).length;
            if (octets + size > MAX_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
        }
        out.append("\r\n");
    }
}
