package org.openscrutiny.performance.dataimport;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What dashboards see of imports; every outcome is there from the start, so that rates begin at nought. */
@Singleton
class ImportMetrics {

    private final Map<ImportState, Counter> jobs = new EnumMap<>(ImportState.class);
    private final Counter rows;

    ImportMetrics(MeterRegistry registry) {
        for (var state : ImportState.values()) {
            if (state.isOver()) {
                jobs.put(state, Counter.builder("performance.import.jobs")
                        .description("Imports that are over, by how they ended")
                        .tag("outcome", state.name().toLowerCase(Locale.ROOT))
                        .register(registry));
            }
        }
        rows = Counter.builder("performance.import.rows")
                .description("Rows of data files that were read and screened")
                .register(registry);
    }

    void finished(ImportState state, long rowsRead) {
        var counter = jobs.get(state);
        if (counter != null) {
            counter.increment();
        }
        rows.increment(rowsRead);
    }
}
