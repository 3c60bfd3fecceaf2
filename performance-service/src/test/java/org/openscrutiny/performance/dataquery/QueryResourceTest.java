package org.openscrutiny.performance.dataquery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.performance.testsupport.OpenData;
import org.openscrutiny.testing.Callers;
import org.openscrutiny.testing.Statements;

@QuarkusTest
class QueryResourceTest {

    private static String dataSet = "";

    @BeforeEach
    void published() {
        if (dataSet.isEmpty()) {
            dataSet = OpenData.published("permanent_exclusions_la", "");
        }
    }

    private static ValidatableResponse ask(String body) {
        return Callers.anybody().body(body).post("/v1/data-sets/" + dataSet + "/query").then();
    }

    private static ValidatableResponse get(String parameters) {
        return Callers.anybody().get("/v1/data-sets/" + dataSet + "/query?" + parameters).then();
    }

    @Test
    void figureOfThePackIsFound() {
        ask("""
                {"criteria": {"and": [{"locations": {"eq": {"level": "LA", "code": "E10000002"}}},
                   {"filters": {"eq": "education_phase:total"}},
                   {"timePeriods": {"eq": {"period": "2015/2016", "code": "AY"}}}]},
                 "indicators": ["perm_excl", "headcount", "perm_excl_rate"]}""").statusCode(200)
                .body("version", equalTo("1.0"))
                .body("items", hasSize(1))
                .body("items[0].values.perm_excl", equalTo(116))
                .body("items[0].values.headcount", equalTo(82504))
                .body("items[0].values.perm_excl_rate", equalTo(0.14f))
                .body("items[0].locations.LA.name", equalTo("Buckinghamshire"))
                .body("items[0].locations.LA.oldCode", equalTo("825"))
                .body("items[0].filters.education_phase.label", equalTo("Total"))
                .body("items[0].timePeriod.label", equalTo("2015/16"))
                .body("items[0].geographicLevel.label", equalTo("Local authority"))
                .body("warnings", hasSize(0));
        get("locations.eq=NAT|code|E92000001&geographicLevels.eq=NAT&filters.eq=education_phase:total"
                + "&timePeriods.eq=2015/2016|AY&indicators=perm_excl,headcount,perm_excl_rate").statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].values.perm_excl", equalTo(6685))
                .body("items[0].values.headcount", equalTo(7916225))
                .body("items[0].values.perm_excl_rate", equalTo(0.08f));
    }

    @Test
    void oldCodeFindsTheSamePlace() {
        get("locations.eq=LA|oldCode|825&filters.eq=education_phase:total&indicators=perm_excl&limit=500")
                .statusCode(200)
                .body("items", hasSize(11))
                .body("items[0].timePeriod.period", equalTo("2016/2017"));
    }

    @Test
    void placesLieInPlaces() {
        get("locations.eq=REG|code|E12000008&geographicLevels.eq=LA&timePeriods.eq=2015/2016|AY&filters.eq=education_phase:total&limit=500")
                .statusCode(200)
                .body("items.geographicLevel.code", everyItem(equalTo("LA")))
                .body("items.locations.REG.name", everyItem(equalTo("South East")))
                .body("items", hasSize(19));
    }

    @Test
    void orNotAndComparisonsOfTimeHold() {
        var years = ask("""
                {"criteria": {"and": [{"geographicLevels": {"eq": "NAT"}},
                   {"or": [{"timePeriods": {"lt": {"period": "2008/2009", "code": "AY"}}},
                           {"timePeriods": {"gte": {"period": "2015/2016", "code": "AY"}}}]},
                   {"not": {"filters": {"in": ["education_phase:special", "education_phase:state-funded-primary"]}}},
                   {"filters": {"notEq": "education_phase:state-funded-secondary"}}]},
                 "sorts": [{"field": "timePeriod", "direction": "Asc"}]}""").statusCode(200)
                .extract()
                .jsonPath();
        assertThat(years.getList("items.timePeriod.period")).containsExactly("2006/2007", "2007/2008", "2015/2016",
                "2016/2017");
        assertThat(new HashSet<>(years.getList("items.filters.education_phase.label"))).containsExactly("Total");
    }

    @Test
    void symbolsStandApartFromNumbers() {
        var all = get("locations.eq=LA|code|E09000001&limit=500").statusCode(200).extract().jsonPath();
        assertThat(all.getList("items")).isNotEmpty();
        var printed = all.<String>getList("items.collectMany { it.symbols.values().collect { s -> s.printed } }");
        assertThat(printed).isNotEmpty().allMatch(symbol -> symbol.matches("[a-z]+"));
    }

    @Test
    void pagesHoldEachRowOnce() {
        for (var sort : new String[]{"", "&sorts=location|LA|Asc",
                "&sorts=indicator|perm_excl_rate|Desc,timePeriod|Asc",
                "&sorts=filter|education_phase|Desc"}) {
            var seen = new ArrayList<String>();
            var next = "";
            do {
                var page = get(
                        "geographicLevels.eq=REG&timePeriods.gte=2012/2013|AY&indicators=perm_excl&limit=37" + sort
                                + next)
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                page.getList("items").forEach(item -> seen.add(item.toString()));
                next = page.getString("page.next") == null ? "" : "&after=" + page.getString("page.next");
            } while (!next.isEmpty());
            assertThat(seen).as("sorted by %s", sort).doesNotHaveDuplicates().hasSize(total());
        }
    }

    private static int total() {
        return get("geographicLevels.eq=REG&timePeriods.gte=2012/2013|AY&include=total&limit=1").extract()
                .path("page.total");
    }

    @Test
    void rowsWithoutAFigureComeLastHoweverTheyAreSorted() {
        for (var direction : new String[]{"Asc", "Desc"}) {
            var rates = get(
                    "locations.eq=LA|code|E09000001&indicators=perm_excl_rate&limit=500&sorts=indicator|perm_excl_rate|"
                            + direction)
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .<Object>getList("items.values.perm_excl_rate");
            var firstMissing = rates.indexOf(null);
            if (firstMissing >= 0) {
                assertThat(rates.subList(firstMissing, rates.size())).containsOnlyNulls();
            }
        }
    }

    @Test
    void cursorBelongsToItsQuestion() {
        String next = get("geographicLevels.eq=LA&limit=5").extract().path("page.next");
        get("geographicLevels.eq=REG&limit=5&after=" + next).statusCode(400)
                .body("type",
                        equalTo("/problems/invalid-cursor"));
    }

    @Test
    void nextPageAsksTheVersionOfTheFirst() {
        var id = OpenData.published("absence_school",
                "\"name-not-harmonised\", \"place-unknown\", \"level-columns-blank\"");
        var first = Callers.anybody().get("/v1/data-sets/" + id + "/query?limit=100").jsonPath();
        OpenData.over(OpenData.send("absence_school_major_auto",
                """
                {"dataSet": "%s", "waivers": ["name-not-harmonised", "place-unknown", "level-columns-blank"]}"""
                        .formatted(
                                id)));
        Callers.anybody()
                .get("/v1/data-sets/" + id + "/query?limit=100&after=" + first.getString("page.next"))
                .then()
                .statusCode(200)
                .body("version", equalTo("1.0"))
                .body("items", hasSize(99));
    }

    @Test
    void whyNothingMatchedIsSaid() {
        get("filters.eq=education_phase:nursery").statusCode(200)
                .body("items", hasSize(0))
                .body("warnings.code", contains("unknown-filter-item"))
                .body("warnings[0].values", contains("education_phase:nursery"));
        get("locations.eq=LA|code|E99999999").body("warnings.code", contains("unknown-location"));
        get("timePeriods.eq=1999/2000|AY").body("warnings.code", contains("unknown-time-period"));
        get("geographicLevels.eq=SCH").body("warnings.code", contains("unknown-level"));
        // a place founded later has no rows of earlier years
        ask("""
                {"criteria": {"and": [{"geographicLevels": {"eq": "NAT"}},
                    {"locations": {"eq": {"level": "LA", "code": "E10000002"}}}]}}""").statusCode(200)
                .body("items", hasSize(0))
                .body("warnings.code", contains("no-row-has-all"));
    }

    @Test
    void whichOfManyPlacesAreUnknownIsSaidInAsManyStatementsAsForTwo() {
        var known = Callers.anybody()
                .get("/v1/data-sets/" + dataSet + "/locations?level=LA&limit=100")
                .jsonPath()
                .<String>getList("items.id");
        var two = "locations.in=" + String.join(",", known.get(0), "LA|code|E99999999") + "&limit=1";
        var many = "locations.in=" + String.join(",", known) + ",LA|code|E99999999,LA|code|E99999998&limit=1";
        get(two);
        assertThat(known).hasSize(100);
        assertThat(Statements.count(() -> get(many).statusCode(200)
                .body("items", hasSize(1))
                .body("warnings.code", contains("unknown-location"))
                .body("warnings[0].values", contains("LA|code|E99999999", "LA|code|E99999998"))))
                .isEqualTo(Statements.count(() -> get(two).statusCode(200)));
    }

    @Test
    void whyNothingMatchedTakesOneStatementHoweverManyParts() {
        var place = "locations.eq=LA|code|E10000002&geographicLevels.eq=NAT";
        var four = place + "&timePeriods.eq=2015/2016|AY&filters.eq=education_phase:total";
        get(place);
        assertThat(Statements.count(() -> get(four).body("warnings[0].values", hasSize(4))))
                .isLessThanOrEqualTo(
                        Statements.count(() -> get(place).body("warnings[0].values", hasSize(2))) + 1); // looks up the item
    }

    @Test
    void unknownIndicatorIsRefused() {
        get("indicators=perm_excl,nonsense").statusCode(400)
                .body("errors[0].pointer", equalTo("/indicators/1"))
                .body("detail", containsString("nonsense"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"criteria\": {\"filters\": {\"eq\": \"\"}}}", "{\"criteria\": {\"nonsense\": 1}}",
            "{\"criteria\": {\"geographicLevels\": {\"eq\": \"ZZ\"}}}",
            "{\"sorts\": [{\"field\": \"x\", \"direction\": \"Asc\"}]}",
            "{\"criteria\": {\"timePeriods\": {\"eq\": {\"period\": \"2015\", \"code\": \"NO\"}}}}",
            "{\"criteria\": {\"locations\": {\"eq\": {\"level\": \"LA\"}}}}", "{\"limit\": 0}", "{\"limit\": 501}",
            "{\"criteria\": {\"and\": []}}", "{\"criteria\": {\"and\": [null]}}", "{\"dataSetVersion\": \"x\"}",
            "{\"after\": \"x\"}", "{\"indicators\": []}"})
    void wrongQuestionIsRefused(String body) {
        ask(body).statusCode(400);
    }

    @Test
    void deepOrHugeCriteriaAreRefused() {
        var deep = "{\"criteria\": " + "{\"not\": ".repeat(15) + "{\"geographicLevels\": {\"eq\": \"LA\"}}"
                + "}".repeat(16);
        ask(deep).statusCode(400).body("type", equalTo("/problems/criteria-too-complex"));
        var wide = new ArrayList<String>();
        for (var i = 0; i < 90; i++) {
            wide.add("{\"geographicLevels\": {\"eq\": \"LA\", \"notEq\": \"NAT\"}}");
        }
        ask("{\"criteria\": {\"or\": [" + String.join(",", wide) + "]}}").statusCode(400)
                .body("type", equalTo("/problems/criteria-too-complex"));
    }

    @Test
    void csvHasOneHeadingAndEveryFigure() {
        var text = given().get("/v1/data-sets/" + dataSet
                + "/csv?geographicLevels.eq=NAT&filters.eq=education_phase:total&indicators=perm_excl,perm_excl_rate")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString(".csv"))
                .extract()
                .asString();
        var lines = text.split("\r\n");
        assertThat(lines[0]).isEqualTo(
                "time_period,time_identifier,period_start,period_end,geographic_level,location_code,location_name,education_phase,indicator,indicator_label,unit,value,symbol");
        assertThat(lines).hasSize(1 + 11 * 2)
                .contains(
                        "201516,Academic year,2015-09-01,2016-08-31,National,E92000001,England,Total,perm_excl_rate,Permanent exclusion rate,%,0.08,");
    }

    @Test
    void wideCsvHasAColumnForEachIndicatorAndIsWhole() {
        var text = given().accept("text/csv")
                .get("/v1/data-sets/" + dataSet + "/query?layout=WIDE")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var lines = text.split("\r\n");
        assertThat(lines).hasSize(7121);
        assertThat(lines[0]).endsWith("susp_rate,one_plus_susp,one_plus_susp_rate");
        assertThat(Arrays.stream(lines).filter(line -> line.startsWith("time_period"))).hasSize(1);
    }

    @Test
    void csvByPostIsTheSame() {
        given().contentType("application/json")
                .accept("text/csv")
                .body("{\"criteria\": {\"geographicLevels\": {\"eq\": \"NAT\"}}, \"indicators\": [\"perm_excl\"]}")
                .post("/v1/data-sets/" + dataSet + "/query?layout=LONG")
                .then()
                .statusCode(200)
                .contentType("text/csv");
        given().get("/v1/data-sets/" + dataSet + "/csv?sorts=timePeriod|Asc").then().statusCode(400);
    }

    @Test
    void pageTakesTheSameStatementsHoweverManyRows() {
        get("geographicLevels.eq=LA&limit=1");
        var few = Statements.count(() -> get("geographicLevels.eq=LA&limit=2").statusCode(200));
        var many = Statements.count(() -> get("geographicLevels.eq=LA&limit=400").statusCode(200));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    @Test
    void unknownParametersAndSetsAreRefused() {
        get("nonsense=1").statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
        Callers.anybody().get("/v1/data-sets/none-such/query").then().statusCode(404);
        get("locations.eq=LA").statusCode(400).body("errors.parameter", hasItem("locations.eq"));
        get("timePeriods.gt=2015").statusCode(400);
        get("include=all").statusCode(400);
    }
}
