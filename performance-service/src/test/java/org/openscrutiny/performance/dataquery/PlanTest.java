package org.openscrutiny.performance.dataquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import javax.sql.DataSource;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.OpenData;

/** The questions that must not grow with the table are answered by an index of one partition. */
@QuarkusTest
class PlanTest {

    private static final String ROWS = """
            explain (costs off) select r.line, r.figures from data_rows r
            where r.version_no = %1$d and %2$s order by r.period desc, r.place, r.line limit 51""";

    @Test
    void onePlaceThroughTimeIsFoundByAnIndex() throws SQLException {
        // In few rows either index may be the cheaper one: the other is skipped through by period.
        assertThat(plan("r.place = any(array[3])")).contains("ix_data_rows_")
                .contains("Index Cond: (place = ANY ('{3}'::integer[]))")
                .doesNotContain("Seq Scan");
    }

    @Test
    void onePeriodAndTheLatestRowsUseTheIndexOfPeriods() throws SQLException {
        assertThat(plan("r.period = any(array[201500])")).contains("_period").doesNotContain("Seq Scan on data_rows");
        assertThat(plan("true")).contains("_period").doesNotContain("Sort");
    }

    @Test
    void nextPageBeginsWhereTheIndexDoes() throws SQLException {
        assertThat(plan("(r.period <= 201500 and (r.period < 201500 or (r.period = 201500 and r.place > 3)))"))
                .contains("Index Cond")
                .contains("_period");
    }

    private static String plan(String condition) throws SQLException {
        var id = OpenData.published("permanent_exclusions_la", "");
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var sql = connection.createStatement()) {
            int no;
            try (var found = sql.executeQuery(
                    "select v.number from data_set_versions v join data_sets d on d.id = v.data_set_id where d.code = '%s'"
                            .formatted(id))) {
                found.next();
                no = found.getInt(1);
            }
            var text = new StringBuilder();
            try (var plan = sql.executeQuery(ROWS.formatted(no, condition))) {
                while (plan.next()) {
                    text.append(plan.getString(1)).append('\n');
                }
            }
            assertThat(text.toString()).contains("data_rows_" + no);
            return text.toString();
        }
    }
}
