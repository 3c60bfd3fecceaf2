package org.openscrutiny.performance.dataquery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.testsupport.OpenData;
import org.openscrutiny.testing.Callers;
import org.openscrutiny.testing.Plans;

/** The questions that must not grow with the table are answered by an index of one partition, in the order it has. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTest {

    private String dataSet = "";

    @BeforeEach
    void published() {
        if (dataSet.isEmpty()) {
            dataSet = OpenData.published("permanent_exclusions_la", "");
        }
    }

    /** In few rows either index may be the cheaper one: the other is skipped through by period. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "locations.eq=LA|code|E10000002;ix_data_rows_[0-9]+_(place|period)",
            "locations.eq=LA|code|E10000002&timePeriods.eq=2015/2016|AY;ix_data_rows_[0-9]+_(place|period)",
            "timePeriods.eq=2015/2016|AY;ix_data_rows_[0-9]+_period",
            "limit=50;ix_data_rows_[0-9]+_period"})
    void rowsComeFromAnIndexAndAreNotSorted(String question, String index) {
        assertThat(Plans.of(() -> ask(question))).anySatisfy(plan -> {
            assertThat(plan.statement()).contains("from data_rows r");
            assertThat(plan.indexes()).anySatisfy(used -> assertThat(used).matches(index));
            assertThat(plan.wholeTables()).isEmpty();
            assertThat(plan.sorts()).isFalse();
        });
    }

    @Test
    void nextPageBeginsWhereTheIndexDoes() {
        var next = Callers.anybody().get(path("limit=5")).jsonPath().getString("page.next");
        assertThat(Plans.of(() -> ask("limit=5&after=" + next))).anySatisfy(plan -> {
            assertThat(plan.statement()).contains("r.period <= cast(");
            assertThat(plan.indexes()).anySatisfy(used -> assertThat(used).matches("ix_data_rows_[0-9]+_period"));
            assertThat(plan.sorts()).isFalse();
        });
    }

    /** What a place is called and lies in is looked up by what the question says, not read from end to end. */
    @Test
    void placesAreFoundByTheirTokens() {
        assertThat(Plans.of(() -> ask("locations.eq=LA|code|E10000002")))
                .anySatisfy(plan -> assertThat(plan.indexes()).contains("ix_data_set_places_tokens"))
                .allSatisfy(plan -> assertThat(plan.wholeTables()).isEmpty());
    }

    private void ask(String question) {
        Callers.anybody().get(path(question)).then().statusCode(200);
    }

    private String path(String question) {
        return "/v1/data-sets/" + dataSet + "/query?" + question;
    }
}
