package org.openscrutiny.support.sister;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;

import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.openscrutiny.support.problem.FaultReader;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.problem.Unavailable;

/** Keeps a sister's fault, where no {@link Sister} caught it, from being told as one of ours. */
@Singleton
class SisterFaults implements FaultReader {

    @Override
    public Optional<Refusal> read(Throwable fault) {
        return fault instanceof ClientWebApplicationException || fault instanceof ProcessingException
                || fault instanceof FaultToleranceException
                        ? Optional.of(new Unavailable(
                                "Another service that this needs does not answer just now; send the request again.",
                                Duration.ofSeconds(5)))
                        : Optional.empty();
    }
}
