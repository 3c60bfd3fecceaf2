package org.openscrutiny.support.access;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.oidc.OIDCException;
import org.openscrutiny.support.problem.FaultReader;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.problem.Unavailable;

/** An identity provider that does not answer says nothing of the login: nobody gets in, and nobody is told that he is not known. */
@Singleton
class IdentityFaults implements FaultReader {

    @Override
    public Optional<Refusal> read(Throwable fault) {
        return fault instanceof OIDCException
                ? Optional.of(new Unavailable(
                        "Who sends this login cannot be told just now, for the identity provider does not answer; send the request again.",
                        Duration.ofSeconds(5)))
                : Optional.empty();
    }
}
