package org.openscrutiny.meetings.post;

import java.time.Instant;
import java.util.UUID;

/** A post in a list. */
public record PostSummary(UUID id, String title, PostKind kind, Instant modifiedAt) {}
