package org.openscrutiny.performance.screening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.performance.figure.Symbol;

/** Each rule, shown by a sound file that is spoilt in one place. */
class ScreenerTest {

    private static final Screener SCREENER = new Screener(Registers.load());

    private static final String DATA = """
            time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,education_phase,perm_excl,headcount,perm_excl_rate
            201516,Academic year,National,E92000001,England,,,,,,Total,6685,7916225,0.08
            201516,Academic year,National,E92000001,England,,,,,,Primary,1145,4615170,0.02
            201516,Academic year,Regional,E92000001,England,E12000008,South East,,,,Total,800,1283790,0.06
            201516,Academic year,Local authority,E92000001,England,E12000008,South East,825,E10000002,Buckinghamshire,Total,116,82504,0.14
            201516,Academic year,Local authority,E92000001,England,E12000008,South East,825,E10000002,Buckinghamshire,Primary,c,45000,c
            """;
    private static final String META = """
            col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
            education_phase,Filter,School type,,,,Filter by school type,
            perm_excl,Indicator,Number of permanent exclusions,,,0,,
            headcount,Indicator,Number of pupils,,,0,,
            perm_excl_rate,Indicator,Permanent exclusion rate,,%,2,,
            """;
    private static final String SCHOOL_AND_PROVIDER = """
            time_period,time_identifier,geographic_level,country_code,country_name,school_urn,school_name,school_laestab,provider_ukprn,provider_name,education_phase,perm_excl,headcount,perm_excl_rate
            201516,Academic year,School,E92000001,England,110000,A School,8251000,,,Total,1,100,1
            201516,Academic year,Provider,E92000001,England,,,,10000001,A College,Primary,1,100,1
            """;
    private static final String LA_ROW = "Local authority,E92000001,England,E12000008,South East,825,E10000002,Buckinghamshire";

    record Spoilt(Rule rule, String data, String meta, String dataName, String metaName, ScreeningOptions options) {

        @Override
        public String toString() {
            return rule.id();
        }
    }

    static Stream<Spoilt> spoilt() {
        var all = new ArrayList<Case>();
        all.add(named(Rule.FILENAME_SPACES, "excl usions.csv", "excl usions.meta.csv"));
        all.add(named(Rule.FILENAME_CHARACTERS, "excl(1).csv", "excl(1).meta.csv"));
        all.add(named(Rule.META_FILENAME, "exclusions.csv", "other.meta.csv"));
        all.add(data(Rule.UNREADABLE, DATA.replace("Buckinghamshire,Primary", "\"Buckinghamshire\"x,Primary")));
        all.add(meta(Rule.META_COLUMNS_MISSING, META.replace("indicator_dp", "decimals")));
        all.add(meta(Rule.META_COLUMN_UNKNOWN, META.replace("filter_grouping_column", "filter_grouping_column,notes")));
        all.add(data(Rule.DATA_COLUMNS_MISSING, DATA.replace("country_name", "nation_name")));
        all.add(data(Rule.DATA_COLUMN_TWICE, DATA.replace("headcount,", "perm_excl,")));
        all.add(both(Rule.META_ROWS_TOO_MANY, "a,b\n", META));
        all.add(meta(Rule.FILTER_NOT_IN_DATA, META.replace("education_phase", "phase")));
        all.add(meta(Rule.FILTER_GROUP_NOT_IN_DATA,
                META.replace("Filter by school type,", "Filter by school type,phase_group")));
        all.add(meta(Rule.INDICATOR_NOT_IN_DATA, META.replace("headcount", "pupils")));
        all.add(data(Rule.COLUMN_NOT_DESCRIBED, column("note", "a", "b", "a", "b", "a")));
        all.add(data(Rule.COLUMN_NAME_WHITESPACE, column("a note", "a", "a", "a", "a", "a")));
        all.add(data(Rule.COLUMN_NAME_NOT_SNAKE_CASE, column("aNote", "a", "a", "a", "a", "a")));
        all.add(data(Rule.COLUMN_NAME_START, column("1st_note", "a", "a", "a", "a", "a")));
        all.add(both(Rule.INDICATOR_NAMES_FILTER_ITEM, DATA.replace("headcount", "headcount_female"),
                META.replace("headcount", "headcount_female")));
        all.add(data(Rule.CHARACTERISTIC_COLUMN, column("characteristic", "a", "a", "a", "a", "a")));
        all.add(meta(Rule.COL_TYPE_UNKNOWN, META.replace("headcount,Indicator", "headcount,indicator")));
        all.add(meta(Rule.OBSERVATIONAL_UNIT_IN_META, META.replace("education_phase,", "region_name,")));
        all.add(meta(Rule.COL_NAME_BLANK, META.replace("headcount,", ",")));
        all.add(meta(Rule.LABEL_TWICE, META.replace("Number of pupils", "School type")));
        all.add(meta(Rule.INDICATOR_WITH_FILTER_GROUP,
                META.replace("Number of pupils,,,0,,", "Number of pupils,,,0,,education_phase")));
        all.add(both(Rule.FILTER_GROUP_TWICE, column("kind", "a", "b", "a", "a", "b"), META
                .replace("Filter by school type,", "Filter by school type,kind")
                .replace("headcount,Indicator,Number of pupils,,,0,,", "headcount,Filter,Number of pupils,,,,,kind")));
        all.add(both(Rule.FILTER_GROUP_NOT_DESCRIBED, column("kind", "Total", "b", "Total", "Total", "b"),
                META.replace("Filter by school type,", "Filter by school type,kind")));
        all.add(both(Rule.FILTER_GROUP_ITEMS_MERGE, column("kind", "a b", "a-b", "a b", "a b", "a-b"),
                META.replace("Filter by school type,", "Filter by school type,kind")));
        all.add(meta(Rule.LABEL_BLANK, META.replace("Number of pupils", " ")));
        all.add(meta(Rule.INDICATOR_WITH_FILTER_HINT,
                META.replace("Number of pupils,,,0,,", "Number of pupils,,,0,hint,")));
        all.add(both(Rule.FILTER_LOOKS_GEOGRAPHIC, DATA.replace("education_phase", "local_code"),
                META.replace("education_phase", "local_code")));
        all.add(meta(Rule.FILTER_WITH_DECIMALS, META.replace("School type,,,,", "School type,,,1,")));
        all.add(meta(Rule.COL_NAME_WITH_SPACES, META.replace("headcount,", "headcount ,")));
        all.add(meta(Rule.COL_NAME_TWICE, META.replace("headcount,", "perm_excl,")));
        all.add(meta(Rule.DECIMALS_BLANK, META.replace("Number of pupils,,,0,,", "Number of pupils,,,,,")));
        all.add(meta(Rule.DECIMALS_INVALID, META.replace("Number of pupils,,,0,,", "Number of pupils,,,-1,,")));
        all.add(meta(Rule.FILTER_WITH_UNIT, META.replace("School type,,,,", "School type,,%,,")));
        all.add(meta(Rule.UNIT_UNKNOWN, META.replace("rate,,%,2", "rate,,percent,2")));
        all.add(meta(Rule.FILTER_WITH_INDICATOR_GROUPING, META.replace("School type,,,,", "School type,group,,,")));
        all.add(data(Rule.NO_ROWS, DATA.lines().findFirst().orElseThrow() + "\n"));
        all.add(data(Rule.ROW_WIDTH, DATA.replace("116,82504,0.14", "116,82504")));
        all.add(data(Rule.TIME_PERIOD_DIGITS, DATA.replace("201516,", "2015-16,")));
        all.add(data(Rule.TIME_IDENTIFIER_UNKNOWN, DATA.replace("Academic year", "School year")));
        all.add(data(Rule.TIME_IDENTIFIERS_MIXED, DATA.replaceFirst("Academic year", "Financial year")));
        all.add(data(Rule.FILTER_WITH_ONE_ITEM,
                DATA.replace("Primary", "Total")
                        .replaceFirst("\n201516,[^\n]*Total,1145[^\n]*", "")
                        .replaceFirst("\n201516,[^\n]*Total,c[^\n]*", "")));
        all.add(data(Rule.LEVEL_UNKNOWN, DATA.replace("Local authority", "Council")));
        all.add(data(Rule.LEVEL_COLUMNS_MISSING, DATA.replace(LA_ROW, LA_ROW.replace("Local authority", "Ward"))));
        all.add(data(Rule.TIME_PERIOD_LENGTH, DATA.replace("201516,", "2015,")));
        all.add(data(Rule.TIME_PERIOD_YEARS, DATA.replace("201516,", "201517,")));
        all.add(data(Rule.FILTER_WITHOUT_TOTAL, DATA.replace("Total", "Any")));
        all.add(both(Rule.FILTER_GROUP_LARGER, column("kind", "a", "b", "c", "d", "e"),
                META.replace("Filter by school type,", "Filter by school type,kind")));
        all.add(data(Rule.FILTER_TOO_MANY_ITEMS, manyItems()));
        all.add(data(Rule.LABEL_WHITESPACE, DATA.replace("Primary", "Primary ")));
        all.add(data(Rule.GEOGRAPHY_TOTAL, DATA.replace("South East,,,,", "South East,,,Total,")));
        all.add(data(Rule.FILTER_BLANK, DATA.replaceFirst("Primary", "")));
        all.add(data(Rule.PLACE_UNKNOWN, DATA.replace("Buckinghamshire", "Bucks")));
        all.add(data(Rule.LEVEL_COLUMNS_BLANK, DATA.replace("E12000008,South East,,,,", "E12000008,,,,,")));
        all.add(data(Rule.ONLY_IGNORED_LEVELS,
                DATA.replaceAll("(National|Regional|Local authority),", "Planning area,")));
        all.add(data(Rule.SCHOOL_WITH_PROVIDER, SCHOOL_AND_PROVIDER));
        all.add(data(Rule.NAME_WITH_TWO_CODES, trusts("1", "Same Trust", "2", "Same Trust")));
        all.add(data(Rule.CODE_WITH_TWO_NAMES, trusts("1", "One Trust", "1", "Other Trust")));
        all.add(data(Rule.LA_COLUMNS_INCOMPLETE, nationalWith("new_la_code")));
        all.add(data(Rule.REGION_COLUMNS_INCOMPLETE, nationalWith("region_name")));
        all.add(data(Rule.REGION_MISSING, DATA.replace("England,E12000008,South East,825", "England,,,825")));
        all.add(data(Rule.NOT_AVAILABLE_NAME, trusts("x", "One Trust", "2", "Other Trust")));
        all.add(data(Rule.NOT_AVAILABLE_CODE, trusts("1", "Not available", "2", "Other Trust")));
        all.add(data(Rule.HIGHER_LEVEL_FILLED,
                DATA.replace("South East,,,,", "South East,825,E10000002,Buckinghamshire,")));
        all.add(data(Rule.DUPLICATE_ROW, DATA.replace("Buckinghamshire,Primary", "Buckinghamshire,Total")));
        all.add(data(Rule.NULL_WORD, DATA.replace("c,45000", "NA,45000")));
        all.add(meta(Rule.NULL_WORD, META.replace("Filter by school type", "NULL")));
        all.add(data(Rule.LEGACY_SYMBOL, column("note", "-", "-", "-", "-", "-")));
        all.add(data(Rule.INDICATOR_BLANK, DATA.replace("c,45000", ",45000")));
        all.add(data(Rule.INDICATOR_OBSOLETE_SYMBOL, DATA.replace("c,45000", "~,45000")));
        all.add(data(Rule.INDICATOR_NOT_A_NUMBER, DATA.replace("c,45000", "\"1,145\",45000")));
        all.add(both(Rule.NAME_NOT_HARMONISED, DATA.replace("education_phase", "school_type"),
                META.replace("education_phase", "school_type")));
        all.add(both(Rule.ETHNICITY_NAME, DATA.replace("education_phase", "ethnic_group"),
                META.replace("education_phase", "ethnic_group")));
        all.add(both(Rule.ETHNICITY_VALUE, DATA.replace("education_phase", "ethnicity_major"),
                META.replace("education_phase", "ethnicity_major")));
        all.add(both(Rule.ETHNICITY_CHARACTERISTIC,
                column("characteristic_group", "Total", "Ethnicity", "Total", "Total", "Ethnicity"),
                META.replace("Filter by school type,", "Filter by school type,characteristic_group")));
        all.add(data(Rule.API_LOCATION_CODE, trusts("1".repeat(31), "One Trust", "2", "Other Trust")));
        var longName = "a".repeat(51);
        all.add(both(Rule.API_COL_NAME, DATA.replace("headcount", longName), META.replace("headcount", longName)));
        all.add(meta(Rule.API_LABEL, META.replace("Number of pupils", "a".repeat(101))));
        all.add(data(Rule.API_ITEM, DATA.replace("Primary", "a".repeat(121))));
        all.add(both(Rule.API_NAME_NOT_IN_DICTIONARY, DATA.replace("headcount", "heads"),
                META.replace("headcount", "heads")));
        all.add(data(Rule.API_ITEM_NOT_IN_DICTIONARY, DATA.replace("Primary", "Small schools")));
        all.add(data(Rule.SHARE_OUT_OF_RANGE, DATA.replace("0.14", "140")).with(rate()));
        all.add(data(Rule.NUMERATOR_ABOVE_DENOMINATOR, DATA.replace("116,82504,0.14", "116,115,100")).with(rate()));
        all.add(data(Rule.VALUE_DISAGREES, DATA.replace("0.14", "0.15")).with(rate()));
        all.add(data(Rule.AREA_NOT_ALIVE,
                DATA.replace("825,E10000002,Buckinghamshire", "838,E06000059,Dorset")
                        .replace("201516", "201112")
                        .replace("838,E06000059,Dorset", "942,E06000063,Cumberland")));
        all.add(data(Rule.AREA_PREDECESSOR, DATA.replace("E10000002", "E06000060")));
        return all.stream().map(Case::spoilt);
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void spoiltFileIsFoundOut(Spoilt spoilt) {
        var report = screen(spoilt);
        var result = report.results().stream().filter(one -> one.rule() == spoilt.rule()).findFirst();
        assertThat(result).as("found: %s", report.results()).isPresent();
        assertThat(result.orElseThrow().severity()).isEqualTo(spoilt.rule().severity());
        assertThat(result.orElseThrow().count()).isPositive();
        if (spoilt.rule().severity() == Severity.FAIL) {
            assertThat(report.accepted()).isFalse();
            assertThat(report.lastStage()).isEqualTo(spoilt.rule().stage());
        } else {
            assertThat(report.accepted()).as("found: %s", report.results()).isTrue();
        }
    }

    @Test
    void everyRuleIsShown() {
        var shown = EnumSet.noneOf(Rule.class);
        spoilt().forEach(spoilt -> shown.add(spoilt.rule()));
        assertThat(EnumSet.complementOf(shown)).isEmpty();
    }

    @Test
    void soundFileIsAccepted() {
        var report = screen(data(Rule.NO_ROWS, DATA).spoilt());
        assertThat(report.accepted()).as("found: %s", report.results()).isTrue();
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.lastStage()).isEqualTo(16);
        assertThat(report.results()).extracting(RuleResult::rule).allMatch(rule -> rule.stage() == 15);
    }

    @Test
    void rateThatAgreesIsAccepted() {
        assertThat(screen(data(Rule.NO_ROWS, DATA).with(rate()).spoilt()).accepted()).isTrue();
    }

    @Test
    void byteOrderMarkAndCarriageReturnsChangeNothing() {
        var windows = data(Rule.NO_ROWS, "\uFEFF" + DATA.replace("\n", "\r\n"));
        windows.meta = "\uFEFF" + META.replace("\n", "\r\n");
        assertThat(screen(windows.spoilt()).accepted()).isTrue();
    }

    @Test
    void columnsAreKnownByNameNotByPosition() {
        var reversed = DATA.lines().map(line -> {
            var cells = new ArrayList<>(List.of(line.split(",", -1)));
            Collections.reverse(cells);
            return String.join(",", cells);
        }).reduce("", (all, line) -> all + line + "\n");
        assertThat(screen(data(Rule.NO_ROWS, reversed).spoilt()).accepted()).isTrue();
    }

    @Test
    void brokenEncodingIsAFindingNotAnError() {
        var latin = data(Rule.UNREADABLE, DATA.replace("Primary", "Primaire é"));
        assertThat(screen(latin.spoilt(), ISO_8859_1).results()).extracting(RuleResult::rule).contains(Rule.UNREADABLE);
    }

    @Test
    void stagesAfterAFailureAreNotRun() {
        var report = screen(data(Rule.FILTER_BLANK, DATA.replaceFirst("Primary", "").replace("0.14", "~")).spoilt());
        assertThat(report.lastStage()).isEqualTo(10);
        assertThat(report.results()).extracting(RuleResult::rule)
                .contains(Rule.FILTER_BLANK)
                .doesNotContain(Rule.INDICATOR_OBSOLETE_SYMBOL);
    }

    @Test
    void findingNamesRowColumnAndValue() {
        var report = screen(data(Rule.INDICATOR_OBSOLETE_SYMBOL, DATA.replace("0.14", "~")).spoilt());
        var result = report.results()
                .stream()
                .filter(one -> one.rule() == Rule.INDICATOR_OBSOLETE_SYMBOL)
                .findFirst()
                .orElseThrow();
        assertThat(result.examples()).containsExactly(new Example(5L, "perm_excl_rate", "~"));
        assertThat(result.message())
                .isEqualTo("\"~\" in perm_excl_rate is neither a number nor a symbol of this file.");
    }

    @Test
    void hundredExamplesAreKeptAndAllAreCounted() {
        var rows = new StringBuilder(DATA.lines().findFirst().orElseThrow()).append('\n');
        for (var year = 1000; year < 1250; year++) {
            rows.append("%d%02d,Academic year,National,E92000001,England,,,,,,Total,1,~,1\n".formatted(year,
                    (year + 1) % 100));
        }
        rows.append(DATA.substring(DATA.indexOf('\n') + 1));
        var result = screen(data(Rule.INDICATOR_OBSOLETE_SYMBOL, rows.toString()).spoilt()).results()
                .stream()
                .filter(one -> one.rule() == Rule.INDICATOR_OBSOLETE_SYMBOL)
                .findFirst()
                .orElseThrow();
        assertThat(result.count()).isEqualTo(250);
        assertThat(result.examples()).hasSize(100);
        assertThat(result.examples().get(99).row()).isEqualTo(101);
    }

    @Test
    void duplicatesAreToldInTheOrderOfTheFile() {
        var twice = DATA + DATA.substring(DATA.indexOf('\n') + 1);
        var result = screen(data(Rule.DUPLICATE_ROW, twice).spoilt()).results()
                .stream()
                .filter(one -> one.rule() == Rule.DUPLICATE_ROW)
                .findFirst()
                .orElseThrow();
        assertThat(result.count()).isEqualTo(5);
        assertThat(result.examples()).extracting(Example::row).containsExactly(7L, 8L, 9L, 10L, 11L);
        assertThat(result.examples().get(0).value()).isEqualTo("as line 2");
    }

    @Test
    void symbolsOfTheFileMayBeDeclared() {
        var old = data(Rule.NO_ROWS, DATA.replace("c,45000,c", ":,45000,."));
        assertThat(screen(old.spoilt()).accepted()).isFalse();
        old.options = new ScreeningOptions(Map.of(":", Symbol.CONFIDENTIAL, ".", Symbol.NOT_APPLICABLE), Map.of(),
                Map.of(),
                List.of(), Set.of());
        var report = screen(old.spoilt());
        assertThat(report.accepted()).isTrue();
        assertThat(report.results()).extracting(RuleResult::rule).doesNotContain(Rule.LEGACY_SYMBOL);
    }

    @Test
    void namesSpeltOtherwiseMayBeCorrectedAndMissingColumnsAdded() {
        var old = data(Rule.NO_ROWS, DATA.replace("Buckinghamshire", "Bucks").replace("country_name", "nation"));
        old.options = new ScreeningOptions(Map.of(), Map.of("country_name", new ColumnSource("nation", null, null)),
                Map.of("la_name", Map.of("Bucks", "Buckinghamshire")), List.of(), Set.of());
        assertThat(screen(old.spoilt()).accepted()).isTrue();
    }

    @Test
    void conventionsMayBeWaivedAndFiguresMayNot() {
        var named = both(Rule.NO_ROWS, DATA.replace("education_phase", "school_type"),
                META.replace("education_phase", "school_type"));
        named.options = waiving(Rule.NAME_NOT_HARMONISED, Rule.INDICATOR_BLANK);
        var report = screen(named.spoilt());
        assertThat(report.accepted()).isTrue();
        assertThat(report.results()).anySatisfy(result -> {
            assertThat(result.rule()).isEqualTo(Rule.NAME_NOT_HARMONISED);
            assertThat(result.severity()).isEqualTo(Severity.WARNING);
            assertThat(result.waived()).isTrue();
        });
        named.data = named.data.replace("c,45000", ",45000");
        assertThat(screen(named.spoilt()).accepted()).isFalse();
    }

    @Test
    void rowOfSymbolsAloneClaimsNothingOfAnAreaThatIsGone() {
        var cumbria = DATA.replace("201516", "202425")
                .replace("E12000008,South East,825,E10000002,Buckinghamshire",
                        "E12000002,North West,909,E10000006,Cumbria")
                .replace("116,82504,0.14", "z,z,z")
                .replace("c,45000,c", "z,z,z");
        assertThat(screen(data(Rule.NO_ROWS, cumbria).spoilt()).accepted()).isTrue();
        assertThat(screen(data(Rule.NO_ROWS, cumbria.replaceFirst("z,z,z", "1,2,z")).spoilt()).results())
                .extracting(RuleResult::rule)
                .contains(Rule.AREA_NOT_ALIVE);
    }

    @Test
    void onlyWarningsOfTheApiMakeAFileUnfitForIt() {
        assertThat(screen(data(Rule.NO_ROWS, DATA).spoilt()).apiSuitable()).isFalse();
        assertThat(new ScreeningReport(16, List.of(), 1).apiSuitable()).isTrue();
        assertThat(new ScreeningReport(16, List.of(), 1).hasWarnings()).isFalse();
    }

    @Test
    void schoolsMayShareTimePlaceAndItemsUnlessTheFileIsOfSchoolsAlone() {
        var schools = DATA.replace("perm_excl_rate\n", "perm_excl_rate,school_urn,school_name,school_laestab\n")
                .replaceAll("(\\d|c)\n(?=201516)", "$1,,,\n")
                .replaceFirst("c\n$", "c,,,\n");
        var row = "201516,Academic year,School,E92000001,England,E12000008,South East,825,E10000002,Buckinghamshire,%s,1,100,1,110000,A School,8251000\n";
        var twice = row.formatted("Total") + row.formatted("Total") + row.formatted("Primary");
        assertThat(screen(data(Rule.NO_ROWS, schools + twice).spoilt()).accepted()).isTrue();
        var alone = schools.lines().findFirst().orElseThrow() + "\n" + twice;
        assertThat(screen(data(Rule.NO_ROWS, alone).spoilt()).results()).extracting(RuleResult::rule)
                .contains(Rule.DUPLICATE_ROW);
    }

    private static ScreeningReport screen(Spoilt spoilt) {
        return screen(spoilt, UTF_8);
    }

    private static ScreeningReport screen(Spoilt spoilt, Charset charset) {
        var meta = MetaFile.read(new ByteArrayInputStream(spoilt.meta().getBytes(UTF_8)));
        return SCREENER.screen(spoilt.dataName(), new ByteArrayInputStream(spoilt.data().getBytes(charset)),
                spoilt.metaName(), meta, spoilt.options(), RowSink.nowhere(), rows -> {
                });
    }

    private static ScreeningOptions rate() {
        return new ScreeningOptions(Map.of(), Map.of(), Map.of(), List.of(new DeclaredQuotient("perm_excl_rate",
                "perm_excl", "headcount", BigDecimal.valueOf(100), BigDecimal.valueOf(5), true)), Set.of());
    }

    private static ScreeningOptions waiving(Rule... rules) {
        return new ScreeningOptions(Map.of(), Map.of(), Map.of(), List.of(), Set.of(rules));
    }

    private static Case data(Rule rule, String data) {
        return new Case(rule, data, META);
    }

    private static Case meta(Rule rule, String meta) {
        return new Case(rule, DATA, meta);
    }

    private static Case both(Rule rule, String data, String meta) {
        return new Case(rule, data, meta);
    }

    private static Case named(Rule rule, String dataName, String metaName) {
        var named = new Case(rule, DATA, META);
        named.dataName = dataName;
        named.metaName = metaName;
        return named;
    }

    private static String column(String name, String... values) {
        var lines = DATA.lines().toList();
        var data = new StringBuilder(lines.get(0)).append(',').append(name).append('\n');
        for (var i = 0; i < values.length; i++) {
            data.append(lines.get(i + 1)).append(',').append(values[i]).append('\n');
        }
        return data.toString();
    }

    private static String manyItems() {
        var data = new StringBuilder(DATA);
        for (var i = 0; i <= FilterRules.MAX_ITEMS; i++) {
            data.append("201516,Academic year,National,E92000001,England,,,,,,Item ").append(i).append(",1,2,3\n");
        }
        return data.toString();
    }

    private static String nationalWith(String column) {
        var row = "201516,Academic year,National,E92000001,England,,%s,1,100,1\n";
        return "time_period,time_identifier,geographic_level,country_code,country_name,%s,education_phase,perm_excl,headcount,perm_excl_rate\n"
                .formatted(column) + row.formatted("Total") + row.formatted("Primary");
    }

    private static String trusts(String code, String name, String otherCode, String otherName) {
        var row = "201516,Academic year,MAT,E92000001,England,%s,%s,%s,1,2,3\n";
        return "time_period,time_identifier,geographic_level,country_code,country_name,trust_id,trust_name,education_phase,perm_excl,headcount,perm_excl_rate\n"
                + row.formatted(code, name, "Total") + row.formatted(otherCode, otherName, "Primary");
    }

    private static final class Case {

        private final Rule rule;
        private String data;
        private String meta;
        private String dataName = "exclusions.csv";
        private String metaName = "exclusions.meta.csv";
        private ScreeningOptions options = ScreeningOptions.AS_PUBLISHED;

        private Case(Rule rule, String data, String meta) {
            this.rule = rule;
            this.data = data;
            this.meta = meta;
        }

        private Case with(ScreeningOptions otherOptions) {
            options = otherOptions;
            return this;
        }

        private Spoilt spoilt() {
            return new Spoilt(rule, data, meta, dataName, metaName, options);
        }
    }
}
