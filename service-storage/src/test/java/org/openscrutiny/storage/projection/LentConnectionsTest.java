package org.openscrutiny.storage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.openscrutiny.storage.sample.Superuser;

/** What the pool lends after PostgreSQL ended its connections, as a restart does. */
@QuarkusTest
class LentConnectionsTest {

    private static final int SEVERAL = 4;

    private final AgroalDataSource database;
    private final Duration untried;

    LentConnectionsTest(AgroalDataSource database,
            @ConfigProperty(name = "quarkus.datasource.jdbc.foreground-validation-interval") Duration untried) {
        this.database = database;
        this.untried = untried;
    }

    @Test
    void connectionsThatEndedWhileTheyLayIdleAreReplacedUnseen() throws SQLException, InterruptedException {
        var before = processes();
        Superuser.run("service",
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity where usename = 'service'");
        Thread.sleep(untried.plusMillis(1).toMillis());
        assertThat(processes()).hasSize(SEVERAL).doesNotContainAnyElementsOf(before);
    }

    @Test
    void busyConnectionsAreNotTriedAtEachLoan() {
        var pool = database.getConfiguration().connectionPoolConfiguration();
        assertThat(pool.validateOnBorrow()).isFalse();
        assertThat(pool.idleValidationTimeout()).isEqualTo(untried).isLessThanOrEqualTo(Duration.ofMillis(100));
    }

    /** Of several connections at once, PostgreSQL's process for each. */
    private List<Integer> processes() throws SQLException {
        var found = new ArrayList<Integer>();
        var lent = new ArrayList<Connection>();
        try {
            for (var each = 0; each < SEVERAL; each++) {
                var connection = database.getConnection();
                lent.add(connection);
                try (var rows = connection.createStatement().executeQuery("select pg_backend_pid()")) {
                    rows.next();
                    found.add(rows.getInt(1));
                }
            }
        } finally {
            for (var connection : lent) {
                connection.close();
            }
        }
        return found;
    }
}
