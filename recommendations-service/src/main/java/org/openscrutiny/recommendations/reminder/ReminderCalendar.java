package org.openscrutiny.recommendations.reminder;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.openscrutiny.support.calendar.CalendarText;
import org.openscrutiny.support.calendar.FoldedLines;

/**
 * Reminders as an iCalendar stream (RFC 5545): all-day events that do not block the day. A reminder keeps its UID while its
 * record waits, whatever day it is moved to.
 */
final class ReminderCalendar {

    static final String MEDIA_TYPE = "text/calendar";
    private static final String PRODUCT = "-//openscrutiny//recommendations-service//EN";
    private static final String NAME = "What is due on recommendations";
    private static final int UNFOLDED = Integer.MAX_VALUE;

    private ReminderCalendar() {
    }

    /** @param now when they are told; every event is stamped with it, since a feed has no other time of its own */
    static String of(List<ReminderView> reminders, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(NAME));
        calendar.add(new XProperty("X-WR-CALNAME", NAME)); // what clients knew before RFC 7986
        reminders.forEach(reminder -> calendar.add(event(reminder, now.truncatedTo(ChronoUnit.SECONDS))));
        return written(calendar, reminders.isEmpty());
    }

    private static VEvent event(ReminderView reminder, Instant stamp) {
        var event = new VEvent(false);
        event.add(new Uid("%s-%s@recommendations".formatted(reminder.recordId(),
                reminder.kind().name().toLowerCase(Locale.ROOT))));
        event.add(new DtStamp(stamp));
        event.add(new DtStart<>(reminder.dueOn()));
        event.add(new DtEnd<>(reminder.dueOn().plusDays(1)));
        event.add(new Summary(CalendarText.of(reminder.what())));
        if (reminder.leadOfficer() != null) {
            event.add(new Description(CalendarText.of("Lead officer: " + reminder.leadOfficer())));
        }
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** @param empty a calendar without a component is against the letter of the standard and is what clients expect here */
    private static String written(Calendar calendar, boolean empty) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(!empty, UNFOLDED).output(calendar, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return FoldedLines.of(text.toString());
    }
}
