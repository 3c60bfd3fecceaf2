package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.suite.OwnPostgres.Stop;

/** PostgreSQL is restarted, cut off, stopped and frozen under two instances of meetings-service and their clients. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultIT {

    /** As docker-compose.yml gives it. */
    private static final String WAITS = "?connectTimeout=2&socketTimeout=10&options=-c%20statement_timeout=9s";
    /** The driver says COMMIT in words each time; it would name a statement that it has prepared after a few. */
    private static final String IN_WORDS = "&prepareThreshold=0";
    /** For a connection, and then for one answer on it; and something for a machine that does other things too. */
    private static final Duration LONGEST = Duration.ofSeconds(5 + 10 + 5);
    private static final int READERS = 4;
    private static final int WRITERS = 2;
    private static final Pattern THREADS = Pattern.compile("(?m)^jvm_threads_live_threads(?:\\{.*})? ([0-9.]+)");

    private OwnPostgres postgres;
    private Relay relay;
    private Instance meetings;
    private Instance behindRelay;

    @BeforeAll
    void startTwoTogetherOnAnEmptyDatabase(@TempDir Path directory) throws Exception {
        postgres = OwnPostgres.start(directory);
        postgres.provide("meetings");
        relay = Relay.to(postgres.port());
        meetings = start(postgres.port(), WAITS);
        behindRelay = start(relay.port(), WAITS + IN_WORDS);
        meetings.awaitReady();
        behindRelay.awaitReady();
    }

    private Instance start(int port, String options) throws Exception {
        var settings = new HashMap<>(
                Instance.tryOut("jdbc:postgresql://127.0.0.1:%d/meetings%s".formatted(port, options),
                        "meetings", postgres.password(), postgres.password()));
        settings.put("SCRUTINY_FIGURES_REFRESH_EVERY", "off");
        return Instance.start(MEETINGS, settings);
    }

    @AfterAll
    void stop() throws Exception {
        for (var each : new AutoCloseable[]{meetings, behindRelay, relay, postgres}) {
            if (each != null) {
                each.close();
            }
        }
    }

    /** F20: both were started at once, on a database without a table. */
    @Test
    void ofTwoThatStartTogetherOneMigrates() throws Exception {
        var steps = postgres.query("meetings", "select version from flyway_schema_history where version is not null");
        assertThat(steps).isNotEmpty().doesNotHaveDuplicates();
        assertThat(postgres.query("meetings", "select script from flyway_schema_history where not success")).isEmpty();
        assertThat(meetings.statusOf("/v1/committees")).isEqualTo(200);
        assertThat(behindRelay.statusOf("/v1/committees")).isEqualTo(200);
    }

    @Test
    void fastRestartLosesNothing() throws Exception {
        survives(Stop.FAST, 1);
    }

    @Test
    @Tag("long")
    void immediateRestartLosesNothing() throws Exception {
        survives(Stop.IMMEDIATE, 1);
    }

    @Test
    @Tag("long")
    void fiveRestartsOfEachKindLoseNothing() throws Exception {
        survives(Stop.FAST, 5);
        survives(Stop.IMMEDIATE, 5);
    }

    /** F2 */
    private void survives(Stop how, int times) throws Exception {
        var longest = Duration.ZERO;
        try (var load = Load.impatient(meetings.url(), READERS, WRITERS)) {
            for (var restart = 0; restart < times; restart++) {
                load.awaitWrites(20);
                postgres.stop(how);
                postgres.startAgain();
                var back = awaitAnswer(Duration.ofSeconds(60));
                longest = back.compareTo(longest) > 0 ? back : longest;
            }
            load.awaitWrites(20);
            load.stop();
            Results.note("F2 %s x%d".formatted(how, times),
                    load.summary() + ", first answer after PostgreSQL was ready " + longest.toMillis() + " ms");
            load.assertFaultsAreToldAsSuch();
            load.assertNothingIsLost(postgres);
            assertThat(longest).isLessThan(Duration.ofSeconds(10));
        }
    }

    /** F3: connections stay open and nothing comes. */
    @Test
    @Tag("long")
    void frozenDatabaseHoldsNobodyForLong() throws Exception {
        var before = threads();
        try (var load = Load.impatient(meetings.url(), READERS, WRITERS)) {
            load.awaitWrites(20);
            postgres.freeze();
            try {
                load.awaitFault();
                assertThat(meetings.statusOf("/q/health/live")).isEqualTo(200);
                assertThat(meetings.statusOf("/q/health/ready")).isEqualTo(503);
                Thread.sleep(10_000);
                assertThat(meetings.statusOf("/q/health/live")).isEqualTo(200);
            } finally {
                postgres.thaw();
            }
            var back = awaitAnswer(Duration.ofSeconds(60));
            load.awaitWrites(20);
            load.stop();
            Results.note("F3 frozen",
                    load.summary() + ", first answer after " + back.toMillis() + " ms, threads " + before + " -> "
                            + threads());
            load.assertFaultsAreToldAsSuch();
            load.assertNothingIsLost(postgres);
            assertThat(load.slowest()).isLessThan(LONGEST);
            assertThat(meetings.statusOf("/q/health/ready")).isEqualTo(200);
            assertThat(threads()).isLessThan(before + 40);
        }
    }

    /** F3: nobody listens. */
    @Test
    @Tag("long")
    void databaseThatIsDownIsSaidToBeDown() throws Exception {
        try (var load = Load.steady(meetings.url(), READERS, WRITERS, Duration.ofMillis(20))) {
            load.awaitWrites(20);
            postgres.stop(Stop.FAST);
            load.awaitFault();
            assertThat(meetings.statusOf("/q/health/live")).isEqualTo(200);
            assertThat(meetings.statusOf("/q/health/ready")).isEqualTo(503);
            Thread.sleep(5_000);
            assertThat(meetings.handle().isAlive()).isTrue();
            postgres.startAgain();
            var back = awaitAnswer(Duration.ofSeconds(60));
            load.awaitWrites(20);
            load.stop();
            Results.note("F3 down", load.summary() + ", first answer after " + back.toMillis() + " ms");
            load.assertFaultsAreToldAsSuch();
            load.assertNothingIsLost(postgres);
            assertThat(load.slowest()).isLessThan(LONGEST);
        }
    }

    /** F15: whoever waits for a lock, or asks too much, is ended by the database before the driver gives up. */
    @Test
    @Tag("long")
    void statementThatTakesTooLongIsEnded() throws Exception {
        try (var connection = postgres.connect("meetings"); var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("lock table committees in access exclusive mode");
            var answer = meetings.anybody(MEETINGS).get("/v1/committees");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.<String>path("detail")).contains("send the request again");
            assertThat(Duration.ofMillis(answer.time())).isLessThan(LONGEST);
            connection.rollback();
        }
        assertThat(meetings.statusOf("/v1/committees")).isEqualTo(200);
    }

    /** F7: the database has committed, and the service dies before it hears of it. */
    @Test
    void writeWhoseAnswerWasLostIsNotDoneTwice() throws Exception {
        var name = "Committee " + UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        relay.holdAnswersAfter(name, "COMMIT");
        var lost = CompletableFuture.runAsync(() -> establish(name, key));
        assertThat(relay.awaitHeld(60)).isTrue();
        awaitRow(name);
        behindRelay.kill();
        relay.release();
        assertThat(lost).failsWithin(Duration.ofSeconds(60));

        behindRelay.startAgain();
        behindRelay.awaitReady();
        var first = establish(name, key);
        assertThat(first.statusCode()).isEqualTo(201);
        var second = establish(name, key);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(rows(name)).containsExactly(first.path("id").toString());
    }

    private io.restassured.response.Response establish(String name, String key) {
        return behindRelay.as("clerk", MEETINGS)
                .header("Idempotency-Key", key)
                .body("{\"name\": \"%s\", \"kind\": \"COUNCIL\"}".formatted(name))
                .post("/v1/committees");
    }

    private List<String> rows(String name) throws Exception {
        return postgres.query("meetings", "select id from committees where name = '%s'".formatted(name));
    }

    private void awaitRow(String name) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (rows(name).isEmpty()) {
            assertThat(System.nanoTime()).as("the row is there in time").isLessThan(until);
            Thread.sleep(20);
        }
    }

    /** @return how long the first success took to come */
    private Duration awaitAnswer(Duration limit) throws InterruptedException {
        var begun = System.nanoTime();
        while (meetings.statusOf("/v1/committees?limit=1") != 200) {
            assertThat(System.nanoTime()).as("it recovers").isLessThan(begun + limit.toNanos());
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private int threads() {
        var metrics = meetings.anybody(MEETINGS).accept("text/plain").get("/q/metrics").asString();
        var found = THREADS.matcher(metrics);
        assertThat(found.find()).as(metrics).isTrue();
        return (int) Double.parseDouble(found.group(1));
    }
}
