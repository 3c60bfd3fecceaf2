package org.openscrutiny.storage.disposal;

import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/**
 * One line of the disposal schedule: what is removed, and when. Make it an application-scoped bean and {@link Disposals} finds
 * it. A rule never names what is part of the public record: that has no end the suite may decide.
 */
public interface DisposalRule {

    /** Lower case with hyphens, such as {@code idempotency-answers}; every disposal on record names it. */
    String name();

    /** How long a record is left alone after it was last of use, a day being the council's; empty to remove none. */
    Optional<TemporalAmount> kept();

    /**
     * Removes some of what was last of use at a moment or before it, in the transaction that is under way, in the name of the
     * schedule. Called again until it finds nothing.
     *
     * @return how many records were removed, few enough for one short transaction
     */
    int dispose(Instant before);
}
