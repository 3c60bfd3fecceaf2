package org.openscrutiny.performance.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.OpenData;
import org.openscrutiny.testing.Callers;

/** The department's small data set and its three successors. */
@QuarkusTest
class DataSetVersionsTest {

    private static final String WAIVED = "\"name-not-harmonised\", \"place-unknown\", \"level-columns-blank\"";

    private static JsonPath next(String id, String file, String more) {
        return OpenData.over(OpenData.send(file, """
                {"dataSet": "%s", "waivers": [%s]%s}""".formatted(id, WAIVED, more)));
    }

    private static JsonPath changes(String id, String version) {
        return Callers.anybody()
                .get("/v1/data-sets/" + id + "/versions/" + version + "/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void filterThatIsGoneMakesAMajorVersion() {
        var id = OpenData.published("absence_school", WAIVED);
        var job = next(id, "absence_school_major_auto", "");
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("PUBLISHED");
        assertThat(job.getString("dataSetVersion")).isEqualTo("2.0");
        var changes = changes(id, "2.0");
        assertThat(changes.getList("major.filters.previous.id")).containsExactly("school_type");
        assertThat(changes.getList("major.filterItems.previous.id")).contains("school_type:total");
        assertThat(changes.getString("rows")).isNull();
        // the older version still answers
        Callers.anybody()
                .get("/v1/data-sets/" + id
                        + "/query?dataSetVersion=1.*&filters.eq=school_type:total&indicators=enrolments")
                .then()
                .statusCode(200)
                .body("version", equalTo("1.0"))
                .body("items[0].filters.school_type.label", equalTo("Total"));
        Callers.anybody()
                .get("/v1/data-sets/" + id + "/query?filters.eq=school_type:total")
                .then()
                .body("version", equalTo("2.0"))
                .body("items", hasSize(0))
                .body("warnings.code", hasItem("unknown-filter-item"));
    }

    @Test
    void renamedColumnAndItemMakeAMinorVersion() {
        var id = OpenData.published("absence_school", WAIVED);
        var job = next(id, "absence_school_minor_manual", """
                , "renames": {"indicators": {"enrolments": "number_of_enrolments"},
                  "items": {"school_type:total": "State-funded primary and secondary"}}""");
        assertThat(job.getString("dataSetVersion")).as(job.prettify()).isEqualTo("1.1");
        var changes = changes(id, "1.1");
        assertThat(changes.getList("major.indicators")).isEmpty();
        assertThat(changes.getString("minor.indicators[0].previous.column")).isEqualTo("enrolments");
        assertThat(changes.getString("minor.indicators[0].current.column")).isEqualTo("number_of_enrolments");
        assertThat(changes.getString("minor.indicators[0].current.id")).isEqualTo("enrolments");
        assertThat(changes.getString("minor.filterItems.find { it.current.id == 'school_type:total' }.current.label"))
                .isEqualTo("State-funded primary and secondary");
        assertThat(changes.getInt("rows.removed")).isZero();
        assertThat(changes.getInt("rows.added")).isZero();
    }

    @Test
    void withoutRenamesTheSameFileLacksWhatWasThere() {
        var id = OpenData.published("absence_school", WAIVED);
        var job = next(id, "absence_school_minor_manual", "");
        assertThat(job.getString("dataSetVersion")).as(job.prettify()).isEqualTo("2.0");
        assertThat(changes(id, "2.0").getList("major.indicators.previous.id")).containsExactly("enrolments");
    }

    @Test
    void correctionIsAPatch() {
        var id = OpenData.published("absence_school", WAIVED);
        var job = next(id, "absence_school", ", \"correction\": true, \"notes\": \"Sent once more\"");
        assertThat(job.getString("dataSetVersion")).as(job.prettify()).isEqualTo("1.0.1");
        Callers.anybody()
                .get("/v1/data-sets/" + id + "/versions")
                .then()
                .body("items.version", contains("1.0.1", "1.0"))
                .body("items.kind", contains("PATCH", "FIRST"));
        Callers.anybody()
                .get("/v1/data-sets/" + id + "/versions/1.*")
                .then()
                .statusCode(200)
                .body("version", equalTo("1.0.1"));
    }

    @Test
    void correctionThatLacksSomethingIsRefusedAndLeavesNothing() {
        var id = OpenData.published("absence_school", WAIVED);
        var job = next(id, "absence_school_patch_manual", ", \"correction\": true");
        assertThat(job.getString("state")).isEqualTo("REJECTED");
        assertThat(job.getString("message")).contains("school_type:total").contains("renames");
        Callers.anybody().get("/v1/data-sets/" + id + "/versions").then().body("items.version", contains("1.0"));
    }

    @Test
    void publishedPatchNeedsItsRenamesAndChangesPlaces() {
        var id = OpenData.published("absence_school", WAIVED);
        var job = next(id, "absence_school_patch_manual", """
                , "renames": {"items": {"school_type:total": "State-funded primary and secondary"}}""");
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("PUBLISHED");
        var changes = changes(id, job.getString("dataSetVersion"));
        assertThat(changes.getList("major.filterItems")).isEmpty();
        assertThat(changes.getList("minor.filterItems.current.label")).contains("State-funded primary and secondary");
    }

    @Test
    void metaSaysWhatCanBeAsked() {
        var id = OpenData.published("absence_school", WAIVED);
        Callers.anybody()
                .get("/v1/data-sets/" + id + "/meta")
                .then()
                .statusCode(200)
                .body("indicators.id", hasItem("sess_unauthorised_percent"))
                .body("filters.find { it.id == 'ncyear' }.items.id", hasItem("ncyear:year-4"))
                .body("geographicLevels.code", hasItem("SCH"))
                .body("timePeriods.period", hasItem("2020/2021"));
        Callers.anybody()
                .get("/v1/data-sets/" + id + "/locations?level=LA&limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.level", contains("LA", "LA"))
                .body("page", not(hasKey("total")));
        var all = Callers.anybody()
                .get("/v1/data-sets/" + id + "/locations?level=LA&limit=500&include=total")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(all.getInt("page.total")).isEqualTo(all.getList("items").size()).isPositive();
        Callers.anybody().get("/v1/data-sets/" + id + "/locations?level=XX").then().statusCode(400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var id = OpenData.published("absence_school", WAIVED);
        Callers.anybody().get("/v1/data-sets/no-such-set").then().statusCode(404);
        Callers.anybody().get("/v1/data-sets/" + id + "/versions/7.0").then().statusCode(404);
        Callers.anybody().get("/v1/data-sets/" + id + "/versions/latest").then().statusCode(404);
        Callers.anybody().get("/v1/data-sets/" + id + "/meta?dataSetVersion=latest").then().statusCode(400);
        Callers.anybody().get("/v1/data-sets/" + id + "/meta?dataSetVersion=3.*").then().statusCode(404);
    }

    @Test
    void listIsPagedAndFilteredByPublisher() {
        var first = OpenData.published("absence_school", WAIVED);
        OpenData.published("absence_school", WAIVED);
        Callers.anybody()
                .get("/v1/data-sets?limit=1&include=total&publisher=Department for Education")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        var tag = Callers.anybody().get("/v1/data-sets/" + first).header("ETag");
        Callers.anybody().header("If-None-Match", tag).get("/v1/data-sets/" + first).then().statusCode(304);
    }
}
