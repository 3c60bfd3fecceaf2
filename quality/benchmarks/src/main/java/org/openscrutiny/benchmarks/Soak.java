package org.openscrutiny.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Keeps every service under load for minutes, and tells whether it holds more memory at the end than it came to need. What is
 * resident rises until the heap has come to its bound, so the live part of the heap is told beside it: what a collection leaves.
 */
final class Soak {

    private static final int SECONDS = 60;
    private static final Pattern HEAP_USED = Pattern
            .compile("(?m)^jvm_memory_used_bytes\\{.*area=\"heap\".*\\} (\\S+)$");
    private static final double MEBIBYTE = 1 << 20;

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
        var resident = new TreeMap<String, List<Double>>();
        var live = new TreeMap<String, List<Double>>();
        for (var minute = 0; minute < minutes; minute++) {
            for (var service : services.entrySet()) {
                var reads = operations.stream()
                        .filter(operation -> operation.database().equals(service.getKey()))
                        .filter(operation -> operation.body() == null && !operation.conditional())
                        .toList();
                var read = reads.get(minute % reads.size());
                wrk.load(read, service.getValue(), Wrk.headers(read), Load.CONNECTIONS,
                        Math.max(1, SECONDS / services.size()));
                resident.computeIfAbsent(service.getKey(), database -> new ArrayList<>())
                        .add(CpuTime.residentMebibytes(service.getValue().pid()));
                live.computeIfAbsent(service.getKey(), database -> new ArrayList<>()).add(live(service.getValue()));
            }
        }
        return table(resident, live);
    }

    /** What the heap holds once it is collected, in MiB. */
    private static double live(PackagedService service) {
        Command.run(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(service.pid()), "GC.run"), Map.of(), SECONDS);
        return heapUsed(new String(service.send(service.request("/q/metrics").build()).body(), UTF_8));
    }

    /** @param metrics of a service, as Prometheus reads them */
    static double heapUsed(String metrics) {
        return HEAP_USED.matcher(metrics)
                .results()
                .mapToDouble(one -> Double.parseDouble(one.group(1)))
                .sum() / MEBIBYTE;
    }

    /**
     * @param resident of each service after each minute, in MiB
     * @param live     likewise
     */
    static String table(Map<String, List<Double>> resident, Map<String, List<Double>> live) {
        var table = new StringBuilder("""
                | memory of the service on | after each minute of load, MiB | the last third over the middle third |
                |---|---|---|
                """);
        resident.forEach((database, each) -> table.append(row(database + ", resident", each)));
        live.forEach((database, each) -> table.append(row(database + ", live in the heap", each)));
        return table.append('\n').toString();
    }

    private static String row(String title, List<Double> each) {
        return String.format(Locale.ROOT, "| %s | %s | %+.1f %% |%n", title,
                String.join(" ", each.stream().map(one -> String.format(Locale.ROOT, "%.0f", one)).toList()),
                growth(each));
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
