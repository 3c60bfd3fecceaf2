package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.util.List;

/**
 * A pack that only needs to be stored.
 *
 * @param number   the version it was set as
 * @param frozenAt when it was set; stands in its bytes
 * @param issues   one for the public, then a fuller one for each stricter marking that holds more
 */
record PreparedPack(int number, Instant frozenAt, boolean incomplete, List<FrozenIssue> issues) {}
