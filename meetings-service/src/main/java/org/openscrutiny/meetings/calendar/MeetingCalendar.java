package org.openscrutiny.meetings.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.RelType;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.meeting.MeetingStatus;
import org.openscrutiny.support.calendar.CalendarText;
import org.openscrutiny.support.calendar.FoldedLines;

/**
 * Meetings as an iCalendar stream (RFC 5545). A meeting keeps its UID whatever becomes of it; SEQUENCE and LAST-MODIFIED move
 * with every change that the public can see, and with no other. Nothing in it tells when it was read, so that the same
 * meetings make the same bytes.
 */
final class MeetingCalendar {

    /** How often clients are asked to come again. */
    static final Duration REFRESH = Duration.ofHours(6);
    private static final String PRODUCT = "-//openscrutiny//meetings-service//EN";
    private static final int UNFOLDED = Integer.MAX_VALUE;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm",
            Locale.UK);
    private static final TimeZoneRegistry ZONES = TimeZoneRegistryFactory.getInstance().createRegistry();

    private final Function<UUID, URI> addressOf;

    /** @param addressOf where a meeting can be read */
    MeetingCalendar(Function<UUID, URI> addressOf) {
        this.addressOf = addressOf;
    }

    /** @param name what clients show above the calendar */
    String of(String name, List<CalendarEntry> meetings) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(CalendarText.of(name)));
        calendar.add(new XProperty("X-WR-CALNAME", CalendarText.of(name))); // what clients knew before RFC 7986
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        calendar.add(Objects.requireNonNull(ZONES.getTimeZone(CouncilTime.ZONE.getId())).getVTimeZone());
        meetings.forEach(meeting -> calendar.add(event(meeting)));
        return written(calendar);
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(true, UNFOLDED).output(calendar, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return FoldedLines.of(text.toString());
    }

    private VEvent event(CalendarEntry meeting) {
        var event = new VEvent(false);
        event.add(new Uid(meeting.id().toString()));
        // Without a METHOD that sends it, DTSTAMP is when the event was last revised: RFC 5545, section 3.8.7.2.
        var revisedAt = meeting.openModifiedAt().truncatedTo(ChronoUnit.SECONDS);
        event.add(new DtStamp(revisedAt));
        event.add(new LastModified(revisedAt));
        event.add(new Sequence(Math.toIntExact(meeting.openVersion())));
        when(event, meeting);
        event.add(new Summary(CalendarText.of(summary(meeting))));
        event.add(isOff(meeting.status()) ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (meeting.venue() != null) {
            event.add(new Location(CalendarText.of(meeting.venue())));
        }
        var description = description(meeting);
        if (!description.isEmpty()) {
            event.add(new Description(CalendarText.of(description)));
        }
        if (meeting.replacementId() != null) {
            event.add(new RelatedTo(new ParameterList(List.of(RelType.SIBLING)), meeting.replacementId().toString()));
        }
        event.add(new Url(addressOf.apply(meeting.id())));
        return event;
    }

    /** A meeting of which no paper states the time takes its day; one without a planned end states none. */
    private static void when(VEvent event, CalendarEntry meeting) {
        if (!meeting.startStated()) {
            event.add(new DtStart<>(CouncilTime.day(meeting.scheduledStart())));
            return;
        }
        event.add(new DtStart<>(inLondon(meeting.scheduledStart())));
        if (meeting.plannedEnd() != null) {
            event.add(new DtEnd<>(inLondon(meeting.plannedEnd())));
        }
    }

    private static ZonedDateTime inLondon(Instant moment) {
        return moment.atZone(CouncilTime.ZONE);
    }

    private static boolean isOff(MeetingStatus status) {
        return switch (status) {
            case CANCELLED, POSTPONED -> true;
            case DRAFT, SCHEDULED, IN_SESSION, ADJOURNED, CONCLUDED, ABANDONED -> false;
        };
    }

    /** Some clients show a cancelled meeting like any other; its title tells the reader all the same. */
    private static String summary(CalendarEntry meeting) {
        return switch (meeting.status()) {
            case CANCELLED -> "Cancelled: " + meeting.committeeName();
            case POSTPONED -> "Postponed: " + meeting.committeeName();
            case ABANDONED -> "Abandoned: " + meeting.committeeName();
            case DRAFT, SCHEDULED, IN_SESSION, ADJOURNED, CONCLUDED -> meeting.committeeName();
        };
    }

    private static String description(CalendarEntry meeting) {
        var why = meeting.statusReason() == null ? "" : " " + meeting.statusReason();
        return switch (meeting.status()) {
            case CANCELLED -> ("This meeting is cancelled." + why).strip();
            case POSTPONED -> postponed(meeting) + why;
            case ABANDONED -> ("This meeting was abandoned before it was concluded." + why).strip();
            case ADJOURNED -> ("This meeting is adjourned." + why).strip();
            case DRAFT, SCHEDULED, IN_SESSION, CONCLUDED -> "";
        };
    }

    private static String postponed(CalendarEntry meeting) {
        var start = meeting.replacementStart();
        return start == null
                ? "This meeting is postponed."
                : "This meeting is postponed to %s.".formatted(
                        inLondon(start).format(Boolean.TRUE.equals(meeting.replacementStartStated())
                                ? DAY_AND_TIME
                                : DAY));
    }
}
