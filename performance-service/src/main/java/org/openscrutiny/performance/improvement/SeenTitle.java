package org.openscrutiny.performance.improvement;

import java.time.Instant;

/**
 * What a sister service calls a record of hers.
 *
 * @param seenAt when she was asked
 */
record SeenTitle(String title, Instant seenAt) {}
