package org.openscrutiny.meetings.clock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A record with its clocks.
 *
 * @param at       the moment it is placed at among all others: when its meeting starts, when its decision is due
 * @param readings in the order of the rules
 */
public record Clocked(Instant at, UUID id, List<Reading> readings) {}
