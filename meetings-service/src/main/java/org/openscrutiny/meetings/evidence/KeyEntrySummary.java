package org.openscrutiny.meetings.evidence;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One line of the key of initials in a list. */
public record KeyEntrySummary(UUID id, String initials, String printedName, @Nullable UUID personId) {}
