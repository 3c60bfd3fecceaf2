package org.openscrutiny.meetings.committee;

import java.time.Instant;
import java.util.UUID;

/** A committee in a list. */
public record CommitteeSummary(UUID id, String name, CommitteeKind kind, Instant modifiedAt) {}
