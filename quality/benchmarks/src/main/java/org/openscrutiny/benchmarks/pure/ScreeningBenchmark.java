package org.openscrutiny.benchmarks.pure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openscrutiny.performance.screening.MetaFile;
import org.openscrutiny.performance.screening.Registers;
import org.openscrutiny.performance.screening.RowSink;
import org.openscrutiny.performance.screening.Screener;
import org.openscrutiny.performance.screening.ScreeningOptions;
import org.openscrutiny.performance.screening.ScreeningReport;

/** The screening of an open-data file of a thousand rows, all its rules. */
@State(Scope.Benchmark)
public class ScreeningBenchmark {

    static final int ROWS = 1000;
    private static final String META = """
            col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
            education_phase,Filter,School type,,,,Filter by school type,
            perm_excl,Indicator,Number of permanent exclusions,,,0,,
            headcount,Indicator,Number of pupils,,,0,,
            perm_excl_rate,Indicator,Permanent exclusion rate,,%,2,,
            """;
    private static final String HEADER = """
            time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,\
            old_la_code,new_la_code,la_name,education_phase,perm_excl,headcount,perm_excl_rate
            """;

    private final Screener screener = new Screener(Registers.load());
    private final byte[] data = data();

    private static byte[] data() {
        var text = new StringBuilder(HEADER);
        for (var row = 0; row < ROWS; row++) {
            var year = 1000 + row / 2;
            text.append(year)
                    .append((year + 1) % 100 < 10 ? "0" : "")
                    .append((year + 1) % 100)
                    .append(",Academic year,National,E92000001,England,,,,,,")
                    .append(row % 2 == 0 ? "Total" : "Primary")
                    .append(",116,82504,0.14\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    /** A thousand rows. */
    @Benchmark
    public ScreeningReport thousandRows() {
        return screener.screen("exclusions.csv", new ByteArrayInputStream(data), "exclusions.meta.csv",
                MetaFile.read(new ByteArrayInputStream(META.getBytes(UTF_8))), ScreeningOptions.AS_PUBLISHED,
                RowSink.nowhere(), rows -> {
                    // nobody watches
                });
    }
}
