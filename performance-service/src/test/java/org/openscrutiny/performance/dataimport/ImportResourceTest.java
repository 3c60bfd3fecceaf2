package org.openscrutiny.performance.dataimport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import jakarta.persistence.EntityManager;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.performance.testsupport.OpenData;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class ImportResourceTest {

    private static final String WAIVERS = "\"name-not-harmonised\", \"place-unknown\", \"level-columns-blank\"";

    @Test
    void fileBecomesTheFirstVersionOfADataSet() {
        var id = OpenData.newId();
        var sent = OpenData.send("absence_school", OpenData.options(id, WAIVERS));
        sent.then()
                .statusCode(202)
                .header("Location", containsString("/v1/imports/" + sent.path("id")))
                .header("ETag", notNullValue())
                .body("state", equalTo("RECEIVED"));
        var job = OpenData.over(sent);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("PUBLISHED");
        assertThat(job.getInt("rowsRead")).isEqualTo(199);
        assertThat(job.getString("dataSetVersion")).isEqualTo("1.0");
        assertThat(job.getString("verdict")).isEqualTo("ACCEPTED_WITH_WARNINGS");
        Callers.anybody()
                .get("/v1/data-sets/" + id)
                .then()
                .statusCode(200)
                .body("latestVersion.version", equalTo("1.0"))
                .body("latestVersion.rows", equalTo(199));
    }

    @Test
    void refusedFileLeavesNothingButItsResults() {
        var id = OpenData.newId();
        var job = OpenData.over(OpenData.send("absence_school", OpenData.options(id, "")));
        assertThat(job.getString("state")).isEqualTo("REJECTED");
        assertThat(job.getString("verdict")).isEqualTo("REJECTED");
        assertThat(job.getList("results.rule")).contains("name-not-harmonised");
        assertThat(job.getString("results.find { it.rule == 'name-not-harmonised' }.severity")).isEqualTo("FAIL");
        Callers.anybody().get("/v1/data-sets/" + id).then().statusCode(404);
    }

    @Test
    void packedFileIsTheSameFile() throws IOException {
        var id = OpenData.newId();
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(OpenData.file("absence_school.csv"));
        }
        var first = OpenData.upload()
                .multiPart("data", "absence_school.csv.gz", packed.toByteArray(), "application/gzip")
                .multiPart("meta", "absence_school.meta.csv", OpenData.file("absence_school.meta.csv"), "text/csv")
                .multiPart("options", "options.json", OpenData.options(id, WAIVERS).getBytes(), "application/json")
                .post("/v1/imports");
        assertThat(OpenData.over(first).getString("state")).isEqualTo("PUBLISHED");
        var again = OpenData.send("absence_school", OpenData.options(id, WAIVERS));
        again.then().statusCode(200).body("id", equalTo(first.path("id"))).body("dataSetVersion", equalTo("1.0"));
        Callers.anybody().get("/v1/data-sets/" + id + "/versions").then().body("items.size()", equalTo(1));
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        OpenData.upload()
                .multiPart("nothing", "x")
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("data", "meta", "options"));
        var file = OpenData.file("absence_school.csv");
        var meta = OpenData.file("absence_school.meta.csv");
        for (var wrong : List.of("{", "null", "[]", "{}", "{\"dataSet\": \"Not an id\"}",
                "{\"dataSet\": \"a\", \"nonsense\": 1}", "{\"dataSet\": \"no-title\"}",
                "{\"dataSet\": \"a\", \"title\": \"A\", \"waivers\": [\"filter-blank\"]}",
                "{\"dataSet\": \"a\", \"title\": \"A\", \"waivers\": [null]}",
                "{\"dataSet\": \"a\", \"title\": \"A\", \"publishedOn\": \"2999-01-01\"}",
                "{\"dataSet\": \"a\", \"title\": \"A\", \"symbols\": {\"x\": \"SECRET\"}}",
                "{\"dataSet\": \"a\", \"title\": \"\u0000\"}")) {
            assertThat(OpenData.send("absence_school", file, meta, wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        Callers.as(Roles.ANALYST).body("{}").post("/v1/imports").then().statusCode(415);
    }

    @Test
    void brokenFilesAreRefusedWithTheirReasons() {
        for (var broken : List.of("", "\u0000", "a,b\n\"", "time_period\n", "time_period,time_identifier\n1,2,3\n")) {
            var job = OpenData.over(OpenData.send("broken", broken, broken,
                    OpenData.options(OpenData.newId(), "")));
            assertThat(job.getString("state")).as(broken).isEqualTo("REJECTED");
            assertThat(job.getList("results")).as(broken).isNotEmpty();
        }
        var nul = OpenData.over(OpenData.send("absence_school",
                new String(OpenData.file("absence_school.csv")).replace("Year 4", "Year\u00004").getBytes(),
                OpenData.file("absence_school.meta.csv"), OpenData.options(OpenData.newId(), WAIVERS)));
        assertThat(nul.getString("state")).as(nul.prettify()).isEqualTo("REJECTED");
        assertThat(nul.getString("message")).contains("U+0000");
        var cut = OpenData.upload()
                .multiPart("data", "a.csv.gz", new byte[]{0x1f, (byte) 0x8b, 8, 0, 0, 0}, "application/gzip")
                .multiPart("meta", "a.meta.csv", "x".getBytes(), "text/csv")
                .multiPart("options", OpenData.options(OpenData.newId(), ""), "application/json")
                .post("/v1/imports");
        cut.then().statusCode(400).body("errors[0].parameter", equalTo("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data|x", "multipart/form-data; boundary=b|x",
            "multipart/form-data; boundary=b|--b",
            "multipart/form-data; boundary=b|--b\r\n\r\nx\r\n--b--\r\n",
            "multipart/form-data; boundary=b|--b\r\nContent-Disposition: form-data; name=\"options\"\r\n\r\n{}\r\n--b--\r\n",
            "multipart/form-data; boundary=b|--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.csv\"\r\n\r\nx",
            "multipart/form-data; boundary=b|--b\r\nContent-Disposition: nonsense\r\n\r\nx\r\n--b--\r\n"})
    void brokenMultipartIsRefused(String sent) throws IOException, InterruptedException {
        var type = sent.substring(0, sent.indexOf('|'));
        var login = Base64.getEncoder().encodeToString("analyst:analyst".getBytes());
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/imports"))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", type)
                                .timeout(Duration.ofSeconds(20))
                                .POST(HttpRequest.BodyPublishers.ofString(sent.substring(sent.indexOf('|') + 1)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void onlyAnalystsMayAndOthersLearnNothing() {
        given().multiPart("data", "a.csv", "x".getBytes()).post("/v1/imports").then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("clerk", "clerk")
                .multiPart("data", "a.csv", "x".getBytes())
                .post(
                        "/v1/imports")
                .then()
                .statusCode(403);
        var id = OpenData.newId();
        var job = OpenData.over(OpenData.send("absence_school", OpenData.options(id, WAIVERS)));
        Callers.anybody().get("/v1/imports/" + job.getString("id")).then().statusCode(401);
        Callers.as(Roles.MEMBER).get("/v1/imports").then().statusCode(403);
        Callers.as(Roles.ANALYST)
                .get("/v1/imports?dataSet=" + id + "&state=PUBLISHED&include=total")
                .then()
                .statusCode(200)
                .body("items.id", contains(job.getString("id")))
                .body("page.total", equalTo(1));
    }

    @Test
    void importThatIsOverCannotBeCancelledAndKeepsItsTag() {
        var sent = OpenData.send("absence_school", OpenData.options(OpenData.newId(), WAIVERS));
        var job = OpenData.over(sent);
        var path = "/v1/imports/" + job.getString("id");
        Callers.as(Roles.ANALYST).delete(path).then().statusCode(428);
        Callers.as(Roles.ANALYST).header("If-Match", "\"none\"").delete(path).then().statusCode(412);
        Callers.as(Roles.ANALYST)
                .header("If-Match", "*")
                .delete(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-over"));
        var tag = Callers.as(Roles.ANALYST).get(path).header("ETag");
        Callers.as(Roles.ANALYST)
                .header("If-None-Match", tag)
                .header("Prefer", "wait=20")
                .get(path)
                .then()
                .statusCode(304)
                .header("Preference-Applied", "wait=20");
    }

    @Test
    void cancelledImportLeavesNoTrace() {
        var id = OpenData.newId();
        var tables = tables();
        var sent = OpenData.send("wide", LARGE_HEADER + rows(60_000), LARGE_META,
                OpenData.options(id, "\"place-unknown\""));
        var path = "/v1/imports/" + sent.path("id");
        Callers.as(Roles.ANALYST).header("If-Match", "*").delete(path).then().statusCode(204);
        Callers.as(Roles.ANALYST)
                .get(path)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("message", containsString("analyst"))
                .body("finishedAt", notNullValue());
        var again = OpenData.send("absence_school", OpenData.options(OpenData.newId(), WAIVERS));
        assertThat(OpenData.over(again).getString("state")).isEqualTo("PUBLISHED"); // the worker is free once more
        Callers.anybody().get("/v1/data-sets/" + id).then().statusCode(404);
        assertThat(tables()).isEqualTo(tables + 1);
    }

    @Test
    void nothingOfALargeFileIsSeenBeforeAllOfIt() {
        var id = OpenData.newId();
        var sent = OpenData.send("wide", LARGE_HEADER + rows(60_000), LARGE_META,
                OpenData.options(id, "\"place-unknown\""));
        var another = OpenData.send("absence_school", OpenData.options(id, WAIVERS));
        another.then().statusCode(409).body("type", equalTo("/problems/import-under-way"));
        var same = OpenData.send("wide", LARGE_HEADER + rows(60_000), LARGE_META,
                OpenData.options(id, "\"place-unknown\""));
        assertThat(same.<String>path("id")).isEqualTo(sent.path("id"));
        var seen = new java.util.HashSet<Integer>();
        while (Callers.as(Roles.ANALYST).get("/v1/imports/" + sent.path("id")).path("finishedAt") == null) {
            seen.add(Callers.anybody().get("/v1/data-sets/" + id).statusCode());
        }
        var job = OpenData.await(sent.path("id"));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("PUBLISHED");
        assertThat(job.getInt("rowsRead")).isEqualTo(60_000);
        assertThat(job.getInt("rowsPerSecond")).isPositive();
        assertThat(seen).isSubsetOf(200, 404);
        Callers.anybody()
                .get("/v1/data-sets/" + id + "/query?include=total&limit=1")
                .then()
                .body("page.total",
                        equalTo(60_000));
    }

    @Test
    void importOfAnInstanceThatIsGoneIsEndedAndSaysSo() {
        var id = UUID.randomUUID();
        var database = Arc.container().instance(EntityManager.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                insert into import_jobs (id, version, state, stage, data_set, data_file, data_bytes, data_sha256, meta_file,
                    meta_sha256, options_sha256, options, rows_read, results, created_at, modified_at, created_by, owner,
                    lease_until)
                values (?1, 3, 'SCREENING', 'READING', ?2, 'a.csv', 1, 'x', 'a.meta.csv', 'x', 'x', '{}', 5000, '[]', now(),
                    now(), 'analyst', ?1, now() - interval '1 second')""")
                        .setParameter(1, id)
                        .setParameter(2, OpenData.newId())
                        .executeUpdate());
        Arc.container().instance(ImportLeases.class).get().renew();
        Callers.as(Roles.ANALYST)
                .get("/v1/imports/" + id)
                .then()
                .body("state", equalTo("INTERRUPTED"))
                .body("message", containsString("Send the file again"))
                .body("version", equalTo(4));
        Callers.as(Roles.MONITORING_OFFICER)
                .get("/v1/audit-entries?recordId=" + id)
                .then()
                .statusCode(200)
                .body("items.action", contains("INTERRUPTED"))
                .body("items.caller", contains("performance-service"));
    }

    @Test
    void metadataAndSymbolsThatAFileLacksComeWithTheImport() {
        var name = "exclusions_by_geographic_level";
        var data = OpenData.file(name + "_buckinghamshire.csv");
        var meta = OpenData.file(name + ".meta.csv");
        var first = OpenData.over(OpenData.send(name, data, meta, OpenData.options(OpenData.newId(), "")));
        assertThat(first.getString("state")).isEqualTo("REJECTED");
        assertThat(first.getList("results.rule")).containsExactly("meta-columns-missing");
        assertThat(first.getString("results[0].message")).contains("indicator_dp");
        var decimals = """
                "metadata": {"num_schools": {"decimals": 0}, "headcount": {"decimals": 0}, "perm_excl": {"decimals": 0},
                  "perm_excl_rate": {"decimals": 2}, "fixed_excl": {"decimals": 0}, "fixed_excl_rate": {"decimals": 2},
                  "one_plus_fixed": {"decimals": 0}, "one_plus_fixed_rate": {"decimals": 2}},
                "columns": {"school_laestab": {"from": "laestab", "level": "School"}, "school_urn": {"value": "x", "level": "School"},
                  "school_name": {"value": "Not available", "level": "School"}},
                "waivers": ["name-not-harmonised", "place-unknown"]""";
        var second = OpenData.over(OpenData.send(name, data, meta, """
                {"dataSet": "%s", "title": "Exclusions", %s}""".formatted(OpenData.newId(), decimals)));
        assertThat(second.getString("state")).isEqualTo("REJECTED");
        assertThat(second.getList("results.rule")).contains("indicator-not-a-number");
        var id = OpenData.newId();
        var third = OpenData.over(OpenData.send(name, data, meta, """
                {"dataSet": "%s", "title": "Exclusions", "symbols": {"x": "CONFIDENTIAL", ".": "NOT_APPLICABLE",
                 "..": "UNAVAILABLE"}, %s}""".formatted(id, decimals)));
        assertThat(third.getString("state")).as(third.prettify()).isEqualTo("PUBLISHED");
        assertThat(third.getInt("rowsRead")).isEqualTo(3050);
        Callers.anybody()
                .get("/v1/data-sets/" + id
                        + "/query?geographicLevels.eq=SCH&locations.eq=SCH|laEstab|8252340&timePeriods.eq=2015/2016|AY&indicators=perm_excl")
                .then()
                .body("items", hasSize(1))
                .body("items[0].symbols.perm_excl.symbol", equalTo("CONFIDENTIAL"))
                .body("items[0].symbols.perm_excl.printed", equalTo("x"));
    }

    @ParameterizedTest
    @CsvSource({"permanent_exclusions_la,7120", "c1_children_in_need_referrals_and_rereferrals_2013_to_2025,2132",
            "cla_number_and_rate_per_10k_children,2505", "csww_indicators_2017_to_2025,1463"})
    void publishedFilesAreTakenInWithEveryRow(String file, int rows) {
        var id = OpenData.published(file, "");
        Callers.anybody().get("/v1/data-sets/" + id).then().body("latestVersion.rows", equalTo(rows));
    }

    @Test
    void metricsCountHowImportsEnd() {
        OpenData.over(OpenData.send("absence_school", OpenData.options(OpenData.newId(), "")));
        var metrics = given().get("/q/metrics").asString();
        assertThat(metrics).containsPattern("performance_import_jobs_total\\{[^}]*outcome=\"rejected\"[^}]*} [1-9]")
                .contains("performance_import_rows_total");
    }

    private static int tables() {
        var database = Arc.container().instance(EntityManager.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(
                        "select count(*) from pg_class where relname ~ '^data_rows_[0-9]+$'").getSingleResult())
                        .intValue());
    }

    private static final String LARGE_HEADER = "time_period,time_identifier,geographic_level,country_code,country_name,kind,number\n";
    private static final String LARGE_META = """
            col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
            kind,Filter,Kind,,,,,
            number,Indicator,Number,,,0,,
            """;

    /** Rows of the nation: a hundred years by six hundred kinds. */
    private static String rows(int count) {
        var text = new StringBuilder(count * 70);
        for (var i = 0; i < count; i++) {
            var year = 1900 + i % 100;
            text.append(year)
                    .append(",Calendar year,National,E92000001,England,Kind ")
                    .append(i / 100)
                    .append(',')
                    .append(i)
                    .append('\n');
        }
        return text.toString();
    }
}
