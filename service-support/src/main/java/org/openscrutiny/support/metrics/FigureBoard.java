package org.openscrutiny.support.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/**
 * Holds the figures of every {@link FigureSource} for scrapes, which cost nothing: a source is asked on a schedule
 * ({@code scrutiny.figures.refresh-every}, 60 seconds; {@code off} to leave it). Each instance of a service asks for itself
 * and tells the same; a dashboard takes the {@code max} of them, never the sum. When a source fails, its last figures stay
 * and {@code scrutiny_figures_age_seconds} grows.
 */
@Singleton
public class FigureBoard {

    private static final Logger LOG = Logger.getLogger(FigureBoard.class);

    private final Instance<FigureSource> sources;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<String, Map<List<String>, Shown>> gauges = new ConcurrentHashMap<>();
    private final Map<String, Instant> refreshedAt = new ConcurrentHashMap<>();

    FigureBoard(@Any Instance<FigureSource> sources, MeterRegistry metrics, Clock clock) {
        this.sources = sources;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Asks every source; one that fails leaves the others be. */
    @Scheduled(every = "{scrutiny.figures.refresh-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void refresh() {
        sources.forEach(this::refresh);
    }

    private void refresh(FigureSource source) {
        try {
            source.read().forEach(this::show);
            done(source.name());
            refreshes(source.name(), "done").increment();
        } catch (RuntimeException failed) {
            refreshes(source.name(), "failed").increment();
            LOG.warnf(failed, "The figures of %s could not be computed; the last ones stay", source.name());
        }
    }

    /**
     * A sample keeps its meter from one refresh to the next. Micrometer's own MultiGauge takes all away and puts them back, and
     * a scrape between the two would miss some: a gap that sets back every alert that waits.
     */
    private synchronized void show(Figure figure) {
        var shown = gauges.computeIfAbsent(figure.name(), name -> new HashMap<>());
        for (var sample : figure.samples()) {
            shown.computeIfAbsent(sample.labels(), labels -> register(figure, sample)).value().set(sample.value());
        }
        var still = figure.samples().stream().map(Figure.Sample::labels).collect(Collectors.toSet());
        for (var gone : Set.copyOf(shown.keySet())) {
            if (!still.contains(gone)) {
                metrics.remove(Objects.requireNonNull(shown.remove(gone)).meter());
            }
        }
    }

    /** A meter with the value it shows. */
    private record Shown(Meter meter, AtomicReference<Double> value) {}

    private Shown register(Figure figure, Figure.Sample sample) {
        var value = new AtomicReference<>(sample.value());
        var labels = Tags.of(IntStream.range(0, figure.labels().size())
                .mapToObj(at -> Tag.of(figure.labels().get(at), sample.labels().get(at)))
                .toList());
        return new Shown(Gauge.builder(figure.name(), value, AtomicReference::get)
                .description(figure.description())
                .tags(labels)
                .strongReference(true)
                .register(metrics), value);
    }

    private void done(String source) {
        if (refreshedAt.put(source, clock.instant()) == null) {
            Gauge.builder("scrutiny_figures_age_seconds", () -> age(source))
                    .description("How long ago the figures of a source were computed")
                    .tag("source", source)
                    .register(metrics);
        }
    }

    private double age(String source) {
        return Duration.between(refreshedAt.getOrDefault(source, clock.instant()), clock.instant()).toMillis() / 1000d;
    }

    private Counter refreshes(String source, String outcome) {
        return Counter.builder("scrutiny_figures_refreshes")
                .description("How often the figures of a source were computed, by outcome")
                .tag("source", source)
                .tag("outcome", outcome)
                .register(metrics);
    }
}
