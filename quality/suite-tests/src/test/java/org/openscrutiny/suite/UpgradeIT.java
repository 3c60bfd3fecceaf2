package org.openscrutiny.suite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.launcher.Suite;
import org.openscrutiny.launcher.SuiteService;

/**
 * Databases of an earlier release, with the sample council in them, opened by this one: everything that could be read then
 * reads the same now. And what this release holds, dumped and restored elsewhere, reads the same there.
 * {@link RecordReleaseIT} wrote what is in {@code released/}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIT {

    private static final String RELEASE = "0.1.0";
    private static final TypeReference<TreeMap<String, JsonNode>> ANSWERS = new TypeReference<>() {
    };

    @TempDir
    static Path temporary;
    private Suite suite;

    @BeforeAll
    void open() throws Exception {
        suite = Suite.throwaway(RunningSuite.root(), Files.createDirectories(temporary.resolve("upgraded")),
                (service, line) -> System.out.println("upgraded " + service.label() + " | " + line));
        suite.startPostgres();
        for (var service : SuiteService.values()) {
            try (var database = superuser(suite, "upgraded", service.label());
                    var dump = released(service, ".sql.gz")) {
                PlainDump.load(dump, database);
                // That release knew one role for each service; docs/runbook.md, "Restore".
                database.createStatement().execute("reassign owned by %1$s to %1$s_owner".formatted(service.label()));
            }
        }
        suite.startServices();
    }

    @AfterAll
    void close() throws IOException {
        suite.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheReleaseBeforeAnsweredIsAnsweredStill(SuiteService service) throws Exception {
        Map<String, JsonNode> said;
        try (var recorded = released(service, ".answers.json.gz"); var json = new GZIPInputStream(recorded)) {
            said = Answers.JSON.readValue(json, ANSWERS);
        }
        assertThat(said).hasSizeGreaterThan(20);
        assertThat(Answers.differences(said, new Answers(suite.url(service)).of(said.keySet()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void auditOfTheReleaseBeforeIsSealed(SuiteService service) {
        given().baseUri(suite.url(service).toString())
                .auth()
                .preemptive()
                .basic("monitoring_officer", "monitoring_officer")
                .get("/v1/audit-entries/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("checked", greaterThan(20));
    }

    /** With the commands of docs/runbook.md, where this machine has PostgreSQL's programs. */
    @Test
    void whatIsRestoredFromABackupReadsTheSame() throws Exception {
        var tools = PgTools.of(suite.postgresPort(), password("upgraded", "postgres"));
        assumeTrue(tools.isPresent(),
                "no pg_dump of PostgreSQL 18 or newer on the PATH or in -Dpg.bin: backup and restore are not tried");
        var said = new TreeMap<SuiteService, Map<String, JsonNode>>();
        for (var service : SuiteService.values()) {
            said.put(service, new Answers(suite.url(service)).all());
            tools.get()
                    .on(service.label(), "pg_dump", "--format=custom",
                            "--file=" + temporary.resolve(service.label() + ".dump"));
        }
        try (var elsewhere = Suite.throwaway(RunningSuite.root(),
                Files.createDirectories(temporary.resolve("restored")),
                (service, line) -> System.out.println("restored " + service.label() + " | " + line))) {
            elsewhere.startPostgres();
            var there = PgTools.of(elsewhere.postgresPort(), password("restored", "postgres")).orElseThrow();
            for (var service : SuiteService.values()) {
                there.on(service.label(), "pg_restore", "--single-transaction", "--exit-on-error",
                        temporary.resolve(service.label() + ".dump").toString());
            }
            elsewhere.startServices();
            for (var service : SuiteService.values()) {
                var answers = said.get(service);
                assertThat(Answers.differences(answers,
                        new Answers(elsewhere.url(service)).of(answers.keySet()))).isEmpty();
                try (var database = superuser(elsewhere, "restored", service.label());
                        var verdict = database.createStatement()
                                .executeQuery(Files.readString(
                                        RunningSuite.root().resolve("deploy/postgres/verify-audit.sql")))) {
                    verdict.next();
                    assertThat(verdict.getString(1)).startsWith("INTACT");
                }
            }
        }
    }

    private static InputStream released(SuiteService service, String suffix) {
        var name = "/released/%s/%s%s".formatted(RELEASE, service.label(), suffix);
        var file = UpgradeIT.class.getResourceAsStream(name);
        if (file == null) {
            throw new AssertionError(name + " is missing");
        }
        return file;
    }

    private Connection superuser(Suite of, String directory, String database) throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(of.postgresPort(), database),
                "postgres", password(directory, "postgres"));
    }

    private static String password(String directory, String role) throws IOException {
        return Files.readString(temporary.resolve(directory).resolve("passwords").resolve(role)).strip();
    }
}
