package org.openscrutiny.performance.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.performance.testsupport.OpenData;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/**
 * Two imports at once, as of two instances: they take the same locks in the same order, so the second waits for the end of
 * the first and they never wait for each other; readers wait for neither (ADR 0065).
 */
@QuarkusTest
class TwoImportsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WAIVED = "\"name-not-harmonised\", \"place-unknown\", \"level-columns-blank\"";

    /** Whichever of them the first holds when the second comes. */
    @ParameterizedTest
    @ValueSource(strings = {"data_set_filter_items", "data_set_places", "data_rows"})
    void secondWaitsForTheFirstAtEachLockAndThenComesOut(String table) throws Exception {
        try (var first = Arc.container().instance(DataSource.class).get().getConnection()) {
            first.setAutoCommit(false);
            try (var sql = first.createStatement()) {
                // What both ANALYZE and ATTACH PARTITION take.
                sql.execute("lock table only " + table + " in share update exclusive mode");
            }
            var id = OpenData.newId();
            var second = OpenData.send("absence_school", OpenData.options(id, WAIVED));
            awaitWaiting(table);
            Callers.anybody().get("/v1/data-sets/" + id).then().statusCode(404);
            first.rollback();

            assertThat(OpenData.over(second).getString("state")).isEqualTo("PUBLISHED");
        }
    }

    @Test
    void readersAreAnsweredWhileOneIsBroughtOut() throws Exception {
        var id = OpenData.published("absence_school", WAIVED);
        try (var first = Arc.container().instance(DataSource.class).get().getConnection()) {
            first.setAutoCommit(false);
            attachAnEmptyVersion(first);

            Callers.anybody().get("/v1/data-sets/" + id + "/query?limit=1").then().statusCode(200);
            Callers.anybody().get("/v1/data-sets/" + id + "/meta").then().statusCode(200);
            var second = OpenData.send("absence_school", OpenData.options(OpenData.newId(), WAIVED));
            awaitWaiting("data_set_filter_items");
            Callers.as(Roles.ANALYST)
                    .get("/v1/imports/" + second.path("id"))
                    .then()
                    .body("stage", equalTo("PUBLISHING"));
            Callers.anybody().get("/v1/data-sets/" + id + "/query?limit=1").then().statusCode(200);
            first.rollback();

            assertThat(OpenData.over(second).getString("state")).isEqualTo("PUBLISHED");
        }
    }

    private static void attachAnEmptyVersion(Connection connection) throws SQLException {
        var versions = Arc.container().instance(VersionStore.class).get();
        try (var sql = connection.createStatement();
                var next = sql.executeQuery("select nextval('data_set_version_numbers')")) {
            next.next();
            var no = next.getInt(1);
            try (var make = connection.createStatement()) {
                make.execute(
                        "create table data_rows_%1$d (like data_rows, constraint ck_data_rows_%1$d check (version_no = %1$d))"
                                .formatted(no));
            }
            versions.index(connection, no);
            versions.attach(connection, no);
        }
    }

    private static void awaitWaiting(String table) throws SQLException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!isWaitedFor(table)) {
            assertThat(System.nanoTime()).as("time until somebody waits for " + table).isLessThan(until);
            Thread.sleep(20);
        }
    }

    private static boolean isWaitedFor(String table) throws SQLException {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var sql = connection.prepareStatement(
                        "select count(*) from pg_locks where not granted and relation = cast(? as regclass)")) {
            sql.setString(1, table);
            try (var rows = sql.executeQuery()) {
                rows.next();
                return rows.getInt(1) > 0;
            }
        }
    }
}
