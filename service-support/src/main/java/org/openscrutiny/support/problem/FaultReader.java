package org.openscrutiny.support.problem;

import java.util.Optional;

/**
 * Tells what an exception of some library means to the client. Beans of this type are asked for each exception, and each
 * of its causes, that is not a {@link Refusal} itself; the first answer counts.
 */
public interface FaultReader {

    /** The refusal this exception stands for; empty if it means nothing to this reader. It looks at no causes. */
    Optional<Refusal> read(Throwable fault);
}
