package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openscrutiny.launcher.CannotRun;
import org.openscrutiny.launcher.Suite;
import org.openscrutiny.launcher.SuiteService;
import org.openscrutiny.launcher.sample.SampleJournal;
import org.openscrutiny.launcher.sample.SampleLoader;
import org.openscrutiny.localpostgres.PostgresServer;

/**
 * The packaged services with the sample council, started once for all tests and thrown away with them. A test that stops a
 * service starts it again before it ends.
 */
final class RunningSuite implements Doors, AutoCloseable {

    private final Path directory;
    private final Suite suite;
    private final SampleJournal sample;

    private RunningSuite(Path directory, Suite suite, SampleJournal sample) {
        this.directory = directory;
        this.suite = suite;
        this.sample = sample;
    }

    static Path root() {
        return Path.of(System.getProperty("suite.root"));
    }

    private static RunningSuite start() throws Exception {
        var directory = Files.createTempDirectory("suite with spaces");
        var log = Files.newBufferedWriter(Files.createDirectories(Path.of("target")).resolve("services.log"));
        var suite = Suite.throwaway(root(), directory, (service, line) -> {
            try {
                log.write("%-15s | %s%n".formatted(service.label(), line));
                log.flush();
            } catch (IOException full) {
                throw new java.io.UncheckedIOException(full);
            }
        });
        try {
            suite.startPostgres();
            startServices(suite);
            var urls = new EnumMap<SuiteService, URI>(SuiteService.class);
            for (var service : SuiteService.values()) {
                urls.put(service, suite.url(service));
            }
            var sample = SampleJournal.open(suite.sampleJournal());
            new SampleLoader(urls, sample, System.out::println).load(root().resolve("sample-data"));
            return new RunningSuite(directory, suite, sample);
        } catch (Exception failed) {
            suite.close();
            throw failed;
        }
    }

    /** On a machine that does much else a start takes longer than people at a terminal are told to wait. */
    private static void startServices(Suite suite) throws Exception {
        for (var service : SuiteService.values()) {
            suite.start(service);
        }
        for (var service : SuiteService.values()) {
            for (var patience = 3; patience > 0; patience--) {
                try {
                    suite.awaitReady(service);
                    break;
                } catch (CannotRun late) {
                    if (patience == 1 || !suite.process(service).handle().isAlive()) {
                        throw late;
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        suite.close();
        try (var tree = Files.walk(directory)) {
            for (var path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    Suite suite() {
        return suite;
    }

    /** The id that a record of the sample council got. */
    String id(String ref) {
        return sample.idOf(ref).orElseThrow(() -> new AssertionError("The sample council holds no " + ref));
    }

    /** As the launcher keeps it beside the data. */
    String databasePassword(String role) throws IOException {
        return Files.readString(directory.resolve("passwords").resolve(role)).strip();
    }

    /** To the database of a service, as the role it works with. */
    Connection connection(SuiteService service) throws IOException, SQLException {
        return DriverManager.getConnection(databaseUrl(service), service.label(), databasePassword(service.label()));
    }

    /** The first column of the first row. */
    String query(SuiteService service, String sql) throws IOException, SQLException {
        try (var connection = connection(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private String databaseUrl(SuiteService service) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(suite.postgresPort(), service.label());
    }

    /** Settings of one more instance of a service, on this suite's database. */
    Map<String, String> oneMore(SuiteService service) throws IOException {
        var name = service.label();
        var settings = Instance.tryOut(databaseUrl(service) + "?connectTimeout=2&socketTimeout=30", name,
                databasePassword(name), databasePassword(PostgresServer.ownerOf(name)));
        // The database takes forty connections, and the first instances may hold twenty-four.
        settings.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "4");
        return settings;
    }

    @Override
    public URI url(SuiteService service) {
        return suite.url(service);
    }

    /** Gives tests the one suite of this JVM. */
    static final class Provider implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningSuite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Objects.requireNonNull(context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(RunningSuite.class, type -> {
                        try {
                            return start();
                        } catch (Exception failed) {
                            throw new IllegalStateException("The suite did not start", failed);
                        }
                    }, RunningSuite.class));
        }
    }
}
