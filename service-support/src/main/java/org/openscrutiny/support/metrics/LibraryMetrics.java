package org.openscrutiny.support.metrics;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;

/** Makes what the libraries measure keep the rules of Prometheus too, so that {@code promtool check metrics} has no complaint. */
class LibraryMetrics {

    /** Counted in nanoseconds beside a ratio that tells the same; and durations that come in three parts without a help. */
    private static final Set<String> LEFT_OUT = Set.of("process.cpu.time", "http.server.connections");
    /** An ending that Prometheus keeps for histograms. */
    private static final Map<String, String> RENAMED = Map.of("system.cpu.count", "system.cpu.processors");

    @Produces
    @Singleton
    MeterFilter keepingTheRules() {
        return new MeterFilter() {

            @Override
            public Meter.Id map(Meter.Id id) {
                var name = RENAMED.getOrDefault(id.getName(), id.getName());
                var described = id.getDescription() != null && !id.getDescription().isBlank();
                return described && name.equals(id.getName())
                        ? id
                        : new Meter.Id(name, Tags.of(id.getTags()), id.getBaseUnit(),
                                described ? id.getDescription() : "As the library reports it: " + id.getName(),
                                id.getType());
            }

            @Override
            public MeterFilterReply accept(Meter.Id id) {
                return LEFT_OUT.contains(id.getName()) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
            }
        };
    }
}
