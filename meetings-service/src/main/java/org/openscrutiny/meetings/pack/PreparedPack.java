package org.openscrutiny.meetings.pack;

import java.util.List;

/**
 * A pack that only needs to be stored.
 *
 * @param number the version it was set as
 * @param issues one for the public, then a fuller one for each stricter marking that holds more
 */
record PreparedPack(int number, boolean incomplete, List<FrozenIssue> issues) {}
