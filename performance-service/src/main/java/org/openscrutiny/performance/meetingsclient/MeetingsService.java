package org.openscrutiny.performance.meetingsclient;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.Unavailable;
import org.openscrutiny.support.sister.Sister;

/** Asks meetings-service, for writes that need its word. Never call it inside a database transaction. */
@ApplicationScoped
public class MeetingsService {

    private static final Sister MEETINGS = new Sister("meetings-service");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final MeetingsCalls calls;

    MeetingsService(MeetingsCalls calls) {
        this.calls = calls;
    }

    /**
     * The committee and day of a meeting, to be kept beside its id.
     *
     * @param pointer where in the request it is named
     * @throws InvalidInput if there is no such meeting for this caller
     * @throws Unavailable  if meetings-service does not answer, or not sensibly
     */
    public String title(UUID id, String pointer) {
        var meeting = MEETINGS.find(() -> calls.meeting(id))
                .orElseThrow(() -> new InvalidInput(Fault.at(pointer,
                        "meetings-service knows no meeting %s; take its id from there.".formatted(id))));
        return "%s, %s".formatted(MEETINGS.promised(meeting.committeeName()),
                DAY.format(MEETINGS.promised(meeting.scheduledOn())));
    }
}
