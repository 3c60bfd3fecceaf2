package org.openscrutiny.meetings.completeness;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing missing.
 *
 * @param subject what it is missing of: a name, an item's number, initials as printed
 * @param refId   the record concerned, where there is one
 */
public record Gap(GapKind kind, String meaning, String subject, @Nullable UUID refId) {}
