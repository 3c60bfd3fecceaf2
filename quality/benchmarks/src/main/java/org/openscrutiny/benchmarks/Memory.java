package org.openscrutiny.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What each service holds of the machine's memory: at rest, at most under load, and afterwards. */
final class Memory {

    /** What a start needed for a moment is given back within ten seconds. */
    private static final Duration REST = Duration.ofSeconds(12);

    private final Map<String, Rest> atRest = new TreeMap<>();

    /** @param proportional without the others' part of what is shared */
    private record Rest(double resident, double proportional) {}

    /** @param services started, and asked nothing yet but whether they are there; they are left alone for a while */
    void atRest(Map<String, PackagedService> services) {
        try {
            Thread.sleep(REST.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted");
        }
        services.forEach((database, service) -> atRest.put(database,
                new Rest(CpuTime.residentMebibytes(service.pid()), CpuTime.proportionalMebibytes(service.pid()))));
    }

    String table(Map<String, PackagedService> services) {
        var table = new StringBuilder("""
                | resident memory of the service on | at rest (its own part) | aim | most under load | aim | after the load |
                |---|---|---|---|---|---|
                """);
        services.forEach((database, service) -> {
            var rest = atRest.getOrDefault(database, new Rest(0, 0));
            table.append(String.format(Locale.ROOT, "| %s | %.0f MiB (%.0f) | 220 | %.0f MiB | 400 | %.0f MiB |%n",
                    database, rest.resident(), rest.proportional(), CpuTime.highestMebibytes(service.pid()),
                    CpuTime.residentMebibytes(service.pid())));
        });
        return table.append('\n').toString();
    }
}
