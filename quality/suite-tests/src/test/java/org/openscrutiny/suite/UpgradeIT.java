package org.openscrutiny.suite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.launcher.SuiteService;

/**
 * F21, R30: databases of an earlier release, with the sample council in them, handed over as {@code ./run} does and opened by
 * this one: everything that could be read then reads the same now. And what this release holds, dumped and restored beside it,
 * reads the same there. {@link RecordReleaseIT} wrote what is in {@code released/}; it is replayed over JDBC.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIT {

    private static final String RELEASE = "0.1.0";
    private static final TypeReference<TreeMap<String, JsonNode>> ANSWERS = new TypeReference<>() {
    };

    private OwnPostgres postgres;
    private Map<SuiteService, Instance> upgraded = Map.of();

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        postgres = OwnPostgres.start(directory);
        for (var service : SuiteService.values()) {
            postgres.provideOfOneRole(service.label());
            try (var database = postgres.superuser(service.label()); var dump = released(service, ".sql.gz")) {
                PlainDump.load(dump, database);
            }
            postgres.provide(service.label());
        }
        upgraded = start("");
    }

    @AfterAll
    void close() throws Exception {
        stop(upgraded);
        if (postgres != null) {
            postgres.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheReleaseBeforeAnsweredIsAnsweredStill(SuiteService service) throws Exception {
        Map<String, JsonNode> said;
        try (var recorded = released(service, ".answers.json.gz"); var json = new GZIPInputStream(recorded)) {
            said = ofTheirDay(Answers.JSON.readValue(json, ANSWERS));
        }
        assertThat(said).hasSizeGreaterThan(20);
        var says = new Answers(instance(upgraded, service).url()).of(said.keySet());
        Results.note("F21 upgrade " + service.label(), said.size() + " answers of " + RELEASE + " compared");
        said.values().forEach(UpgradeIT::forgetLooks);
        says.values().forEach(UpgradeIT::forgetLooks);
        said.values().forEach(UpgradeIT::followRules);
        assertThat(Answers.differences(said, says)).isEmpty();
    }

    /** A rule that has moved on since says so, and the figures it made must be the same still. */
    private static void followRules(JsonNode answer) {
        var body = answer.path("body");
        if (body.path("ruleVersion").asText().equals("spc-1")) {
            ((ObjectNode) body).put("ruleVersion", "spc-2");
        }
    }

    /** What is told of today unless a day is asked for, under the address that asks for the day it was told of. */
    private static Map<String, JsonNode> ofTheirDay(Map<String, JsonNode> answers) {
        var ofTheirDay = new TreeMap<String, JsonNode>();
        answers.forEach((address, answer) -> {
            var day = answer.path("body").path("on");
            ofTheirDay.put(day.isTextual() ? address + "?on=" + day.asText() : address, answer);
        });
        return ofTheirDay;
    }

    /** A page or a chart may look otherwise in another release; what it says is read as JSON. */
    private static void forgetLooks(JsonNode answer) {
        for (var drawn : List.of("text/html", "image/svg+xml")) {
            if (answer.path("body").asText().startsWith(drawn)) {
                ((ObjectNode) answer).put("body", drawn);
            }
        }
    }

    /** Its rights are those of a new database: it owns nothing, and only adds to the audit. */
    @ParameterizedTest
    @EnumSource
    void databaseOfOneRoleIsHandedOver(SuiteService service) throws Exception {
        assertThat(
                postgres.query(service.label(), "select pg_get_userbyid(datdba) from pg_database where datname = '%s'"
                        .formatted(service.label())))
                .containsExactly(service.label() + "_owner");
        assertThat(postgres.query(service.label(),
                """
                select relname from pg_class where relnamespace = 'public'::regnamespace
                and pg_get_userbyid(relowner) = '%s' and relname not like '%%data_rows%%'"""
                        .formatted(service.label())))
                .isEmpty();
        assertThat(postgres.query(service.label(),
                """
                select has_table_privilege('audit_entries', 'insert') || ' ' || has_table_privilege('audit_entries', 'delete')"""))
                .containsExactly("true false");
    }

    @ParameterizedTest
    @EnumSource
    void auditOfTheReleaseBeforeIsSealed(SuiteService service) {
        given().baseUri(instance(upgraded, service).url().toString())
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
    void whatIsRestoredFromABackupReadsTheSame(@TempDir Path directory) throws Exception {
        var tools = PgTools.of(postgres.port(), postgres.password());
        assumeTrue(tools.isPresent(),
                "no pg_dump of PostgreSQL 18 or newer on the PATH or in -Dpg.bin: backup and restore are not tried");
        var said = new EnumMap<SuiteService, Map<String, JsonNode>>(SuiteService.class);
        for (var service : SuiteService.values()) {
            said.put(service, new Answers(instance(upgraded, service).url()).all());
            var dump = directory.resolve(service.label() + ".dump").toString();
            tools.get().on(service.label(), "pg_dump", "--format=custom", "--file=" + dump);
            postgres.provideAnother(service.label() + "_restored", service.label());
            tools.get()
                    .on(service.label() + "_restored", "pg_restore", "--single-transaction", "--exit-on-error", dump);
            try (var database = postgres.superuser(service.label() + "_restored");
                    var verdict = database.createStatement()
                            .executeQuery(Files.readString(
                                    RunningSuite.root().resolve("deploy/postgres/verify-audit.sql")))) {
                verdict.next();
                assertThat(verdict.getString(1)).startsWith("INTACT");
            }
        }
        var restored = start("_restored");
        try {
            var differences = new ArrayList<String>();
            for (var service : SuiteService.values()) {
                var answers = Objects.requireNonNull(said.get(service));
                differences.addAll(Answers.differences(answers,
                        new Answers(instance(restored, service).url()).of(answers.keySet())));
            }
            Results.note("F21 restore",
                    said.values().stream().mapToInt(Map::size).sum() + " answers compared with those of the backup");
            assertThat(differences).isEmpty();
        } finally {
            stop(restored);
        }
    }

    /** All three, each the others' sister, on databases of their names with this ending. */
    private Map<SuiteService, Instance> start(String ending) throws Exception {
        var ports = new EnumMap<SuiteService, Integer>(SuiteService.class);
        for (var service : SuiteService.values()) {
            ports.put(service, Instance.freePort());
        }
        var started = new EnumMap<SuiteService, Instance>(SuiteService.class);
        try {
            for (var service : SuiteService.values()) {
                var settings = Instance.tryOut(
                        postgres.url(service.label() + ending) + "?connectTimeout=20&socketTimeout=60", service.label(),
                        postgres.password(), postgres.password());
                settings.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "4");
                ports.forEach((sister, port) -> settings.put(Instance.urlVariable(sister), "http://127.0.0.1:" + port));
                started.put(service, Instance.start(service, Objects.requireNonNull(ports.get(service)), settings));
            }
            for (var instance : started.values()) {
                instance.awaitReady();
            }
            return started;
        } catch (Exception | AssertionError failed) {
            stop(started);
            throw failed;
        }
    }

    private static void stop(Map<SuiteService, Instance> instances) throws Exception {
        for (var instance : instances.values()) {
            instance.close();
        }
    }

    private static Instance instance(Map<SuiteService, Instance> instances, SuiteService service) {
        return Objects.requireNonNull(instances.get(service));
    }

    private static InputStream released(SuiteService service, String suffix) {
        var name = "/released/%s/%s%s".formatted(RELEASE, service.label(), suffix);
        var file = UpgradeIT.class.getResourceAsStream(name);
        if (file == null) {
            throw new AssertionError(name + " is missing");
        }
        return file;
    }
}
