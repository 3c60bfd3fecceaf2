package org.openscrutiny.performance.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openscrutiny.performance.testsupport.OpenData;

/**
 * The published exclusions of 2006/07 to 2016/17, 242,170 rows, which are too large to be kept here. Run by hand:
 * {@code -Dscrutiny.test.large-file=FILE}.
 */
@QuarkusTest
class LargeImportTest {

    private static final Logger LOG = Logger.getLogger(LargeImportTest.class);

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
}
