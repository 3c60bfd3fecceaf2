package org.openscrutiny.meetings.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person in a list. */
public record PersonSummary(UUID id, String displayName, String familyName, List<String> asKnown, Instant modifiedAt) {}
