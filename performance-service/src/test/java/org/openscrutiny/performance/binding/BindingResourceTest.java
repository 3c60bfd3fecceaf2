package org.openscrutiny.performance.binding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.performance.testsupport.OpenData;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class BindingResourceTest {

    private static String rate() {
        return Given.indicator("""
                "polarity": "LOWER_BETTER", "measureType": "PERCENT", "unit": "%", "indicatorDp": 2""");
    }

    private static Response bind(String indicator, String dataSet, String more) {
        return Callers.as(Roles.ANALYST)
                .body("""
                {"indicator": "%s", "dataSet": "%s", "valueColumn": "perm_excl_rate", "numeratorColumn": "perm_excl",
                 "denominatorColumn": "headcount"%s}""".formatted(indicator, dataSet, more))
                .post(
                        "/v1/data-set-bindings");
    }

    private static Response figure(String indicator, String area, String more) {
        return Callers.anybody()
                .get("/v1/indicators/" + indicator + "/observations?area=" + area + "&period=2015/2016&code=AY" + more);
    }

    @Test
    void packsRateComesFromTheDataSetForEveryAuthorityAndItsBenchmarks() {
        var dataSet = OpenData.published("permanent_exclusions_la", "");
        var indicator = rate();
        bind(indicator, dataSet, ", \"items\": [\"education_phase:total\"]").then()
                .statusCode(201)
                .body("appliedVersion", equalTo("1.0"))
                .body("appliedFigures", greaterThan(1_500));
        figure(indicator, "E06000060", "").then()
                .body("items", hasSize(1))
                .body("items[0].displayValue", equalTo("0.14"))
                .body("items[0].numerator", equalTo(116))
                .body("items[0].denominator", equalTo(82504))
                .body("items[0].areaCode", equalTo("E10000002"))
                .body("items[0].publishedOn", equalTo("2018-07-19"))
                .body("items[0].note", containsString(dataSet));
        figure(indicator, "E92000001", "").then()
                .body("items[0].displayValue", equalTo("0.08"))
                .body("items[0].numerator", equalTo(6685))
                .body("items[0].denominator", equalTo(7916225));
        Callers.anybody()
                .get("/v1/indicators/" + indicator + "/benchmarks?area=E06000060&period=2015/2016&code=AY")
                .then()
                .statusCode(200);
    }

    @Test
    void newVersionBecomesRevisionsOfWhatDiffersAndOfNothingElse() {
        var dataSet = OpenData.published("permanent_exclusions_la", "");
        var indicator = rate();
        bind(indicator, dataSet, ", \"items\": [\"education_phase:total\"], \"levels\": [\"LA\", \"NAT\"]").then()
                .statusCode(201);
        var lines = new String(OpenData.file("permanent_exclusions_la.csv"), UTF_8).split("\n");
        for (var i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("201516,") && lines[i].contains("Buckinghamshire,Total")) {
                lines[i] = lines[i].replace(",82504,116,0.14,", ",82504,118,0.14,");
            }
        }
        var job = OpenData.over(OpenData.send("permanent_exclusions_la", String.join("\n", lines).getBytes(UTF_8),
                OpenData.file("permanent_exclusions_la.meta.csv"), """
                        {"dataSet": "%s", "publishedOn": "2018-09-01", "correction": true}""".formatted(dataSet)));
        assertThat(job.getString("dataSetVersion")).as(job.prettify()).isEqualTo("1.0.1");
        Callers.anybody()
                .get("/v1/data-sets/" + dataSet + "/versions/1.0.1/changes")
                .then()
                .body("rows.changed", equalTo(1))
                .body("rows.added", equalTo(0));
        figure(indicator, "E10000002", "&revisions=all").then()
                .body("items", hasSize(2))
                .body("items[0].numerator", equalTo(116))
                .body("items[0].supersededOn", equalTo("2018-09-01"))
                .body("items[1].numerator", equalTo(118))
                .body("items[1].revisionReason", equalTo("CORRECTION"));
        String revised = figure(indicator, "E10000002", "").path("items[0].id");
        Callers.as(Roles.MONITORING_OFFICER)
                .get("/v1/audit-entries?recordId=" + revised)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("CREATED"))
                .body("items[0].caller", equalTo("analyst"))
                .body("items[0].after.numerator", equalTo(118))
                .body("items[0].after.note", containsString("1.0.1"));
        figure(indicator, "E10000002", "&asPublished=2018-08-01").then().body("items[0].numerator", equalTo(116));
        figure(indicator, "E92000001", "&revisions=all").then().body("items", hasSize(1));
        Callers.anybody()
                .get("/v1/data-set-bindings?indicator=" + indicator)
                .then()
                .body("items[0].appliedVersion", equalTo("1.0.1"))
                .body("items[0].appliedFigures", equalTo(1));
    }

    @Test
    void figuresAreTakenOfTheAreasThatAreNamedAlone() {
        var dataSet = OpenData.published("permanent_exclusions_la", "");
        var indicator = rate();
        bind(indicator, dataSet, ", \"items\": [\"education_phase:total\"], \"areas\": [\"E06000060\", \"nowhere\"]")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/areas/1"));
        bind(indicator, dataSet, ", \"items\": [\"education_phase:total\"], \"areas\": [\"E06000060\", \"E92000001\"]")
                .then()
                .statusCode(201)
                .body("areas", contains("E06000060", "E92000001"))
                .body("appliedFigures", equalTo(22)); // eleven years each, under whichever code they had
        figure(indicator, "E10000002", "").then().body("items[0].displayValue", equalTo("0.14"));
        figure(indicator, "E92000001", "").then().body("items[0].displayValue", equalTo("0.08"));
        figure(indicator, "E09000001", "").then().body("items", hasSize(0));
    }

    @Test
    void versionThatLacksTheColumnComesOutAndTheBindingSaysSo() {
        var waived = "\"name-not-harmonised\", \"place-unknown\", \"level-columns-blank\"";
        var dataSet = OpenData.published("absence_school", waived);
        var indicator = rate();
        Callers.as(Roles.ANALYST)
                .body("""
                {"indicator": "%s", "dataSet": "%s", "valueColumn": "sess_unauthorised_percent",
                 "items": ["school_type:total", "academy_type:n-a", "ncyear:year-4"]}""".formatted(indicator, dataSet))
                .post("/v1/data-set-bindings")
                .then()
                .statusCode(201);
        var job = OpenData.over(OpenData.send("absence_school_major_auto", """
                {"dataSet": "%s", "waivers": [%s]}""".formatted(dataSet, waived)));
        assertThat(job.getString("state")).isEqualTo("PUBLISHED");
        Callers.anybody()
                .get("/v1/data-set-bindings?dataSet=" + dataSet)
                .then()
                .body("items[0].appliedVersion", equalTo("1.0"))
                .body("items[0].problem", containsString("school_type:total"));
    }

    @Test
    void bindingMustNameOneItemOfEachFilterAndWhatIsThere() {
        var dataSet = OpenData.published("permanent_exclusions_la", "");
        var indicator = rate();
        bind(indicator, dataSet, "").then().statusCode(400).body("errors[0].pointer", equalTo("/items"));
        bind(indicator, dataSet, ", \"items\": [\"education_phase:none\"]").then().statusCode(400);
        bind("none-such", dataSet, "").then().statusCode(400).body("errors[0].pointer", equalTo("/indicator"));
        bind(indicator, "none-such", "").then().statusCode(400).body("errors[0].pointer", equalTo("/dataSet"));
        bind(indicator, dataSet, ", \"items\": [\"education_phase:total\"], \"status\": \"FORECAST\"").then()
                .statusCode(400);
        var bound = bind(indicator, dataSet, ", \"items\": [\"education_phase:total\"]");
        bound.then().statusCode(201);
        bind(indicator, dataSet, ", \"items\": [\"education_phase:total\"]").then()
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-bound"));
        String id = bound.path("id");
        Callers.as(Roles.ANALYST).delete("/v1/data-set-bindings/" + id).then().statusCode(428);
        Callers.as(Roles.ANALYST)
                .header("If-Match", "\"x\"")
                .delete("/v1/data-set-bindings/" + id)
                .then()
                .statusCode(
                        412);
        Callers.as(Roles.CLERK).header("If-Match", "*").delete("/v1/data-set-bindings/" + id).then().statusCode(403);
        Callers.as(Roles.ANALYST)
                .header("If-Match", bound.header("ETag"))
                .delete("/v1/data-set-bindings/" + id)
                .then()
                .statusCode(204);
        Callers.anybody().get("/v1/data-set-bindings/" + id).then().statusCode(404);
        figure(indicator, "E10000002", "").then().body("items", hasSize(1));
        Callers.as(Roles.CLERK).body("{}").post("/v1/data-set-bindings").then().statusCode(403);
        Callers.anybody().body("{}").post("/v1/data-set-bindings").then().statusCode(401);
    }
}
