package org.openscrutiny.meetings.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

/** The clocks of all features in one order; each batch of records takes a feature the same few statements. */
@ApplicationScoped
class AllClocks {

    /** Records read at a time. */
    private static final int BATCH = 100;

    private final List<ClockSource> sources;

    AllClocks(@All List<ClockSource> sources) {
        this.sources = sources.stream().sorted(Comparator.comparingInt(ClockSource::order)).toList();
    }

    /** A clock and where it stands. */
    record Placed(Reading reading, Place place) {}

    List<Reading> ofMeeting(UUID id) {
        return sources.stream().flatMap(source -> source.ofMeeting(id).stream()).toList();
    }

    /** At most so many of the wanted ones, after the place. */
    List<Placed> list(ClockQuery query, Predicate<Reading> wanted, Optional<Place> after, int limit) {
        return sources.stream()
                .flatMap(source -> list(source, query, wanted, after, limit).stream())
                .sorted(Comparator.comparing(Placed::place))
                .limit(limit)
                .toList();
    }

    private static List<Placed> list(ClockSource source, ClockQuery query, Predicate<Reading> wanted,
            Optional<Place> after, int limit) {
        var found = new ArrayList<Placed>();
        var seen = after;
        while (found.size() < limit) {
            var batch = source.inOrder(query, seen, BATCH);
            for (var clocked : batch) {
                found.addAll(after(seen, clocked, wanted));
            }
            if (batch.size() < BATCH) {
                break;
            }
            seen = Optional.of(Place.behind(batch.get(batch.size() - 1)));
        }
        return found;
    }

    private static List<Placed> after(Optional<Place> seen, Clocked clocked, Predicate<Reading> wanted) {
        var rest = new ArrayList<Placed>();
        for (int i = 0; i < clocked.readings().size(); i++) {
            var place = new Place(clocked.at(), clocked.id(), i);
            var reading = clocked.readings().get(i);
            if (wanted.test(reading) && seen.map(last -> place.compareTo(last) > 0).orElse(true)) {
                rest.add(new Placed(reading, place));
            }
        }
        return rest;
    }
}
