package org.openscrutiny.meetings.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.meetings.clock.ClockQuery;
import org.openscrutiny.meetings.clock.ClockSource;
import org.openscrutiny.meetings.clock.Clocked;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.MeetingClocks;
import org.openscrutiny.meetings.clock.MeetingFacts;
import org.openscrutiny.meetings.clock.Place;
import org.openscrutiny.meetings.clock.Reading;
import org.openscrutiny.support.access.Caller;

/** The clocks of meetings themselves; a batch of meetings takes two statements, however many clocks they have. */
@ApplicationScoped
class ClocksOfMeetings implements ClockSource {

    private static final Set<MeetingStatus> NOT_HELD = EnumSet.of(MeetingStatus.DRAFT, MeetingStatus.CANCELLED,
            MeetingStatus.POSTPONED);

    private final MeetingStore store;
    private final MeetingClocks clocks;
    private final Caller caller;
    private final Clock clock;

    ClocksOfMeetings(MeetingStore store, MeetingClocks clocks, Caller caller, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<Reading> ofMeeting(UUID id) {
        var meeting = store.get(id, caller);
        return read(meeting, following(List.of(meeting)));
    }

    @Override
    public List<Clocked> inOrder(ClockQuery query, Optional<Place> from, int limit) {
        var meetings = store.inOrder(caller, query, from, limit);
        var following = following(meetings);
        return meetings.stream()
                .map(meeting -> new Clocked(meeting.scheduledStart(), meeting.id(), read(meeting, following)))
                .toList();
    }

    private List<Reading> read(Meeting meeting, Map<UUID, List<Instant>> following) {
        return clocks.read(facts(meeting, following), CouncilTime.day(clock.instant()));
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
