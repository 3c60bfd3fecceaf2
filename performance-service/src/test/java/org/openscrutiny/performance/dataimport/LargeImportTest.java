package org.openscrutiny.performance.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.performance.testsupport.OpenData;
import org.openscrutiny.testing.Callers;

/**
 * Sizes that take too long for every build. Run by hand: {@code -Dscrutiny.test.scale=true} makes a million observations,
 * {@code -Dscrutiny.test.large-file=FILE} takes in the published exclusions of 2006/07 to 2016/17.
 */
@QuarkusTest
class LargeImportTest {

    private static final Logger LOG = Logger.getLogger(LargeImportTest.class);
    private static final int INDICATORS = 8;

    @TempDir
    Path directory;

    @Test
    @EnabledIfSystemProperty(named = "scrutiny.test.large-file", matches = ".+")
    void publishedExclusionsOfEverySchoolAreTakenIn() {
        var id = OpenData.newId();
        var file = new File(System.getProperty("scrutiny.test.large-file"));
        var sent = OpenData.upload()
                .multiPart("data", file, "text/csv")
                .multiPart("meta", "exclusions_by_geographic_level.meta.csv",
                        OpenData.file("exclusions_by_geographic_level.meta.csv"), "text/csv")
                .multiPart("options", """
                        {"dataSet": "%s", "title": "Exclusions", "symbols": {"x": "CONFIDENTIAL", ".": "NOT_APPLICABLE",
                         "..": "UNAVAILABLE"},
                         "metadata": {"num_schools": {"decimals": 0}, "headcount": {"decimals": 0}, "perm_excl": {"decimals": 0},
                          "perm_excl_rate": {"decimals": 2}, "fixed_excl": {"decimals": 0}, "fixed_excl_rate": {"decimals": 2},
                          "one_plus_fixed": {"decimals": 0}, "one_plus_fixed_rate": {"decimals": 2}},
                         "columns": {"school_laestab": {"from": "laestab", "level": "School"},
                          "school_urn": {"value": "x", "level": "School"},
                          "school_name": {"value": "Not available", "level": "School"}},
                         "values": {"la_name": {"Durham": "County Durham"}},
                         "waivers": ["name-not-harmonised", "place-unknown", "level-columns-blank"]}""".formatted(id),
                        "application/json")
                .post("/v1/imports");
        var job = followed(sent.path("id"));
        LOG.infof("state %s, %d rows, %d rows/s, message %s, results %s", job.getString("state"),
                job.getLong("rowsRead"), job.getLong("rowsPerSecond"), job.getString("message"),
                job.getList("results.rule"));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("PUBLISHED");
        assertThat(job.getLong("rowsRead")).isEqualTo(242_170);
    }

    @Test
    @EnabledIfSystemProperty(named = "scrutiny.test.scale", matches = "true")
    void questionTakesNoLongerInAMillionObservationsThanInTenThousand() throws IOException {
        var small = made(1_250);
        var large = made(125_000);
        for (var question : List.of("locations.eq=LA|code|E10000002&indicators=i1&limit=20",
                "locations.eq=LA|code|E10000002&timePeriods.eq=1950|CY&limit=20", "limit=50",
                "timePeriods.eq=1950|CY&limit=50")) {
            var inSmall = median(small, question);
            var inLarge = median(large, question);
            LOG.infof("%s: %.2f ms in 10,000 observations, %.2f ms in 1,000,000", question, inSmall, inLarge);
        }
        LOG.infof("plan: %s", plan(large));
    }

    /** A data set of so many rows, eight figures each, of 20 authorities; England too. */
    private String made(int rows) throws IOException {
        var file = directory.resolve("made_%d.csv".formatted(rows));
        var codes = List.of("E10000002,825,Buckinghamshire", "E06000022,800,Bath and North East Somerset",
                "E06000023,801,\"Bristol, City of\"", "E06000024,802,North Somerset",
                "E06000025,803,South Gloucestershire");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
                    + "new_la_code,old_la_code,la_name,kind,"
                    + String.join(",", IntStream.range(0, INDICATORS).mapToObj(i -> "i" + i).toList()) + "\n");
            for (var i = 0; i < rows; i++) {
                var place = codes.get(i % codes.size());
                var region = place.startsWith("E10000002") ? "E12000008,South East" : "E12000009,South West";
                var year = 1950 + i / codes.size() % 25;
                out.write(
                        "%d,Calendar year,Local authority,E92000001,England,%s,%s,Kind %d,%s\n".formatted(year, region,
                                place, i / (codes.size() * 25), "%1$d,%1$d.5,%1$d,0.25,%1$d,x,%1$d,1".formatted(i)));
            }
        }
        var meta = new StringBuilder(
                "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\nkind,Filter,Kind,,,,,\n");
        IntStream.range(0, INDICATORS).forEach(i -> meta.append("i%1$d,Indicator,Number %1$d,,,0,,\n".formatted(i)));
        var id = OpenData.newId();
        var job = followed(OpenData.upload()
                .multiPart("data", file.toFile(), "text/csv")
                .multiPart("meta", "made_%d.meta.csv".formatted(rows), meta.toString().getBytes(), "text/csv")
                .multiPart("options", """
                        {"dataSet": "%s", "title": "Made", "waivers": ["place-unknown"]}""".formatted(id),
                        "application/json")
                .post("/v1/imports")
                .path("id"));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("PUBLISHED");
        LOG.infof("%d rows (%d observations), %d rows/s until visible", rows, rows * INDICATORS,
                job.getLong("rowsPerSecond"));
        return id;
    }

    /** Follows an import, and tells how much memory it took while it ran. */
    private static JsonPath followed(String id) {
        System.gc();
        var before = heap();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        var job = OpenData.await(id);
        var peak = ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.gc();
        LOG.infof("heap before %d MiB, peak with garbage %d MiB, after %d MiB", before >> 20, peak >> 20, heap() >> 20);
        assertThat(heap() - before).as("bytes kept").isLessThan(48L << 20);
        return job;
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double median(String dataSet, String question) {
        var path = "/v1/data-sets/" + dataSet + "/query?" + question;
        for (var i = 0; i < 50; i++) {
            Callers.anybody().get(path).then().statusCode(200);
        }
        var times = new long[101];
        for (var i = 0; i < times.length; i++) {
            var begun = System.nanoTime();
            Callers.anybody().get(path).asByteArray();
            times[i] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        return times[times.length / 2] / 1e6;
    }

    private static String plan(String dataSet) {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var sql = connection.createStatement();
                var version = connection.prepareStatement(
                        "select number from data_set_versions v join data_sets d on d.id = v.data_set_id where d.code = ?")) {
            version.setString(1, dataSet);
            try (var found = version.executeQuery()) {
                found.next();
                var no = found.getInt(1);
                var text = new StringBuilder();
                try (var plan = sql.executeQuery("""
                        explain (analyze, buffers) select r.line, r.figures from data_rows r
                        where r.version_no = %d and r.place = any(array[0]) and r.period = any(array[195012])
                        order by r.period desc, r.place, r.line limit 21""".formatted(no))) {
                    while (plan.next()) {
                        text.append('\n').append(plan.getString(1));
                    }
                }
                return text.toString();
            }
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
