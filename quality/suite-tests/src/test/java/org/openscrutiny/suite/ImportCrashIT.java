package org.openscrutiny.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The service is killed, as by {@code kill -9}, while it takes in a new version of a data set. Whatever it was doing, readers
 * see what they saw before, the import says what happened, nothing half-done is left in the database, and the same request
 * with the same key brings the version out. Rows, change feed and audit then agree. Two moments are tried in every build, all
 * of them in the long one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportCrashIT {

    private static final int CRASHES = 20;
    private static final int ROWS = 5_000;
    private static final MadeFile FIRST = new MadeFile("made", ROWS, 0);
    private static final MadeFile SECOND = new MadeFile("made", ROWS, 1_000_000);
    private static final MadeFile LONG = new MadeFile("made", 150_000, 1_000_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OpenDataImports imports;

    ImportCrashIT() throws Exception {
        imports = OpenDataImports.start();
    }

    @AfterAll
    void stop() throws Exception {
        imports.close();
    }

    @Test
    @Tag("long")
    void killedDuringTheUpload() throws Exception {
        var dataSet = begun();
        var before = imports.seen(dataSet);
        var data = SECOND.bytes();
        var beginning = OpenDataImports.beginning(SECOND, dataSet, "made.csv").getBytes(UTF_8);
        var end = OpenDataImports.end().getBytes(UTF_8);
        try (var socket = new Socket("127.0.0.1", imports.address("/").getPort())) {
            var out = socket.getOutputStream();
            out.write(
                    "POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                            .formatted(OpenDataImports.login(), OpenDataImports.contentType(),
                                    beginning.length + data.length + end.length)
                            .getBytes(UTF_8));
            out.write(beginning);
            out.write(data, 0, data.length / 2);
            out.flush();
            await(imports::uploadHasBegun);
            kill();
        }
        restart();

        assertThat(imports.seen(dataSet)).isEqualTo(before);
        assertThat(imports.ofDataSet(dataSet).getList("items")).hasSize(1); // the first version's
        repeated(dataSet, SECOND, UUID.randomUUID().toString(), 0);
    }

    @Test
    void killedWhileRowsAreScreenedAndCopied() throws Exception {
        var dataSet = begun();
        var before = imports.seen(dataSet);
        var key = UUID.randomUUID().toString();
        var job = id(imports.send(LONG, dataSet, key));
        await(() -> isRead(job));
        kill();
        restart();

        interrupted(dataSet, before, job);
        repeated(dataSet, LONG, key, 1);
    }

    private boolean isRead(String job) {
        var seen = imports.job(job, 0);
        return seen.getString("state").equals("SCREENING") && seen.getLong("rowsRead") > 0;
    }

    @Test
    @Tag("long")
    void killedWhileTheRowsAreIndexed() throws Exception {
        killedWaitingFor("data_set_indicators", "INDEXING");
    }

    @Test
    @Tag("long")
    void killedWhileTheVersionIsWritten() throws Exception {
        killedWaitingFor("data_set_versions", "PUBLISHING");
    }

    /** A lock of ours holds the import at a stage, so that it is killed exactly there. */
    private void killedWaitingFor(String table, String stage) throws Exception {
        var dataSet = begun();
        var before = imports.seen(dataSet);
        var key = UUID.randomUUID().toString();
        String job;
        try (var holding = holding("lock table " + table + " in share mode")) {
            job = id(imports.send(SECOND, dataSet, key));
            await(() -> imports.job(job, 0).getString("stage").equals(stage) && waits("%" + table + "%"));
            kill();
            holding.rollback();
        }
        restart();

        interrupted(dataSet, before, job);
        repeated(dataSet, SECOND, key, 1);
    }

    /** Everything is stored and attached; the last that is missing is the job's own end, and the commit. */
    @Test
    void killedJustBeforeTheCommit() throws Exception {
        var dataSet = begun();
        var before = imports.seen(dataSet);
        var key = UUID.randomUUID().toString();
        String job;
        try (var version = holding("lock table data_set_versions in share mode")) {
            job = id(imports.send(SECOND, dataSet, key));
            await(() -> waits("%data_set_versions%"));
            try (var end = holding("select id from import_jobs where id = '%s' for update".formatted(job))) {
                version.rollback();
                await(() -> waits("%update import_jobs set state%"));
                kill();
                end.rollback();
            }
        }
        restart();

        interrupted(dataSet, before, job);
        repeated(dataSet, SECOND, key, 1);
    }

    static Stream<Arguments> moments() {
        var seed = Long.getLong("scrutiny.test.seed", System.nanoTime());
        var random = new Random(seed);
        return IntStream.range(0, CRASHES)
                .mapToObj(i -> Arguments.of(i, random.nextDouble()));
    }

    @ParameterizedTest
    @Tag("long")
    @MethodSource("moments")
    void killedAtAnyMoment(int turn, double part) throws Exception {
        var begun = System.nanoTime();
        var dataSet = begun();
        var whole = System.nanoTime() - begun;
        var before = imports.seen(dataSet);
        var key = UUID.randomUUID().toString();
        var sent = CompletableFuture.supplyAsync(() -> {
            try {
                return imports.send(SECOND, dataSet, key);
            } catch (IOException cut) {
                throw new UncheckedIOException(cut);
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
        });
        TimeUnit.NANOSECONDS.sleep((long) (whole * part));
        kill();
        restart();
        sent.exceptionally(cut -> null).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        var jobs = imports.ofDataSet(dataSet).getList("items.id", String.class);
        assertThat(jobs).as("imports after a kill at %.2f of one", part).hasSizeBetween(1, 2);
        var interrupted = 0;
        if (jobs.size() == 2) {
            var state = imports.over(jobs.get(0)).getString("state");
            assertThat(state).isIn("INTERRUPTED", "PUBLISHED");
            if (state.equals("PUBLISHED")) {
                published(dataSet, SECOND, jobs.get(0), 0);
                return;
            }
            interrupted(dataSet, before, jobs.get(0));
            interrupted = 1;
        }
        assertThat(imports.seen(dataSet)).isEqualTo(before);
        repeated(dataSet, SECOND, key, interrupted);
    }

    /** A data set with its first version. */
    private String begun() throws Exception {
        var dataSet = "crash-" + UUID.randomUUID();
        var job = imports.over(imports.send(FIRST, dataSet, UUID.randomUUID().toString()));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("PUBLISHED");
        return dataSet;
    }

    private void kill() throws Exception {
        var process = imports.process();
        process.destroyForcibly();
        process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void restart() throws Exception {
        imports.startService();
    }

    private static String id(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        return JsonPath.from(sent.body()).getString("id");
    }

    private void interrupted(String dataSet, String before, String job) throws Exception {
        var ended = imports.over(job);
        assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("INTERRUPTED");
        assertThat(ended.getString("message")).contains("nothing of it was kept");
        assertThat(imports.seen(dataSet)).isEqualTo(before);
        noTableIsLeft();
    }

    /** The statement that was under way is undone when its server finds nobody there. */
    private void noTableIsLeft() throws Exception {
        await(() -> imports.number("""
                select count(*) from pg_class c where relname ~ '^data_rows_[0-9]+$'
                  and not exists (select 1 from pg_inherits where inhrelid = c.oid)""") == 0);
        assertThat(imports.number("""
                select count(*) from data_set_places p
                where not exists (select 1 from data_set_versions v where v.number = p.version_no)""")).isZero();
    }

    /** The same request again, with the key it had: it is not answered from what came to nothing. */
    private void repeated(String dataSet, MadeFile file, String key, int interrupted) throws Exception {
        var job = id(imports.send(file, dataSet, key));
        published(dataSet, file, job, interrupted);
    }

    private void published(String dataSet, MadeFile file, String job, int interrupted) throws Exception {
        var ended = imports.over(job);
        assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("PUBLISHED");
        try (var csv = imports.csv(dataSet, "WIDE")) {
            var lines = new String(csv.readAllBytes(), UTF_8).split("\r\n");
            assertThat(lines).hasSize(1 + file.rows()).doesNotHaveDuplicates();
        }
        assertThat(versions(
                "select count(*) from data_set_versions v join data_sets d on d.id = v.data_set_id where d.code = ?",
                dataSet)).isEqualTo(2);
        assertThat(versions("select count(*) from data_rows r join data_set_versions v on v.number = r.version_no "
                + "join data_sets d on d.id = v.data_set_id where d.code = ?", dataSet))
                .isEqualTo(FIRST.rows() + file.rows());
        assertThat(versions("select count(*) from changes where record_type = 'data-set-version' and url like ?",
                "%/" + dataSet + "/versions/%")).isEqualTo(2);
        assertThat(audited("data-set-version", "CREATED", dataSet)).isEqualTo(2);
        assertThat(audited("import", "PUBLISHED", dataSet)).isEqualTo(2);
        assertThat(audited("import", "INTERRUPTED", dataSet)).isEqualTo(interrupted);
        assertThat(audited("import", "CREATED", dataSet)).isEqualTo(2 + interrupted);
    }

    private long versions(String sql, Object value) throws Exception {
        return imports.number(sql, value);
    }

    private long audited(String type, String action, String dataSet) throws Exception {
        return imports.number(type.equals("import") ? """
                select count(*) from audit_entries a join import_jobs j on j.id = a.record_id
                where a.record_type = 'import' and a.action = ? and j.data_set = ?""" : """
                select count(*) from audit_entries a join data_set_versions v on v.id = a.record_id
                join data_sets d on d.id = v.data_set_id
                where a.record_type = 'data-set-version' and a.action = ? and d.code = ?""", action, dataSet);
    }

    private Connection holding(String lock) throws SQLException, IOException {
        var connection = imports.database();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(lock);
        }
        return connection;
    }

    private boolean waits(String statement) throws SQLException, IOException {
        return imports.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query ilike ?",
                statement) > 0;
    }

    private static void await(Condition condition) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("time waited for a moment to come").isLessThan(until);
            Thread.sleep(20);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
