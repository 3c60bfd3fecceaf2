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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.openscrutiny.benchmarks.pure.PureCode;

/** Starts everything, measures, prints the tables and stops everything. */
public final class Benchmarks {

    private static final PrintStream OUT = System.out;
    private static final Map<String, String> FIRST_READS = Map.of("meetings", "/v1/meetings?limit=1",
            "recommendations", "/v1/recommendations?limit=1", "performance", "/v1/indicators?limit=1");

    private final Path root;
    private final Settings settings;
    private final Map<String, PackagedService> services = new TreeMap<>();
    private final Map<String, Double> atRest = new TreeMap<>();

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
            new Benchmarks(Path.of(System.getProperty("suite.root", ".")).toRealPath(), Settings.of(words)).run();
        } catch (CannotMeasure | IllegalArgumentException refused) {
            OUT.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        var report = new StringBuilder();
        var operations = chosen();
        if (!operations.isEmpty()) {
            Command.require("wrk", "apt-get install wrk");
            Command.require("pgbench", "apt-get install postgresql-contrib");
            report.append(measured(operations));
        }
        if (settings.pureCode()) {
            OUT.println("Measuring the pure code");
            var pure = PureCode.measure();
            OUT.println(pure);
            report.append(pure);
        }
        if (settings.record()) {
            Files.writeString(root.resolve("docs/performance.md"), "\n### %s%n%n%s".formatted(circumstances(), report),
                    StandardOpenOption.APPEND);
            OUT.println("Appended to docs/performance.md");
        }
    }

    private List<Operation> chosen() {
        if (settings.only().isEmpty()) {
            return Operations.ALL;
        }
        return Operations.ALL.stream().filter(operation -> settings.only().contains(operation.label())).toList();
    }

    private String measured(List<Operation> operations) throws IOException {
        var directory = root.resolve("quality/benchmarks/target/council");
        try (var council = Council.open(root, settings.fresh(), this::migrate, OUT::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(council::close));
            try {
                return measured(operations, council, directory);
            } finally {
                services.values().forEach(PackagedService::close);
            }
        }
    }

    private String measured(List<Operation> operations, Council council, Path directory) {
        var measurement = new Measurement(council, new Wrk(directory, council), new Pgbench(directory, council),
                settings);
        var rows = new ArrayList<String>();
        OUT.print(Result.HEAD);
        for (var operation : operations) {
            var first = !services.containsKey(operation.database());
            var service = services.computeIfAbsent(operation.database(),
                    database -> started(council, operation.module(), database));
            var row = measurement.measure(operation, service, first).row();
            rows.add(row);
            OUT.println(row);
        }
        var starts = starts();
        OUT.println(starts);
        return Result.HEAD + String.join("\n", rows) + "\n\n" + starts;
    }

    private PackagedService started(Council council, String module, String database) {
        var service = PackagedService.start(root, council, module, database, settings.jvm(),
                Objects.requireNonNull(FIRST_READS.get(module)));
        atRest.put(database, CpuTime.residentMebibytes(service.pid()));
        return service;
    }

    /** A service brings its schema up to date when it starts. */
    private void migrate(Council council, String module, String database) {
        PackagedService
                .start(root, council, module, database, settings.jvm(), Objects.requireNonNull(FIRST_READS.get(module)))
                .close();
    }

    private String starts() {
        var text = new StringBuilder(
                "| service on | start to first data | MiB then | MiB after the load |\n|---|---|---|---|\n");
        services.forEach((database, service) -> text.append(String.format(Locale.ROOT,
                "| %s | %.2f s | %.0f | %.0f |%n", database, service.started().toMillis() / 1000d,
                atRest.get(database), CpuTime.residentMebibytes(service.pid()))));
        return text.append('\n').toString();
    }

    private String circumstances() {
        var commit = Command.run(List.of("git", "-C", root.toString(), "describe", "--always", "--dirty"), Map.of(), 10)
                .strip();
        return "%s, commit %s, Java %s, %s; %d s a measurement, %d rounds".formatted(
                Instant.now().truncatedTo(ChronoUnit.MINUTES), commit, System.getProperty("java.version"),
                String.join(" ", settings.jvm()), settings.seconds(), settings.rounds());
    }
}
