package org.openscrutiny.performance.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.figure.Symbol;

/** Files as the Department for Education published them. */
class RealFilesTest {

    private static final Screener SCREENER = new Screener(Registers.load());
    /** Figures of England and its regions are published rounded to this. */
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final String LARGE_HEADER = "time_identifier,time_period,geographic_level,country_code,country_name,"
            + "region_code,region_name,old_la_code,new_la_code,la_name,estab,laestab,academy_type,academy_open_date,"
            + "school_type,num_schools,headcount,perm_excl,perm_excl_rate,fixed_excl,fixed_excl_rate,one_plus_fixed,"
            + "one_plus_fixed_rate\n";
    private static final String FULL_META = """
            col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
            school_type,Filter,School type,,,,Filter by school type,
            num_schools,Indicator,Number of schools,,,0,,
            headcount,Indicator,Number of pupils,,,0,,
            perm_excl,Indicator,Number of permanent exclusions,,,0,,
            perm_excl_rate,Indicator,Permanent exclusion rate,,%,2,,
            fixed_excl,Indicator,Number of fixed period exclusions,,,0,,
            fixed_excl_rate,Indicator,Fixed period exclusion rate,,%,2,,
            one_plus_fixed,Indicator,Number of pupils with one or more fixed period exclusions,,,0,,
            one_plus_fixed_rate,Indicator,Percentage of pupils with one or more fixed period exclusions,,%,2,,
            """;

    @ParameterizedTest
    @CsvSource({"permanent_exclusions_la,7120", "c1_children_in_need_referrals_and_rereferrals_2013_to_2025,2132",
            "cla_number_and_rate_per_10k_children,2505", "csww_indicators_2017_to_2025,1463"})
    void isAcceptedAsPublished(String file, long rows) throws IOException {
        var report = screen(file, ScreeningOptions.AS_PUBLISHED);
        assertThat(report.accepted()).as("found: %s", report.results()).isTrue();
        assertThat(report.rows()).isEqualTo(rows);
    }

    @Test
    void everyPermanentExclusionRateAgreesWithItsCountAndPupils() throws IOException {
        var options = new ScreeningOptions(Map.of(), Map.of(), Map.of(), List.of(
                new DeclaredQuotient("perm_excl_rate", "perm_excl", "headcount", BigDecimal.valueOf(100), FIVE, true),
                new DeclaredQuotient("susp_rate", "susp", "headcount", BigDecimal.valueOf(100), FIVE, false),
                new DeclaredQuotient("one_plus_susp_rate", "one_plus_susp", "headcount", BigDecimal.valueOf(100), FIVE,
                        true)),
                Set.of());
        var report = screen("permanent_exclusions_la", options);
        assertThat(report.accepted()).as("found: %s", report.results()).isTrue();
    }

    @Test
    void countsOfRegionsAreRoundedAndSomeWouldDisagreeIfTheyWereNot() throws IOException {
        var options = new ScreeningOptions(Map.of(), Map.of(), Map.of(), List.of(new DeclaredQuotient("perm_excl_rate",
                "perm_excl", "headcount", BigDecimal.valueOf(100), BigDecimal.ZERO, true)), Set.of());
        assertThat(screen("permanent_exclusions_la", options).results()).extracting(RuleResult::rule)
                .contains(Rule.VALUE_DISAGREES);
    }

    @ParameterizedTest
    @CsvSource({"absence_school,NAME_NOT_HARMONISED", "absence_school_minor_manual,NAME_NOT_HARMONISED",
            "absence_school_patch_manual,PLACE_UNKNOWN"})
    void smallDataSetKeepsNotAllConventionsAndIsAcceptedWhenTheyAreWaived(String file, Rule broken) throws IOException {
        var asPublished = screen(file, ScreeningOptions.AS_PUBLISHED);
        assertThat(asPublished.accepted()).isFalse();
        assertThat(asPublished.results()).extracting(RuleResult::rule).contains(broken);
        var waived = new ScreeningOptions(Map.of(), Map.of(), Map.of(), List.of(),
                Set.of(Rule.NAME_NOT_HARMONISED, Rule.PLACE_UNKNOWN, Rule.LEVEL_COLUMNS_BLANK));
        var report = screen(file, waived);
        assertThat(report.accepted()).as("found: %s", report.results()).isTrue();
    }

    @Test
    void exclusionsOf2018AreRefusedForTheirMetadata() throws IOException {
        var report = screenLarge(open("exclusions_by_geographic_level.meta.csv"), 20, ScreeningOptions.AS_PUBLISHED);
        assertThat(report.accepted()).isFalse();
        assertThat(report.lastStage()).isEqualTo(1);
        assertThat(report.results()).singleElement().satisfies(result -> {
            assertThat(result.rule()).isEqualTo(Rule.META_COLUMNS_MISSING);
            assertThat(result.message()).isEqualTo("The metadata lacks the column indicator_dp.");
        });
    }

    @Test
    void withFullMetadataTheyAreRefusedForTheirSymbols() throws IOException {
        var report = screenLarge(text(FULL_META), 2_000, named(Map.of()));
        assertThat(report.lastStage()).isEqualTo(13);
        assertThat(report.results()).anySatisfy(result -> {
            assertThat(result.rule()).isEqualTo(Rule.INDICATOR_NOT_A_NUMBER);
            assertThat(result.examples()).allMatch(example -> ".".equals(example.value()));
        });
    }

    /** A quarter of a million rows in the shape of the published file, made as they are read. */
    @Test
    void withMetadataAndSymbolsTheyAreAcceptedInOnePass() throws IOException {
        var options = named(Map.of("x", Symbol.CONFIDENTIAL, ".", Symbol.NOT_APPLICABLE));
        var runtime = Runtime.getRuntime();
        System.gc();
        var before = runtime.totalMemory() - runtime.freeMemory();
        var report = screenLarge(text(FULL_META), 250_000, options);
        System.gc();
        var after = runtime.totalMemory() - runtime.freeMemory();
        assertThat(report.accepted()).as("found: %s", report.results()).isTrue();
        assertThat(report.rows()).isEqualTo(250_000);
        assertThat(after - before).as("bytes kept").isLessThan(32L << 20);
    }

    /** What the file lacks of today's standard, as an importer would say it. */
    private static ScreeningOptions named(Map<String, Symbol> symbols) {
        return new ScreeningOptions(symbols, Map.of(
                "school_laestab", new ColumnSource("laestab", null, "School"),
                "school_urn", new ColumnSource(null, "x", "School"),
                "school_name", new ColumnSource(null, "Not available", "School")), Map.of(), List.of(),
                Set.of(Rule.NAME_NOT_HARMONISED, Rule.PLACE_UNKNOWN));
    }

    private static ScreeningReport screenLarge(InputStream meta, int rows, ScreeningOptions options) {
        return SCREENER.screen("exclusions_by_geographic_level.csv", new SequenceInputStream(new LargeFile(rows)),
                "exclusions_by_geographic_level.meta.csv", MetaFile.read(meta), options, RowSink.nowhere(), count -> {
                });
    }

    private static ScreeningReport screen(String file, ScreeningOptions options) throws IOException {
        try (var data = open(file + ".csv"); var meta = open(file + ".meta.csv")) {
            return SCREENER.screen(file + ".csv", data, file + ".meta.csv", MetaFile.read(meta), options,
                    RowSink.nowhere(), rows -> {
                    });
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(RealFilesTest.class.getResourceAsStream("/open-data/" + file), file);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** The header, then blocks of rows: some of the nation, most of schools. */
    private static final class LargeFile implements Enumeration<InputStream> {

        private static final List<String> TYPES = List.of("Total", "State-funded primary", "State-funded secondary",
                "Special");

        private final int rows;
        private int made = -1;

        private LargeFile(int rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasMoreElements() {
            return made < rows;
        }

        @Override
        public InputStream nextElement() {
            if (made < 0) {
                made = 0;
                return text(LARGE_HEADER);
            }
            var block = new StringBuilder();
            for (var i = 0; i < 1_000 && made < rows; i++, made++) {
                block.append(row(made));
            }
            return text(block.toString());
        }

        private static String row(int i) {
            var first = 1100 + i / 4 % 800;
            var period = "Academic year,%04d%02d,".formatted(first, (first + 1) % 100);
            var type = TYPES.get(i % 4);
            if (i < 3_200 && i % 100 < TYPES.size()) {
                return period + "National,E92000001,England,,,,,,,,Total,,%s,1,100,5,5,60,60,4,4\n".formatted(type);
            }
            return period
                    + "School,E92000001,England,E12000003,Yorkshire and the Humber,373,E08000019,Sheffield,%d,373%d,Total,,%s,1,200,x,.,x,.,1,0.5\n"
                            .formatted(2000 + i, 2000 + i, type);
        }
    }
}
