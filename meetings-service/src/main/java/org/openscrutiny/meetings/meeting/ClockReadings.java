package org.openscrutiny.meetings.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.MeetingClocks;
import org.openscrutiny.meetings.clock.MeetingFacts;
import org.openscrutiny.meetings.clock.Reading;
import org.openscrutiny.meetings.clock.ReadingState;
import org.openscrutiny.support.access.Caller;

/** Reads the clocks of one meeting or of many; each batch of meetings takes two statements, however many clocks they have. */
@ApplicationScoped
class ClockReadings {

    /** Meetings read at a time. */
    private static final int BATCH = 100;
    private static final Set<MeetingStatus> NOT_HELD = EnumSet.of(MeetingStatus.DRAFT, MeetingStatus.CANCELLED,
            MeetingStatus.POSTPONED);

    private final MeetingStore store;
    private final MeetingClocks clocks;
    private final Caller caller;
    private final Clock clock;

    ClockReadings(MeetingStore store, MeetingClocks clocks, Caller caller, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.caller = caller;
        this.clock = clock;
    }

    List<Reading> ofMeeting(UUID id) {
        return read(List.of(store.get(id, caller)));
    }

    /** One clock with the place of its meeting in the order of meetings. */
    record Placed(Reading reading, Instant meetingStart, int index) {

        List<String> position() {
            return List.of(meetingStart.toString(), reading.meetingId().toString(), Integer.toString(index));
        }
    }

    /**
     * Clocks across meetings, by the start of the meeting, then in the order of the rules.
     *
     * @param state only clocks that stand there
     * @param after the position of the last one of the page before
     */
    List<Placed> across(@Nullable UUID committeeId, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable ReadingState state, Optional<List<String>> after, int limit) {
        var found = new ArrayList<Placed>();
        var position = after;
        while (found.size() < limit) {
            var batch = store.inOrder(caller, committeeId, from, to, position, BATCH);
            found.addAll(wanted(batch, state, after));
            if (batch.size() < BATCH) {
                break;
            }
            var last = batch.get(batch.size() - 1);
            position = Optional.of(List.of(last.scheduledStart().toString(), last.id().toString(), "last"));
        }
        return found.subList(0, Math.min(found.size(), limit));
    }

    private List<Placed> wanted(List<Meeting> batch, @Nullable ReadingState state, Optional<List<String>> after) {
        var starts = batch.stream().collect(Collectors.toMap(Meeting::id, Meeting::scheduledStart));
        var placed = new ArrayList<Placed>();
        UUID current = null;
        int index = 0;
        for (var reading : read(batch)) {
            index = reading.meetingId().equals(current) ? index + 1 : 0;
            current = reading.meetingId();
            var seen = isSeen(after, current, index);
            if (!seen && (state == null || reading.state() == state)) {
                placed.add(new Placed(reading, starts.getOrDefault(current, Instant.MIN), index));
            }
        }
        return placed;
    }

    private static boolean isSeen(Optional<List<String>> after, UUID meetingId, int index) {
        return after.filter(p -> p.get(1).equals(meetingId.toString()))
                .map(p -> index <= Integer.parseInt(p.get(2)))
                .orElse(false);
    }

    private List<Reading> read(List<Meeting> meetings) {
        var today = CouncilTime.day(clock.instant());
        var following = following(meetings);
        return meetings.stream()
                .flatMap(meeting -> clocks.read(facts(meeting, following), today).stream())
                .toList();
    }

    private MeetingFacts facts(Meeting meeting, Map<UUID, List<Instant>> starts) {
        var later = starts.getOrDefault(meeting.committeeId(), List.of())
                .stream()
                .filter(start -> start.isAfter(meeting.scheduledStart()))
                .map(CouncilTime::day)
                .toList();
        var webcast = meeting.webcast();
        return new MeetingFacts(meeting.id(), meeting.scheduledStart(), !NOT_HELD.contains(meeting.status()),
                meeting.status() == MeetingStatus.CONCLUDED, meeting.agendaIsOut(), meeting.noticeGivenAt(),
                meeting.urgencyReason() != null, meeting.minutesStatus() == MinutesStatus.SIGNED,
                webcast != null && webcast.status() == WebcastStatus.WEBCAST, later);
    }

    /** The starts of the meetings to be held, by committee, from the earliest of the given ones on. */
    private Map<UUID, List<Instant>> following(List<Meeting> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        Collection<UUID> committees = meetings.stream().map(Meeting::committeeId).collect(Collectors.toSet());
        var first = meetings.stream().map(Meeting::scheduledStart).min(Instant::compareTo).orElseThrow();
        return store.startsAfter(committees, first, NOT_HELD)
                .stream()
                .collect(Collectors.groupingBy(MeetingStart::committeeId,
                        Collectors.mapping(MeetingStart::start, Collectors.toList())));
    }
}
