package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Times of a million observations, in {@code -Plong} alone: they say something only where little else runs. What must hold
 * on any machine, that questions touch no more rows of a large table, is tested with the service. Both sides of a ratio are
 * taken in turns in the same run, with the flags of the image; the ratio is that of the medians, by the clock and by
 * the processors' time. Figures stand in {@code target/open-data-scale.txt}, those worth keeping in docs/performance.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfSystemProperty(named = "scrutiny.test.scale", matches = "true")
class OpenDataScaleIT {

    private static final int SMALL = 1_250;
    private static final int LARGE = 125_000;
    /** Of the rows of a revised file. */
    private static final int REVISED = 100;
    private static final Path REPORT = Path.of("target", "open-data-scale.txt");
    private static final int TURNS = 5;
    /** Until its JVM has compiled what an import runs; before, one takes twice as long. */
    private static final int WARM_UPS = 15;
    private static final int QUESTIONS = 400;
    private static final String KEY = "time_period, new_la_code, kind";
    private static final String FIGURES = IntStream.range(0, MadeFile.INDICATORS)
            .mapToObj(i -> "i" + i)
            .collect(Collectors.joining(", "));
    private static final String COLUMNS = "time_period, time_identifier, geographic_level, country_code, country_name, region_code, "
            + "region_name, new_la_code, old_la_code, la_name, kind, " + FIGURES;

    private final OpenDataImports imports;
    private final ProcessorTime processor;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path directory;

    OpenDataScaleIT() throws Exception {
        imports = OpenDataImports.start("-XX:TieredStopAtLevel=4");
        processor = ProcessorTime.of(imports);
    }

    @BeforeAll
    void warm() throws Exception {
        Files.deleteIfExists(REPORT);
        report("%s, %d processors, Java %s, heap of the service 256 MiB, serial collector, both compilers",
                LocalDate.now(ZoneOffset.UTC), Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
        for (var turn = 0; turn < WARM_UPS; turn++) {
            taken(new MadeFile("warm_up", LARGE / 2, turn), "warm-up");
        }
    }

    @AfterAll
    void stop() throws Exception {
        imports.close();
    }

    /**
     * psql's {@code \copy} of the same observations, with a row for each, of the same file, and of the rows as we store them,
     * into tables with the indexes that make them as quick to ask; it neither judges the file nor looks up what its places
     * are.
     */
    @Test
    @Order(1)
    void importIsHeldAgainstCopyByPsql() throws Exception {
        var psql = psql();
        var file = new MadeFile("copied", LARGE, 0);
        var wide = file.in(directory, false);
        var tall = file.observations(directory);
        var ours = new ArrayList<Taken>();
        var asRows = new ArrayList<Taken>();
        var asObservations = new ArrayList<Taken>();
        var asStored = new ArrayList<Taken>();
        var stored = directory.resolve("stored.csv");
        taken(file, "scale-" + UUID.randomUUID());
        psql.run("\\copy (select * from data_rows where version_no = %d) to '%s' with (format csv)"
                .formatted(imports.number("select max(number) from data_set_versions"), stored));
        for (var turn = 0; turn < TURNS; turn++) {
            ours.add(timed(file, wide, "scale-" + UUID.randomUUID()));
            asRows.add(timed(psql, wideTable("copied_rows", wide)));
            asObservations.add(timed(psql, """
                    create table copied_observations (line integer, period integer, place integer, item integer,
                        indicator integer, value numeric, symbol text);
                    \\copy copied_observations from '%s' with (format csv)
                    create index on copied_observations (period desc, place, line);
                    create index on copied_observations (place, period desc, line);
                    alter table copied_observations add primary key (line, indicator);
                    analyze copied_observations;""".formatted(tall)));
            asStored.add(timed(psql, """
                    create table copied_version (like data_rows);
                    \\copy copied_version from '%s' with (format csv)
                    create index on copied_version (period desc, place, line);
                    create index on copied_version (place, period desc, line);
                    alter table copied_version add primary key (version_no, line);
                    analyze copied_version;""".formatted(stored)));
            psql.run("drop table copied_rows, copied_observations, copied_version;");
        }
        report("import of a million observations, from the first byte sent until they are seen", ours);
        report("psql, a row for each observation", asObservations, ours);
        report("psql, a row for each of the file", asRows, ours);
        report("psql, our own rows as they are stored", asStored, ours);
        assertThat(clock(ours)).isLessThan(1.5 * clock(asObservations));
    }

    /** A revised file is sent whole, as it is published, and becomes a version that says which rows differ. */
    @Test
    @Order(2)
    void versionThatChangesLittleIsHeldAgainstTheSameInSql() throws Exception {
        var psql = psql();
        var first = new MadeFile("revised", LARGE, 0);
        var dataSet = taken(first, "scale-" + UUID.randomUUID());
        psql.run(wideTable("kept_rows", first.in(directory, false)) + "\nalter table kept_rows add unique ("
                + KEY + ");");
        var ours = new ArrayList<Taken>();
        var beside = new ArrayList<Taken>();
        var over = new ArrayList<Taken>();
        for (var turn = 1; turn <= TURNS; turn++) {
            var file = new MadeFile("revised", LARGE, turn, REVISED);
            var wide = file.in(directory, false);
            ours.add(timed(file, wide, dataSet));
            beside.add(timed(psql, wideTable("next_rows", wide) + """

                    select count(*) filter (where o.line is null), count(*) filter (where n.line is null),
                        count(*) filter (where (%2$s) is distinct from (%3$s))
                    from kept_rows o full join next_rows n using (%1$s);""".formatted(KEY, figures("o"),
                    figures("n"))));
            over.add(timed(psql, """
                    create table sent_rows (like kept_rows including identity);
                    \\copy sent_rows (%1$s) from '%2$s' with (format csv, header)
                    insert into kept_rows as k (%1$s) select %1$s from sent_rows
                    on conflict (%3$s) do update set (%4$s) = row (%5$s)
                        where (%6$s) is distinct from (%5$s);
                    analyze kept_rows;""".formatted(COLUMNS, wide, KEY, FIGURES, figures("excluded"),
                    figures("k"))));
            psql.run("drop table next_rows, sent_rows;");
            assertThat(changed(dataSet)).isEqualTo(REVISED);
        }
        report("a version in which %d of 125,000 rows differ, until it is seen".formatted(REVISED), ours);
        report("psql: a table beside the one before, and how many rows differ", beside, ours);
        report("psql: into the rows that stand, where they differ, keeping nothing of them", over, ours);
        assertThat(clock(ours)).isLessThan(1.65 * clock(beside));
    }

    /** Every page has as many rows in the one as in the other: else the answers are compared, not the tables. */
    @Test
    @Order(3)
    void questionTakesNoLongerInAMillionObservationsThanInTenThousand() throws Exception {
        var small = taken(new MadeFile("small", SMALL, 0), "scale-" + UUID.randomUUID());
        var large = taken(new MadeFile("large", LARGE, 0), "scale-" + UUID.randomUUID());
        for (var question : List.of("locations.eq=LA|code|E10000002&timePeriods.eq=2015|CY&indicators=i1&limit=20",
                "locations.eq=LA|code|E10000002&indicators=i1&limit=20", "timePeriods.eq=2015|CY&limit=50",
                "limit=50")) {
            var first = address(small, question);
            var second = address(large, question);
            for (var i = 0; i < QUESTIONS; i++) {
                ask(first);
                ask(second);
            }
            var inSmall = new ArrayList<Double>();
            var inLarge = new ArrayList<Double>();
            for (var i = 0; i < QUESTIONS; i++) {
                inSmall.add(ask(first));
                inLarge.add(ask(second));
            }
            var ratio = median(inLarge) / median(inSmall);
            report("question %s: %.2f ms in 10,000 observations, %.2f ms in 1,000,000: %.2f times", question,
                    1000 * median(inSmall), 1000 * median(inLarge), ratio);
            assertThat(ratio).as(question).isLessThan(1.5);
        }
    }

    private Psql psql() {
        var psql = Psql.find(imports, directory);
        assumeTrue(psql.isPresent(), "psql is not installed");
        return psql.get();
    }

    /** A table with the columns of the file, filled, with the indexes that questions need. */
    private static String wideTable(String name, Path file) {
        return """
                create table %1$s (time_period integer, time_identifier text, geographic_level text, country_code text,
                    country_name text, region_code text, region_name text, new_la_code text, old_la_code text,
                    la_name text, kind text, %2$s, line integer generated always as identity);
                \\copy %1$s (%3$s) from '%4$s' with (format csv, header)
                create index on %1$s (time_period desc, new_la_code, line);
                create index on %1$s (new_la_code, time_period desc, line);
                alter table %1$s add primary key (line);
                analyze %1$s;""".formatted(name, IntStream.range(0, MadeFile.INDICATORS)
                .mapToObj(i -> "i" + i + (i == 5 ? " text" : " numeric"))
                .collect(Collectors.joining(", ")), COLUMNS, file);
    }

    private static String figures(String of) {
        return Arrays.stream(FIGURES.split(", ")).map(figure -> of + "." + figure).collect(Collectors.joining(", "));
    }

    private String taken(MadeFile file, String dataSet) throws Exception {
        timed(file, file.in(directory, false), dataSet);
        return dataSet;
    }

    /** Seconds from the first byte sent until everybody sees the rows. */
    private Taken timed(MadeFile file, Path data, String dataSet) throws Exception {
        var before = processor.seconds();
        var begun = System.nanoTime();
        var job = imports.over(imports.send(file, dataSet, UUID.randomUUID().toString(), data));
        var taken = new Taken((System.nanoTime() - begun) / 1e9, processor.seconds() - before);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("PUBLISHED");
        return taken;
    }

    private Taken timed(Psql psql, String script) throws IOException, InterruptedException {
        var before = processor.seconds();
        var taken = psql.run(script);
        return new Taken(taken, processor.seconds() - before);
    }

    private int changed(String dataSet) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(imports.address("/v1/data-sets/" + dataSet + "/versions/1.*/changes")).build(),
                BodyHandlers.ofString());
        return JsonPath.from(answer.body()).getInt("rows.changed");
    }

    private String address(String dataSet, String question) {
        return "/v1/data-sets/" + dataSet + "/query?" + Arrays.stream(question.split("&"))
                .map(part -> part.substring(0, part.indexOf('=') + 1)
                        + URLEncoder.encode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private double ask(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(imports.address(address)).build();
        var begun = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        var taken = (System.nanoTime() - begun) / 1e9;
        assertThat(answer.statusCode()).isEqualTo(200);
        return taken;
    }

    private static double median(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double clock(List<Taken> times) {
        return median(times.stream().map(Taken::seconds).toList());
    }

    private static double processor(List<Taken> times) {
        return median(times.stream().map(Taken::processorSeconds).toList());
    }

    private static void report(String what, List<Taken> times) throws IOException {
        report("%s: median %.2f s of %s; processors %.2f s", what, clock(times),
                times.stream().map(one -> "%.2f".formatted(one.seconds())).toList(), processor(times));
    }

    private static void report(String what, List<Taken> limit, List<Taken> ours) throws IOException {
        report(what, limit);
        report("  the import took %.2f of that time, and %.2f of the processors' time", clock(ours) / clock(limit),
                processor(ours) / processor(limit));
    }

    private static void report(String text, Object... values) throws IOException {
        var line = text.formatted(values);
        System.out.println(line);
        Files.writeString(REPORT, line + System.lineSeparator(),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** How long something took by the clock, and how much work it was for the service, psql and PostgreSQL together. */
    private record Taken(double seconds, double processorSeconds) {}
}
