package org.openscrutiny.meetings.evidence;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The key printed under an evidence session's notes, read against the attendance. Initials stand for somebody only if the
 * key gives exactly one known person for them and that person was there; otherwise they stay as printed, with the reason.
 */
public record InitialsKey(List<Entry> entries) {

    /**
     * One line of the key.
     *
     * @param personId absent where nobody is known by the printed name
     * @param name     the person's name as the council writes it
     * @param present  whether the attendance of the meeting has the person as present
     */
    public record Entry(String initials, @Nullable UUID personId, @Nullable String name, boolean present) {}

    /** Why initials stay as printed. */
    public enum Unresolved {
        /** No key explains them. */
        NOT_IN_KEY,
        /** The key gives more than one person. */
        AMBIGUOUS,
        /** The key gives a name, but nobody is known by it. */
        NOT_KNOWN,
        /** The key names somebody who is in no attendance list of the meeting. */
        NOT_IN_ATTENDANCE
    }

    Reading read(String printed) {
        var lines = entries.stream().filter(entry -> entry.initials().equals(printed)).distinct().toList();
        if (lines.isEmpty()) {
            return Reading.unresolved(printed, Unresolved.NOT_IN_KEY);
        }
        if (lines.size() > 1) {
            return Reading.unresolved(printed, Unresolved.AMBIGUOUS);
        }
        var line = lines.get(0);
        if (line.personId() == null) {
            return Reading.unresolved(printed, Unresolved.NOT_KNOWN);
        }
        return line.present()
                ? new Reading(printed, line.personId(), line.name(), null)
                : Reading.unresolved(printed, Unresolved.NOT_IN_ATTENDANCE);
    }

    List<Reading> readAll(List<String> printed) {
        return printed.stream().map(this::read).toList();
    }
}
