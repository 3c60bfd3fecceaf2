package org.openscrutiny.meetings.resolution;

import java.util.UUID;

/** A resolution in a list, without its limbs. */
public record ResolutionSummary(UUID id, UUID meetingId, UUID itemId, String itemNumber, Verb verb, String text) {}
