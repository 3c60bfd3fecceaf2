package org.openscrutiny.storage.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.storage.sample.Superuser;

/** Databases of their own, migrated as services migrate theirs. */
@QuarkusTest
class MigrationsTest {

    private static final Path SHARED = Path.of("src/main/resources/db/storage");
    private static final Path OWN = Path.of("src/test/resources/db/migration");
    private static final String FIRST = "V000_1__change_feed_audit_idempotency.sql";

    private final String name = "migrated_" + UUID.randomUUID().toString().replace("-", "");

    @TempDir
    Path released;

    @BeforeEach
    void makeDatabase() throws SQLException {
        Superuser.run("postgres", "create database %s owner service_owner".formatted(name));
    }

    @Test
    void auditOfAReleaseWithoutSealsIsSealedAsItStands() throws Exception {
        migrateAsTheFirstRelease("service_owner");
        Superuser.run(name, """
                insert into audit_entries
                    (at, caller, roles, action, record_type, record_id, audience, after, address, request_id)
                select timestamptz '2026-11-01 10:00:00.123456Z' + n * interval '1 s', 'clerk', '{CLERK,MEMBER}', 'CREATED',
                    'note', gen_random_uuid(), 'PUBLIC', '{"b": 1.50, "a": "é\\u2028"}', '127.0.0.1', 'r' || n
                from generate_series(1, 2500) n""");

        migrate("service_owner");

        assertThat(verdict()).startsWith("INTACT: 2500 seals, the last at 2500 ");
        Superuser.run(name, "set session_replication_role = replica",
                "update audit_entries set after = '{\"b\": 1.5, \"a\": \"é\\u2028\"}' where id = 1250");
        assertThat(verdict()).startsWith("BROKEN at seal 1250, entry 1250, note ").contains("changed");
    }

    @Test
    void sharedScriptFollowsAServicesOwnLaterOnes() throws Exception {
        migrateAsTheFirstRelease("service_owner");
        assertThat(migrate("service_owner").migrationsExecuted).isPositive();
        assertThat(Superuser.ask(name, "select count(*) from notes")).isEqualTo("0");
        assertThat(migrate("service_owner").migrationsExecuted).isZero();
    }

    @Test
    void databaseOfANewerReleaseIsLeftAlone() throws Exception {
        migrate("service_owner");
        for (var version : new String[]{"999", "000.999"}) {
            Superuser.run(name, """
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (999, '%s', 'of tomorrow', 'SQL', 'V%1$s__of_tomorrow.sql', 1, 'service_owner', 1, true)"""
                    .formatted(version));
            assertThatThrownBy(() -> migrate("service_owner")).isInstanceOf(FlywayException.class)
                    .hasMessageContaining("A newer release has changed this database (V%s of tomorrow)", version)
                    .hasMessageContaining("Start the newer release, or restore the backup");
            Superuser.run(name, "delete from flyway_schema_history where installed_rank = 999");
        }
        assertThatCode(() -> migrate("service_owner")).doesNotThrowAnyException();
    }

    @Test
    void instancesThatStartTogetherMigrateOnce() throws Exception {
        var together = new CyclicBarrier(3);
        Callable<MigrateResult> start = () -> {
            together.await();
            return migrate("service_owner");
        };
        var threads = Executors.newFixedThreadPool(3);
        try {
            var instances = List.of(threads.submit(start), threads.submit(start), threads.submit(start));
            var executed = 0;
            for (var instance : instances) {
                executed += instance.get().migrationsExecuted;
            }
            assertThat(Superuser.ask(name, "select count(*) from flyway_schema_history where version is not null"))
                    .isEqualTo(String.valueOf(executed));
            assertThat(
                    Superuser.ask(name, "select count(*) - count(distinct version) from flyway_schema_history"))
                    .isEqualTo("0");
        } finally {
            threads.shutdownNow();
        }
    }

    /** As by kill -9: its connection is gone in the middle of a script. */
    @Test
    void migrationThatIsCutOffIsDoneByTheNextStart() throws Exception {
        migrateAsTheFirstRelease("service_owner");
        var thread = Executors.newSingleThreadExecutor();
        try (var inTheWay = Superuser.connect(name); var sql = inTheWay.createStatement()) {
            inTheWay.setAutoCommit(false);
            sql.execute("lock table audit_entries in row exclusive mode");
            var cutOff = thread.submit(() -> migrate("service_owner"));
            // It needs a lock that no writer holds.
            while (!cutOff.isDone() && !Superuser.ask("postgres", """
                    select exists (select 1 from pg_stat_activity
                    where datname = '%s' and wait_event_type = 'Lock' and query like '%%lock table audit_entries%%')"""
                    .formatted(name)).equals("t")) {
                Thread.sleep(20);
            }
            Superuser.run("postgres", """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = '%s' and usename = 'service_owner'""".formatted(name));
            assertThatThrownBy(cutOff::get).hasCauseInstanceOf(FlywayException.class);
            inTheWay.rollback();
        } finally {
            thread.shutdownNow();
        }
        assertThat(Superuser.ask(name, "select count(*) from pg_tables where tablename = 'audit_seals'"))
                .as("nothing is half done")
                .isEqualTo("0");

        migrate("service_owner");

        assertThat(verdict()).startsWith("INTACT");
    }

    @Test
    void whereOneRoleDoesBothItTakesTheRightFromItself() throws Exception {
        Superuser.run("postgres", "alter database %s owner to service".formatted(name));
        migrateAsTheFirstRelease("service");
        migrate("service");
        try (var connection = DriverManager.getConnection(Superuser.url(name), "service", "");
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into audit_entries (at, caller, roles, action, record_type, record_id, audience, address, request_id)
                    values (now(), 'clerk', '{}', 'CREATED', 'note', gen_random_uuid(), 'PUBLIC', '127.0.0.1', 'r')""");
            assertThatThrownBy(() -> sql.execute("delete from audit_entries"))
                    .hasMessageContaining("permission denied for table audit_entries");
        }
        assertThat(verdict()).startsWith("INTACT: 1 seals");
    }

    /** A database of the release before seals: its shared script, and a script of its own with a higher number. */
    private void migrateAsTheFirstRelease(String role) throws Exception {
        Files.copy(SHARED.resolve(FIRST), released.resolve(FIRST));
        Files.copy(OWN.resolve("V900__notes.sql"), released.resolve("V900__notes.sql"));
        Flyway.configure()
                .dataSource(Superuser.url(name), role, "")
                .locations("filesystem:" + released)
                .load()
                .migrate();
    }

    /** As this release does it. */
    private MigrateResult migrate(String role) {
        var configuration = Flyway.configure()
                .dataSource(Superuser.url(name), role, "")
                .locations("filesystem:" + SHARED, "filesystem:" + OWN);
        new Migrations("service").customize(configuration);
        return configuration.load().migrate();
    }

    private String verdict() throws Exception {
        return Superuser.ask(name, Files.readString(
                Path.of(System.getProperty("suite.root"), "deploy", "postgres", "verify-audit.sql")));
    }
}
