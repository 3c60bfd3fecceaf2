package org.openscrutiny.storage.disposal;

import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import java.util.function.ToIntFunction;

import jakarta.inject.Singleton;

/** A rule that does what a test wants; at first nothing. */
@Singleton
class SampleRule implements DisposalRule {

    private Optional<TemporalAmount> kept = Optional.empty();
    private ToIntFunction<Instant> work = before -> 0;

    void does(Period period, ToIntFunction<Instant> wanted) {
        kept = Optional.of(period);
        work = wanted;
    }

    void doesNothing() {
        kept = Optional.empty();
    }

    @Override
    public String name() {
        return "a-failing-sample";
    }

    @Override
    public Optional<TemporalAmount> kept() {
        return kept;
    }

    @Override
    public int dispose(Instant before) {
        return work.applyAsInt(before);
    }
}
