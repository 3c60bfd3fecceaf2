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
import java.util.TreeSet;

import org.openscrutiny.benchmarks.pure.PureCode;

/** Starts everything, measures, prints the tables and stops everything. */
public final class Benchmarks {

    private static final PrintStream OUT = System.out;
    private static final String PACK = "pack";
    private static final String START = "start";

    private final Path root;
    private final Settings settings;
    private final List<String> failed = new ArrayList<>();

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
            var benchmarks = new Benchmarks(Path.of(System.getProperty("suite.root", ".")).toRealPath(),
                    Settings.of(System.getenv(), words));
            benchmarks.run();
            if (!benchmarks.passed()) {
                System.exit(1);
            }
        } catch (CannotMeasure | IllegalArgumentException refused) {
            OUT.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        var report = new StringBuilder();
        refuseUnknownLabels();
        var operations = Operations.ALL.stream().filter(operation -> settings.measures(operation.label())).toList();
        if (!operations.isEmpty() || settings.measures(PACK) || settings.measures(START)
                || settings.soakMinutes() > 0) {
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

    private boolean passed() {
        failed.forEach(title -> OUT.println("Less than two thirds of what can be reached: " + title));
        return failed.isEmpty();
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
        try (var council = Council.open(root, settings.fresh(), this::migrate, OUT::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(council::close));
            var starts = new Starts(root, council, settings);
            return underLoad(operations, council, starts)
                    + (settings.measures(START) ? told(starts.measure()) : "");
        }
    }

    private String underLoad(List<Operation> operations, Council council, Starts starts) {
        var databases = new TreeSet<>(operations.stream().map(Operation::database).toList());
        if (settings.measures(PACK)) {
            databases.add("meetings");
        }
        if (settings.soakMinutes() > 0) {
            databases.addAll(Services.FIRST_READS.keySet());
        }
        if (databases.isEmpty()) {
            return "";
        }
        try (var services = new Services(root, council, starts)) {
            services.start(databases);
            return measured(operations, council, services);
        }
    }

    private String measured(List<Operation> operations, Council council, Services services) {
        var directory = root.resolve("quality/benchmarks/target/council");
        var wrk = new Wrk(directory, council);
        var report = new StringBuilder();
        if (!operations.isEmpty()) {
            report.append(rows(operations, services, new Measurement(council, wrk, new Pgbench(directory, council),
                    settings)));
        }
        if (settings.measures(PACK)) {
            report.append(
                    told(new PackBenchmark(directory, council, services.on("meetings"), wrk, settings).measure()));
        }
        if (settings.soakMinutes() > 0) {
            report.append(told(new Soak(wrk, settings.soakMinutes()).measure(services.running(), Operations.ALL)));
        }
        return report.append(told(services.memoryTable())).toString();
    }

    private String rows(List<Operation> operations, Services services, Measurement measurement) {
        var rows = new ArrayList<String>();
        OUT.print(Result.HEAD);
        for (var operation : operations) {
            var result = measurement.measure(operation, services.on(operation.database()));
            rows.add(result.row());
            OUT.println(result.row());
            if (!result.passes()) {
                failed.add(operation.title());
            }
        }
        OUT.println();
        return Result.HEAD + String.join("\n", rows) + "\n\n";
    }

    /** A service brings its schema up to date when it starts. */
    private void migrate(Council council, String module, String database) {
        PackagedService
                .start(root, council, module, database, settings.jvm(), Services.firstRead(module))
                .close();
    }

    private String circumstances() {
        var commit = Command.run(List.of("git", "-C", root.toString(), "describe", "--always", "--dirty"), Map.of(), 10)
                .strip();
        return "%s, commit %s, Java %s, %s; %d s a measurement, %d rounds".formatted(
                Instant.now().truncatedTo(ChronoUnit.MINUTES), commit, System.getProperty("java.version"),
                String.join(" ", settings.jvm()), settings.seconds(), settings.rounds());
    }
}
