package org.openscrutiny.storage.disposal;

import java.time.Instant;

/**
 * What the audit keeps of a disposal.
 *
 * @param rule   by which rule of the schedule
 * @param kept   the period of that rule, as it was configured then; in ISO 8601, such as {@code P30D}
 * @param before what was last of use then or earlier was removed
 * @param count  how many records
 */
record Disposal(String rule, String kept, Instant before, int count) {}
