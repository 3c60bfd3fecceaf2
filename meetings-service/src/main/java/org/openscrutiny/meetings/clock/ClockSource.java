package org.openscrutiny.meetings.clock;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A feature whose records have clocks. It shows those of records that the caller may know of, and no others. */
public interface ClockSource {

    /** Where its clocks stand among those of one meeting; the lowest comes first. */
    int order();

    /** The clocks of a meeting, or of what belongs to it; empty where the meeting has none of this kind. */
    List<Reading> ofMeeting(UUID meetingId);

    /**
     * Records by the moment they are placed at, then by id.
     *
     * @param from the first record that is wanted, itself included; from the start where it is empty
     */
    List<Clocked> inOrder(ClockQuery query, Optional<Place> from, int limit);
}
