package org.openscrutiny.meetings.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Where a clock stands in the list of all: by the moment its record is placed at, then by the record, then in the order of
 * the record's rules.
 */
public record Place(Instant at, UUID id, int index) implements Comparable<Place> {

    // Ids by their text, which is the order of PostgreSQL; UUID.compareTo is another one.
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::at)
            .thenComparing(place -> place.id().toString())
            .thenComparing(Place::index);

    /** The place after every clock of a record. */
    static Place behind(Clocked clocked) {
        return new Place(clocked.at(), clocked.id(), Integer.MAX_VALUE);
    }

    static Place of(List<String> position) {
        return new Place(Instant.parse(position.get(0)), UUID.fromString(position.get(1)),
                Integer.parseInt(position.get(2)));
    }

    List<String> position() {
        return List.of(at.toString(), id.toString(), Integer.toString(index));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
