package org.openscrutiny.support.problem;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Singleton;

/** A body of several parts that ends in the middle of one: the platform has no exception of its own for it. */
@Singleton
class MultipartFaults implements FaultReader {

    private static final String BROKEN_OFF = "Connection terminated parsing multipart request";

    @Override
    public Optional<Refusal> read(Throwable fault) {
        return fault instanceof IOException && BROKEN_OFF.equals(fault.getMessage())
                ? Optional.of(new InvalidInput(Fault.at("",
                        "The multipart body ends in the middle of a part; send all of it, with its closing boundary.")))
                : Optional.empty();
    }
}
