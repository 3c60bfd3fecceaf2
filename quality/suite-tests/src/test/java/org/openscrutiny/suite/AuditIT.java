package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.launcher.SuiteService;

/** The audit of the sample council, all of which came in through the public interfaces. */
@ExtendWith(RunningSuite.Provider.class)
class AuditIT {

    /** Nobody's record: the feed and the keys themselves, and what is worked out from records or seen of a sister's. */
    private static final Set<String> NO_RECORDS = Set.of("audit_entries", "audit_seals", "changes", "idempotency_keys",
            "flyway_schema_history");

    private final RunningSuite suite;

    AuditIT(RunningSuite suite) {
        this.suite = suite;
    }

    /** PostgreSQL notes in each row which transaction wrote it last: that one has to have left an audit entry too. */
    @ParameterizedTest
    @EnumSource
    void whateverWasWrittenWasAuditedInTheSameTransaction(SuiteService service) throws Exception {
        var silent = new ArrayList<String>();
        try (var database = connect(service)) {
            for (var table : tables(database)) {
                var rows = count(database,
                        """
                        select count(*) from %s where cast(xmin as text) not in (select cast(xmin as text) from audit_entries)"""
                                .formatted(table));
                if (rows > 0) {
                    silent.add("%s: %d rows".formatted(table, rows));
                }
            }
        }
        assertThat(silent).as("rows that a transaction without an audit entry wrote").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void auditIsIntact(SuiteService service) {
        suite.as("monitoring_officer", service)
                .get("/v1/audit-entries/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
    }

    /** As the service itself connects, on the database that its own migrations made. */
    @ParameterizedTest
    @EnumSource
    void serviceMayOnlyAddToIt(SuiteService service) throws Exception {
        try (var database = connect(service)) {
            for (var table : List.of("audit_entries", "audit_seals", "changes")) {
                assertThat(may(database, table, "select")).as(table).isTrue();
                assertThat(may(database, table, "insert")).as(table).isEqualTo(!table.equals("audit_seals"));
                for (var right : List.of("update", "delete", "truncate", "trigger")) {
                    assertThat(may(database, table, right)).as(right + " " + table).isFalse();
                }
            }
            assertThat(count(database, """
                    select count(*) from pg_class where relnamespace = 'public'::regnamespace
                    and pg_get_userbyid(relowner) = current_user and relname not like '%data_rows%'"""))
                    .as("tables that are the service's own")
                    .isZero();
        }
    }

    private Connection connect(SuiteService service) throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(suite.suite().postgresPort(), service.label()),
                service.label(), suite.databasePassword(service.label()));
    }

    private static boolean may(Connection database, String table, String right) throws SQLException {
        return count(database, """
                select cast(has_table_privilege(current_user, '%s', '%s') as integer)""".formatted(table, right)) == 1;
    }

    private static List<String> tables(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = database.createStatement().executeQuery("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                order by relname""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.removeAll(NO_RECORDS);
        return tables;
    }

    private static long count(Connection database, String query) throws SQLException {
        try (var rows = database.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
