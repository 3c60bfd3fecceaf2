package org.openscrutiny.recommendations.meetingsclient;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A meeting as it was when meetings-service was asked: its id and what is worth keeping beside it.
 *
 * @param day the council's day for which it is, or was, called
 */
public record MeetingSeen(UUID id, String title, LocalDate day, @Nullable String status) {

    /** Whether it was not, or not yet, called, or will not take place. */
    public boolean calledOff() {
        return "CANCELLED".equals(status) || "POSTPONED".equals(status) || "DRAFT".equals(status);
    }
}
