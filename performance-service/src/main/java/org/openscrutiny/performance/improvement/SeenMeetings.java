package org.openscrutiny.performance.improvement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.meetingsclient.MeetingsService;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.Unavailable;

/** Meetings that a record of this feature names. */
@ApplicationScoped
class SeenMeetings {

    private final MeetingsService meetings;
    private final Clock clock;

    SeenMeetings(MeetingsService meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * Asks for the meeting named at {@code /meetingId}; to be called outside a transaction, before the write.
     *
     * @return empty where none is named
     * @throws InvalidInput if meetings-service knows no such meeting
     * @throws Unavailable  if it does not answer
     */
    Optional<SeenTitle> seen(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .map(named -> new SeenTitle(meetings.title(named, "/meetingId"),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
