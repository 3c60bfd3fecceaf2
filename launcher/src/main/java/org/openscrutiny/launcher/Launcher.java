package org.openscrutiny.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.openscrutiny.launcher.dataimport.ImportCommand;
import org.openscrutiny.launcher.sample.SampleJournal;
import org.openscrutiny.launcher.sample.SampleLoader;
import org.openscrutiny.launcher.sample.SampleRefused;

/** Runs the suite until somebody stops it. {@code ./run} calls it after it has built what was missing. */
public final class Launcher {

    private static final String IMPORT = "import";
    private static final String LOG_LINE = "%-15s | %s";

    private final Path root;
    private final Map<String, String> environment;
    private final PrintStream out;

    Launcher(Path root, Map<String, String> environment, PrintStream out) {
        this.root = root;
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            if (arguments.length > 0 && arguments[0].equals(IMPORT)) {
                ImportCommand.run(List.of(arguments).subList(1, arguments.length), System.getenv(), System.out,
                        System.console() != null);
                return;
            }
            var options = Options.parse(List.of(arguments));
            if (options.help()) {
                System.out.print(help());
                return;
            }
            new Launcher(rootDirectory(), System.getenv(), System.out).run(options);
        } catch (CannotRun refused) {
            System.err.println("\n" + refused.getMessage());
            System.exit(refused.exitCode().code());
        }
    }

    private void run(Options options) throws CannotRun, IOException, InterruptedException {
        var begun = System.nanoTime();
        var directory = environment.getOrDefault("SUITE_DATA", "");
        var suite = Suite.prepare(root, directory.isBlank() ? root.resolve(".local") : Path.of(directory), environment,
                options.fresh(), (service, line) -> out.println(LOG_LINE.formatted(service.label(), line)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        try {
            out.println("Starting PostgreSQL, data in " + suite.sampleJournal().getParent());
            suite.startPostgres();
            out.println("Starting the services");
            suite.startServices();
            recordClasses(suite);
            var journal = SampleJournal.open(suite.sampleJournal());
            if (options.withSample()) {
                loadSample(suite, journal);
            }
            out.print(new Welcome(suite, journal, Duration.ofNanos(System.nanoTime() - begun)).text());
            throw new CannotRun(ExitCode.SERVICE_FAILED, suite.awaitDeath());
        } catch (CannotRun | IOException | RuntimeException failed) {
            if (suite.isClosed()) {
                // Somebody stops the suite while it starts or runs; what fails now fails because of that.
                Thread.currentThread().join();
            }
            suite.close();
            throw failed;
        }
    }

    private void loadSample(Suite suite, SampleJournal journal) throws CannotRun, IOException, InterruptedException {
        var urls = new EnumMap<SuiteService, URI>(SuiteService.class);
        for (var service : SuiteService.values()) {
            urls.put(service, suite.url(service));
        }
        var loader = new SampleLoader(urls, journal, out::println);
        if (journal.isUntouched() && !loader.isSuiteEmpty()) {
            out.println("The databases hold records already: the sample council is not loaded.");
            return;
        }
        try {
            loader.load(root.resolve("sample-data"));
        } catch (SampleRefused refused) {
            throw new CannotRun(ExitCode.SAMPLE_REFUSED, String.valueOf(refused.getMessage()));
        }
    }

    private void recordClasses(Suite suite) throws CannotRun, InterruptedException {
        try {
            suite.recordClasses();
        } catch (IOException notRecorded) {
            out.println("The next start will not be quicker than this one: " + notRecorded.getMessage());
        }
    }

    private void stop(Suite suite) {
        out.println("Stopping");
        try {
            suite.close();
        } catch (IOException failed) {
            System.err.println("PostgreSQL did not stop: " + failed.getMessage());
        }
    }

    static String help() throws IOException {
        try (var text = Launcher.class.getResourceAsStream("/help.txt")) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The directory that holds the modules: two above this class's jar, whatever the working directory is. */
    private static Path rootDirectory() {
        try {
            var code = Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (var directory = code.getParent(); directory != null; directory = directory.getParent()) {
                if (Files.exists(directory.resolve("run")) && Files.exists(directory.resolve("sample-data"))) {
                    return directory;
                }
            }
            throw new IllegalStateException("No suite around " + code);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
