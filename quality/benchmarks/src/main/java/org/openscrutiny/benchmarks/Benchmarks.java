package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.openscrutiny.benchmarks.pure.PureCode;

/** Starts everything, measures, prints the tables and stops everything. */
public final class Benchmarks {

    private static final PrintStream OUT = System.out;
    private static final String PACK = "pack";
    private static final String START = "start";
    /** What reads the database of each service. */
    static final Map<String, String> FIRST_READS = Map.of("meetings", "/v1/meetings?limit=1",
            "recommendations", "/v1/recommendations?limit=1", "performance", "/v1/indicators?limit=1");

    private final Path root;
    private final Settings settings;
    private final Map<String, PackagedService> services = new TreeMap<>();
    private final Memory memory = new Memory();

    private Benchmarks(Path root, Settings settings) {
        this.root = root;
        this.settings = settings;
    }

    public static void main(String[] words) throws IOException {
        if (List.of(words).contains("--help")) {
            OUT.print(Settings.HELP);
            return;
        }
        try {
            new Benchmarks(Path.of(System.getProperty("suite.root", ".")).toRealPath(),
                    Settings.of(System.getenv(), words))
                    .run();
        } catch (CannotMeasure | IllegalArgumentException refused) {
            OUT.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        var report = new StringBuilder();
        refuseUnknownLabels();
        var operations = Operations.ALL.stream().filter(operation -> settings.measures(operation.label())).toList();
        if (!operations.isEmpty() || settings.measures(PACK) || settings.measures(START)) {
            Command.require("wrk", "apt-get install wrk");
            Command.require("pgbench", "apt-get install postgresql-contrib");
            report.append(measured(operations));
        }
        if (settings.imports()) {
            OUT.println("Importing a million observations beside psql");
            report.append(told(Imports.measure(root)));
        }
        if (settings.pureCode()) {
            OUT.println("Measuring the pure code");
            report.append(told(PureCode.measure()));
        }
        if (settings.record()) {
            Files.writeString(root.resolve("docs/performance.md"), "\n### %s%n%n%s".formatted(circumstances(), report),
                    StandardOpenOption.APPEND);
            OUT.println("Appended to docs/performance.md");
        }
    }

    private void refuseUnknownLabels() {
        var known = new TreeSet<>(Operations.ALL.stream().map(Operation::label).toList());
        known.addAll(List.of(PACK, START, "none"));
        for (var label : settings.only()) {
            if (!known.contains(label)) {
                throw new IllegalArgumentException("Nothing is called %s here: %s".formatted(label, known));
            }
        }
    }

    private static String told(String table) {
        OUT.println(table);
        return table;
    }

    private String measured(List<Operation> operations) throws IOException {
        var directory = root.resolve("quality/benchmarks/target/council");
        try (var council = Council.open(root, settings.fresh(), this::migrate, OUT::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(council::close));
            try {
                return measured(operations, council, new Starts(root, council, settings), directory);
            } finally {
                services.values().forEach(PackagedService::close);
            }
        }
    }

    private String measured(List<Operation> operations, Council council, Starts starts, Path directory) {
        var wrk = new Wrk(directory, council);
        var report = new StringBuilder();
        if (!operations.isEmpty()) {
            report.append(rows(operations, council, starts, new Measurement(council, wrk,
                    new Pgbench(directory, council), settings)));
        }
        if (settings.measures(PACK)) {
            report.append(
                    told(new PackBenchmark(directory, council, service(council, starts, "meetings"), wrk, settings)
                            .measure()));
        }
        if (settings.soakMinutes() > 0) {
            FIRST_READS.keySet().forEach(database -> service(council, starts, database));
            report.append(told(new Soak(wrk, settings.soakMinutes()).measure(services, Operations.ALL)));
        }
        if (!services.isEmpty()) {
            report.append(told(memory.table(services)));
        }
        if (settings.measures(START)) {
            services.values().forEach(PackagedService::close);
            report.append(told(starts.measure()));
        }
        return report.toString();
    }

    private String rows(List<Operation> operations, Council council, Starts starts, Measurement measurement) {
        var rows = new ArrayList<String>();
        OUT.print(Result.HEAD);
        for (var operation : operations) {
            var first = !services.containsKey(operation.database());
            var row = measurement.measure(operation, service(council, starts, operation.database()), first).row();
            rows.add(row);
            OUT.println(row);
        }
        OUT.println();
        return Result.HEAD + String.join("\n", rows) + "\n\n";
    }

    private PackagedService service(Council council, Starts starts, String database) {
        return services.computeIfAbsent(database, one -> started(council, starts, Council.module(one), one));
    }

    private PackagedService started(Council council, Starts starts, String module, String database) {
        var service = PackagedService.start(root, council, module, database, starts.asInTheImage(module),
                firstRead(module));
        memory.atRest(database, service);
        return service;
    }

    /** A service brings its schema up to date when it starts. */
    private void migrate(Council council, String module, String database) {
        PackagedService
                .start(root, council, module, database, settings.jvm(), firstRead(module))
                .close();
    }

    static String firstRead(String module) {
        return Objects.requireNonNull(FIRST_READS.get(module));
    }

    private String circumstances() {
        var commit = Command.run(List.of("git", "-C", root.toString(), "describe", "--always", "--dirty"), Map.of(), 10)
                .strip();
        return "%s, commit %s, Java %s, %s; %d s a measurement, %d rounds".formatted(
                Instant.now().truncatedTo(ChronoUnit.MINUTES), commit, System.getProperty("java.version"),
                String.join(" ", settings.jvm()), settings.seconds(), settings.rounds());
    }
}
