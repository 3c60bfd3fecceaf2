package org.openscrutiny.performance.dataquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.performance.testsupport.OpenData;

/**
 * A question that an index answers touches as many rows of a large data set as of a small one. What the database counts
 * itself is compared, for the whole of an answer with all its look-ups: it is the same on any machine, as times are not.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TouchedRowsTest {

    private static final int PLACES = 5;
    private static final int YEARS = 10;
    private static final int FEW_KINDS = 25;
    private static final int MANY_KINDS = 500;
    private static final String TOUCHED = """
            select regexp_replace(relname, '[0-9]+$', 'n'), sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))
            from pg_stat_xact_user_tables where schemaname = 'public'
            group by 1 having sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) > 0""";

    private String small = "";
    private String large = "";

    @BeforeEach
    void twoDataSetsOfOneShape() {
        if (large.isEmpty()) {
            small = made(FEW_KINDS);
            large = made(MANY_KINDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
            {"limit": 20, "indicators": ["a"], "criteria": {"locations": {"eq": {"level": "LA", "code": "E06000023"}},
             "timePeriods": {"eq": {"period": "2015", "code": "CY"}}}}""", """
            {"limit": 20, "criteria": {"locations": {"eq": {"level": "LA", "code": "E06000023"}}}}""", """
            {"limit": 20, "criteria": {"timePeriods": {"eq": {"period": "2015", "code": "CY"}}}}""", """
            {"limit": 20, "criteria": {"locations": {"eq": {"level": "LA", "code": "E06000023"}},
             "timePeriods": {"gte": {"period": "2012", "code": "CY"}}}}""", """
            {"limit": 20}"""})
    void questionTouchesNoMoreOfALargeTable(String question) throws Exception {
        var ofSmall = touched(small, question);
        var ofLarge = touched(large, question);

        // A page, one more to know whether there is a next one, and nothing that is thrown away.
        assertThat(ofLarge.get("data_rows_n")).isEqualTo(21);
        assertThat(ofLarge.get("data_set_filter_items")).isEqualTo(ofSmall.get("data_set_filter_items"));
        assertThat(ofLarge.get("data_set_places")).isEqualTo(ofSmall.get("data_set_places"));
    }

    private static Map<String, Long> touched(String dataSet, String question) throws Exception {
        var draft = Arc.container().instance(ObjectMapper.class).get().readValue(question, QueryDraft.class);
        var queries = Arc.container().instance(Queries.class).get();
        var database = Arc.container().instance(EntityManager.class).get();
        return QuarkusTransaction.requiringNew().call(() -> {
            // The tests' tables of labels are small: reading one whole may cost less than its index, which is not the point.
            database.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            var before = counted(database);
            assertThat(queries.answer(dataSet, draft, "/dataSetVersion").items()).hasSize(20);
            var after = counted(database);
            // How many data sets other tests have made is not asked here.
            after.keySet().retainAll(List.of("data_rows_n", "data_set_places", "data_set_filter_items"));
            after.replaceAll((table, rows) -> rows - before.getOrDefault(table, 0L));
            return after;
        });
    }

    /** Rows this connection has touched and not told the statistics of yet, by table. */
    private static Map<String, Long> counted(EntityManager database) {
        var counted = new TreeMap<String, Long>();
        List<?> rows = database.createNativeQuery(TOUCHED, Object[].class).getResultList();
        rows.forEach(row -> counted.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue()));
        return counted;
    }

    private static String made(int kinds) {
        var codes = List.of("South East,E12000008,E10000002,825,Buckinghamshire",
                "South West,E12000009,E06000022,800,Bath and North East Somerset",
                "South West,E12000009,E06000023,801,\"Bristol, City of\"",
                "South West,E12000009,E06000024,802,North Somerset",
                "South West,E12000009,E06000025,803,South Gloucestershire");
        assertThat(codes).hasSize(PLACES);
        var data = new StringBuilder(
                "time_period,time_identifier,geographic_level,country_code,country_name,region_name,region_code,new_la_code,old_la_code,la_name,kind,a,b\n");
        IntStream.range(0, PLACES * YEARS * kinds)
                .forEach(row -> data.append("%d,Calendar year,Local authority,E92000001,England,%s,Kind %d,%d,x\n"
                        .formatted(2010 + row / PLACES % YEARS, codes.get(row % PLACES), row / (PLACES * YEARS), row)));
        var meta = """
                col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
                kind,Filter,Kind,,,,,
                a,Indicator,A,,,0,,
                b,Indicator,B,,,0,,
                """;
        var id = OpenData.newId();
        var job = OpenData.over(OpenData.send("made", data.toString(), meta, OpenData.options(id, "")));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("PUBLISHED");
        return id;
    }
}
