package org.openscrutiny.support.metrics;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;

/** Makes what the libraries measure keep the rules of Prometheus too, so that {@code promtool check metrics} has no complaint. */
class LibraryMetrics {

    /** Counted in nanoseconds beside a ratio that tells the same; and durations that come in three parts without a help. */
    private static final Set<String> LEFT_OUT = Set.of("process.cpu.time", "http.server.connections",
            "http.client.connections");
    private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=[a-z0-9])[A-Z]");
    /** An ending that Prometheus keeps for histograms. */
    private static final Map<String, String> RENAMED = Map.of("system.cpu.count", "system.cpu.processors");

    @Produces
    @Singleton
    MeterFilter keepingTheRules() {
        return new MeterFilter() {

            @Override
            public Meter.Id map(Meter.Id id) {
                var name = RENAMED.getOrDefault(id.getName(), id.getName());
                var tags = Tags.of(id.getTags().stream().map(tag -> bounded(id, tag)).toList());
                var described = id.getDescription() != null && !id.getDescription().isBlank();
                return described && name.equals(id.getName()) && tags.equals(Tags.of(id.getTags()))
                        ? id
                        : new Meter.Id(name, tags, id.getBaseUnit(),
                                described ? id.getDescription() : "As the library reports it: " + id.getName(),
                                id.getType());
            }

            @Override
            public MeterFilterReply accept(Meter.Id id) {
                return LEFT_OUT.contains(id.getName()) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
            }
        };
    }

    /**
     * Labels in snake case, and no address in one that no route took: what nobody offers, or asks for in a way that is not
     * offered, comes as the client wrote it, ids and all.
     */
    private static Tag bounded(Meter.Id id, Tag tag) {
        if (tag.getKey().equals("uri") && id.getName().startsWith("http.server.requests")
                && ("405".equals(id.getTag("status")) || "OPTIONS".equals(id.getTag("method")))) {
            return Tag.of("uri", "OTHER");
        }
        var key = CAMEL_HUMP.matcher(tag.getKey()).replaceAll(hump -> "_" + hump.group().toLowerCase(Locale.ROOT));
        return key.equals(tag.getKey()) ? tag : Tag.of(key, tag.getValue());
    }
}
