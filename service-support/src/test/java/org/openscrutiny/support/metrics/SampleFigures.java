package org.openscrutiny.support.metrics;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Figures that a test sets, or that cannot be computed. */
@ApplicationScoped
class SampleFigures implements FigureSource {

    private volatile List<Figure.Sample> samples = List.of();
    private volatile boolean broken;
    private volatile int read;

    void are(Figure.Sample... now) {
        samples = List.of(now);
        broken = false;
    }

    void cannotBeComputed() {
        broken = true;
    }

    int timesRead() {
        return read;
    }

    @Override
    public String name() {
        return "samples";
    }

    @Override
    public List<Figure> read() {
        read++;
        if (broken) {
            throw new IllegalStateException("The database does not answer");
        }
        return List.of(new Figure("sample_notes_kept", "Notes kept", List.of("kind"), samples));
    }

    /** The services have theirs. */
    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
