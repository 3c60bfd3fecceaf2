package org.openscrutiny.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Keeps every service under load for minutes, and tells whether it holds more memory at the end than it came to need. */
final class Soak {

    private static final int SECONDS = 60;

    private final Wrk wrk;
    private final int minutes;

    Soak(Wrk wrk, int minutes) {
        this.wrk = wrk;
        this.minutes = minutes;
    }

    /**
     * @param services   by their databases
     * @param operations of which the reads of each service are asked in turns
     */
    String measure(Map<String, PackagedService> services, List<Operation> operations) {
        var mebibytes = new TreeMap<String, List<Double>>();
        for (var minute = 0; minute < minutes; minute++) {
            for (var service : services.entrySet()) {
                var reads = operations.stream()
                        .filter(operation -> operation.database().equals(service.getKey()))
                        .filter(operation -> operation.body() == null && !operation.conditional())
                        .toList();
                var read = reads.get(minute % reads.size());
                wrk.load(read, service.getValue(), Wrk.headers(read), Load.CONNECTIONS,
                        Math.max(1, SECONDS / services.size()));
                mebibytes.computeIfAbsent(service.getKey(), database -> new ArrayList<>())
                        .add(CpuTime.residentMebibytes(service.getValue().pid()));
            }
        }
        return table(mebibytes);
    }

    /** @param mebibytes of each service after each minute */
    static String table(Map<String, List<Double>> mebibytes) {
        var table = new StringBuilder("""
                | resident memory of the service on | after each minute of load, MiB | the last third over the middle third |
                |---|---|---|
                """);
        mebibytes.forEach((database,
                each) -> table.append(String.format(Locale.ROOT, "| %s | %s | %+.1f %% |%n", database,
                        String.join(" ", each.stream().map(one -> String.format(Locale.ROOT, "%.0f", one)).toList()),
                        growth(each))));
        return table.append('\n').toString();
    }

    /** In per cent, of the highest: a collector that has just run is no proof. */
    private static double growth(List<Double> each) {
        var third = Math.max(1, each.size() / 3);
        var last = highest(each.subList(each.size() - third, each.size()));
        var middle = highest(each.subList(Math.max(0, each.size() - 2 * third), Math.max(1, each.size() - third)));
        return 100 * (last / middle - 1);
    }

    private static double highest(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
