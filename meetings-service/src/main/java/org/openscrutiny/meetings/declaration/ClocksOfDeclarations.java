package org.openscrutiny.meetings.declaration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.meetings.clock.ClockQuery;
import org.openscrutiny.meetings.clock.ClockSource;
import org.openscrutiny.meetings.clock.Clocked;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.DeclarationClocks;
import org.openscrutiny.meetings.clock.Place;
import org.openscrutiny.meetings.clock.Reading;
import org.openscrutiny.support.access.Caller;

/** The clocks of declared interests that are, or may be, disclosable pecuniary ones; one statement for a batch. */
@ApplicationScoped
class ClocksOfDeclarations implements ClockSource {

    private static final ClockQuery EVERY_DAY = new ClockQuery(null, null, null);

    private final DeclarationStore store;
    private final DeclarationClocks clocks;
    private final Caller caller;
    private final Clock clock;

    ClocksOfDeclarations(DeclarationStore store, DeclarationClocks clocks, Caller caller, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Reading> ofMeeting(UUID meetingId) {
        return store.clocked(EVERY_DAY, meetingId, Optional.empty(), caller.audiences(), Integer.MAX_VALUE)
                .stream()
                .flatMap(row -> read(row).stream())
                .toList();
    }

    @Override
    public List<Clocked> inOrder(ClockQuery query, Optional<Place> from, int limit) {
        return store.clocked(query, null, from, caller.audiences(), limit)
                .stream()
                .map(row -> new Clocked(row.meetingStart(), row.id(), read(row)))
                .toList();
    }

    private List<Reading> read(ClockRow row) {
        return clocks.read(row.facts(), CouncilTime.day(clock.instant()));
    }
}
