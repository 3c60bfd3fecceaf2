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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Times of a million observations, in {@code -Plong} alone: they say something only where little else runs. What must hold
 * on any machine, that questions touch no more rows of a large table, is tested with the service. Both sides of a ratio are
 * taken in turns in the same run. Figures stand in {@code target/open-data-scale.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "scrutiny.test.scale", matches = "true")
class OpenDataScaleIT {

    private static final int SMALL = 1_250;
    private static final int LARGE = 125_000;
    private static final int TURNS = 3;
    private static final int QUESTIONS = 400;
    private static final Duration LONGEST_COPY = Duration.ofMinutes(2);

    private final OpenDataImports imports;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path directory;

    OpenDataScaleIT() throws Exception {
        imports = OpenDataImports.start();
    }

    @AfterAll
    void stop() throws Exception {
        imports.close();
    }

    /** Every page has as many rows in the one as in the other: else the answers are compared, not the tables. */
    @Test
    void questionTakesNoLongerInAMillionObservationsThanInTenThousand() throws Exception {
        var small = taken(new MadeFile("small", SMALL, 0));
        var large = taken(new MadeFile("large", LARGE, 0));
        for (var question : List.of("locations.eq=LA|code|E10000002&timePeriods.eq=2015|CY&indicators=i1&limit=20",
                "locations.eq=LA|code|E10000002&indicators=i1&limit=20", "timePeriods.eq=2015|CY&limit=50",
                "limit=50")) {
            var first = address(small, question);
            var second = address(large, question);
            for (var i = 0; i < QUESTIONS; i++) {
                ask(first);
                ask(second);
            }
            var inSmall = new long[QUESTIONS];
            var inLarge = new long[QUESTIONS];
            for (var i = 0; i < QUESTIONS; i++) {
                inSmall[i] = ask(first);
                inLarge[i] = ask(second);
            }
            var ratio = median(inLarge) / median(inSmall);
            report("question %s: %.2f ms in 10,000 observations, %.2f ms in 1,000,000: %.2f times", question,
                    median(inSmall), median(inLarge), ratio);
            assertThat(ratio).as(question).isLessThan(1.5);
        }
    }

    /**
     * psql's {@code \copy} of the same file, and of the same observations with a row for each, into tables with the indexes
     * that make them as quick to ask; it neither judges the file nor looks up what its places are.
     */
    @Test
    void importIsHeldAgainstCopyByPsql() throws Exception {
        var psql = Tools.find("psql");
        assumeTrue(psql.isPresent(), "psql is not installed");
        var file = new MadeFile("copied", LARGE, 0);
        var wide = file.in(directory, false);
        var tall = file.observations(directory);
        var ours = new ArrayList<Double>();
        var asRows = new ArrayList<Double>();
        var asObservations = new ArrayList<Double>();
        taken(new MadeFile("warm_up", 20_000, 0));
        for (var turn = 0; turn < TURNS; turn++) {
            var begun = System.nanoTime();
            taken(file, wide);
            ours.add(seconds(begun));
            asRows.add(psql(psql.get(), wideTable(), "\\copy copied_rows from '%s' with (format csv, header)"
                    .formatted(wide), """
                            create index on copied_rows (time_period desc, new_la_code, line);
                            create index on copied_rows (new_la_code, time_period desc, line);
                            alter table copied_rows add primary key (line); analyze copied_rows"""));
            asObservations.add(psql(psql.get(), """
                    create table copied_observations (line integer, period integer, place integer, item integer,
                        indicator integer, value numeric, symbol text)""",
                    "\\copy copied_observations from '%s' with (format csv)".formatted(tall), """
                            create index on copied_observations (period desc, place, line);
                            create index on copied_observations (place, period desc, line);
                            alter table copied_observations add primary key (line, indicator);
                            analyze copied_observations"""));
        }
        report("a million observations, from the first byte sent until they are seen: %s s; best %.2f s", ours,
                least(ours));
        report("psql, a row for each of the file: %s s; %.2f times", asRows, least(ours) / least(asRows));
        report("psql, a row for each observation: %s s; %.2f times", asObservations,
                least(ours) / least(asObservations));
        assertThat(least(ours)).isLessThan(8 * least(asObservations));
    }

    private static String wideTable() {
        return "create table copied_rows (time_period integer, time_identifier text, geographic_level text, country_code text, "
                + "country_name text, region_code text, region_name text, new_la_code text, old_la_code text, la_name text, "
                + "kind text, " + IntStream.range(0, MadeFile.INDICATORS)
                        .mapToObj(i -> "i" + i + (i == 5 ? " text" : " numeric"))
                        .collect(Collectors.joining(", "))
                + ", line integer generated always as identity)";
    }

    private double psql(String psql, String table, String copy, String after) throws Exception {
        var name = table.split(" ")[2];
        var script = Files.writeString(directory.resolve("copy.sql"),
                "drop table if exists %s;\nbegin;\n%s;\n%s\n%s;\ncommit;\n".formatted(name, table,
                        name.equals("copied_rows") ? copy.replace("copied_rows", "copied_rows " + columns()) : copy,
                        after));
        var builder = new ProcessBuilder(psql, "-q", "-X", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p",
                Integer.toString(imports.postgresPort()), "-U", "performance", "-d", "performance", "-f",
                script.toString()).redirectErrorStream(true)
                .redirectOutput(directory.resolve("psql.log").toFile());
        builder.environment().put("PGPASSWORD", imports.databasePassword());
        var begun = System.nanoTime();
        var process = builder.start();
        assertThat(process.waitFor(LONGEST_COPY.toSeconds(), TimeUnit.SECONDS)).isTrue();
        var taken = seconds(begun);
        assertThat(process.exitValue()).as(Files.readString(directory.resolve("psql.log"))).isZero();
        try (var connection = imports.database(); var drop = connection.createStatement()) {
            drop.execute("drop table " + name);
        }
        return taken;
    }

    private static String columns() {
        return "(time_period, time_identifier, geographic_level, country_code, country_name, region_code, region_name, "
                + "new_la_code, old_la_code, la_name, kind, "
                + IntStream.range(0, MadeFile.INDICATORS).mapToObj(i -> "i" + i).collect(Collectors.joining(", "))
                + ")";
    }

    private String taken(MadeFile file) throws Exception {
        return taken(file, file.in(directory, false));
    }

    private String taken(MadeFile file, Path data) throws Exception {
        var dataSet = "scale-" + UUID.randomUUID();
        var job = imports.over(imports.send(file, dataSet, UUID.randomUUID().toString(), data));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("PUBLISHED");
        return dataSet;
    }

    private String address(String dataSet, String question) {
        return "/v1/data-sets/" + dataSet + "/query?" + Arrays.stream(question.split("&"))
                .map(part -> part.substring(0, part.indexOf('=') + 1)
                        + URLEncoder.encode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private long ask(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(imports.address(address)).build();
        var begun = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        var taken = System.nanoTime() - begun;
        assertThat(answer.statusCode()).isEqualTo(200);
        return taken;
    }

    private static double median(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    private static double seconds(long begun) {
        return Math.round((System.nanoTime() - begun) / 1e7) / 100.0;
    }

    private static double least(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static void report(String text, Object... values) throws IOException {
        var line = text.formatted(values);
        System.out.println(line);
        Files.writeString(Path.of("target", "open-data-scale.txt"), line + System.lineSeparator(),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
