package org.openscrutiny.performance.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class IndicatorResourceTest {

    private static final String REST = """
            "title": "Agency social workers", "definition": "All reasons", "polarity": "LOWER_BETTER", "seasonal": false,
            "measureType": "PERCENT", "unit": "%", "indicatorDp": 1, "frequency": "MONTHLY", "aggregation": "RATIO_OF_SUMS\"""";

    @Test
    void variantsShareAParentAndNeverASeries() {
        var parent = set(Given.code("agency"), "", 201);
        var variant = set(Given.code("agency"),
                ", \"variantOf\": \"%s\", \"variantLabel\": \"Vacancies only\"".formatted(parent), 201);
        Given.figure(parent, "22");
        Given.figure(variant, "18.5");
        Callers.anybody()
                .get("/v1/indicators/" + parent)
                .then()
                .statusCode(200)
                .body("variants", contains(variant));
        Callers.anybody().get("/v1/indicators/" + parent + "/observations").then().body("items.value", contains(22));
        Callers.anybody()
                .get("/v1/indicators?variantOf=" + parent)
                .then()
                .body("items.code", contains(variant))
                .body("items.variantLabel", contains("Vacancies only"));
        set(Given.code("agency"),
                ", \"variantOf\": \"%s\", \"variantLabel\": \"Vacancies only\"".formatted(parent), 409);
        set(Given.code("agency"),
                ", \"variantOf\": \"%s\", \"variantLabel\": \"Of a variant\"".formatted(variant), 409);
    }

    /** What is read in one statement is what a write answered, digit for digit, with the tag of it; so for every reader. */
    @Test
    void readAnswersWhatTheWriteAnswered() {
        var parent = set(Given.code("agency"), "", 201);
        var code = Given.code("agency");
        var answer = Callers.as(Roles.ANALYST)
                .body("""
                        {"code": "%s", "title": "Rate", "definition": "All", "polarity": "NONE", "seasonal": true,
                         "measureType": "RATE_PER", "unit": "per 10,000", "rateBase": 10000, "minChange": 0.50,
                         "indicatorDp": 1, "frequency": "MONTHLY", "aggregation": "RATIO_OF_SUMS", "owner": "Head",
                         "serviceArea": "Children", "numeratorLabel": "n", "denominatorLabel": "d", "ragSchemeId": "r",
                         "statutoryRef": "s", "variantOf": "%s", "variantLabel": "L"}""".formatted(code, parent))
                .post("/v1/indicators")
                .then()
                .statusCode(201)
                .extract();
        var read = Callers.as(Roles.ANALYST).get("/v1/indicators/" + code).then().statusCode(200).extract();
        assertThat(read.asString()).isEqualTo(answer.asString());
        assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
        var redefined = Callers.as(Roles.ANALYST)
                .body("{\"definition\": \"All but one\", \"reason\": \"New guidance\"}")
                .post("/v1/indicators/" + code + "/definitions")
                .then()
                .statusCode(201)
                .extract();
        assertThat(Callers.as(Roles.ANALYST).get("/v1/indicators/" + code).asString()).isEqualTo(redefined.asString());
        var tag = Callers.anybody().get("/v1/indicators/" + code).header("ETag");
        assertThat(tag).startsWith("\"o");
        Callers.anybody().header("If-None-Match", tag).get("/v1/indicators/" + code).then().statusCode(304);
        Callers.as(Roles.ANALYST).get("/v1/indicators/none-of-this-code").then().statusCode(404);
    }

    @Test
    void takenCodeIsRefused() {
        var code = set(Given.code("agency"), "", 201);
        set(code, "", 409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"measureType\": \"COUNT\", \"unit\": \"%\"|/unit",
            "\"measureType\": \"PERCENT\", \"unit\": \"pp\"|/unit",
            "\"measureType\": \"RATE_PER\", \"unit\": \"per 10,000\"|/rateBase",
            "\"measureType\": \"COUNT\", \"unit\": \"\", \"rateBase\": 100|/rateBase"})
    void measureAndUnitMustFit(String fields, String pointer) {
        Callers.as(Roles.ANALYST)
                .body("""
                        {"code": "test-%s", "title": "T", "definition": "D", "polarity": "NONE", "seasonal": false,
                         "indicatorDp": 1, "frequency": "MONTHLY", "aggregation": "NONE", %s}""".formatted(
                        UUID.randomUUID(), fields))
                .post("/v1/indicators")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void termsChangeByPatchAndTheDefinitionByAVersion() {
        var code = set(Given.code("agency"), "", 201);
        var tag = Callers.as(Roles.ANALYST).get("/v1/indicators/" + code).header("ETag");
        Callers.as(Roles.ANALYST)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", tag)
                .body("{\"serviceArea\": \"Workforce\"}")
                .patch("/v1/indicators/" + code)
                .then()
                .statusCode(200)
                .body("serviceArea", equalTo("Workforce"));
        Callers.as(Roles.ANALYST)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", tag)
                .body("{\"serviceArea\": \"Another\"}")
                .patch("/v1/indicators/" + code)
                .then()
                .statusCode(412);
        Callers.as(Roles.ANALYST)
                .contentType(MergePatch.MEDIA_TYPE)
                .body("{\"serviceArea\": \"Another\"}")
                .patch("/v1/indicators/" + code)
                .then()
                .statusCode(428);
        Callers.as(Roles.ANALYST)
                .body("{\"definition\": \"Agency staff by headcount\", \"reason\": \"Census\"}")
                .post("/v1/indicators/" + code + "/definitions")
                .then()
                .statusCode(201);
        Callers.anybody()
                .get("/v1/indicators/" + code + "/definitions")
                .then()
                .body("definition", contains("Agency staff by headcount", "All reasons"))
                .body("version", contains(2, 1));
    }

    @Test
    void listIsNarrowedByServiceAreaAndOwner() {
        var area = "Area " + UUID.randomUUID();
        var one = set("a-" + UUID.randomUUID(), ", \"serviceArea\": \"%s\", \"owner\": \"Head\"".formatted(area), 201);
        var two = set("b-" + UUID.randomUUID(), ", \"serviceArea\": \"%s\"".formatted(area), 201);
        String next = Callers.anybody()
                .queryParam("serviceArea", area)
                .queryParam("limit", 1)
                .get("/v1/indicators")
                .then()
                .body("items.code", contains(one))
                .extract()
                .path("page.next");
        Callers.anybody()
                .queryParam("serviceArea", area)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get("/v1/indicators")
                .then()
                .body("items.code", contains(two));
        Callers.anybody()
                .queryParam("serviceArea", area)
                .queryParam("owner", "Head")
                .get("/v1/indicators")
                .then()
                .body("items.code", contains(one));
    }

    @Test
    void onlyAnAnalystSetsIndicators() {
        Callers.as(Roles.CLERK).body("{\"code\": \"x\", " + REST + "}").post("/v1/indicators").then().statusCode(403);
        Callers.anybody().body("{\"code\": \"x\", " + REST + "}").post("/v1/indicators").then().statusCode(401);
        Callers.anybody().get("/v1/indicators/none").then().statusCode(404);
    }

    private static String set(String code, String more, int status) {
        Callers.as(Roles.ANALYST)
                .body("{\"code\": \"%s\", %s%s}".formatted(code, REST, more))
                .post("/v1/indicators")
                .then()
                .statusCode(status);
        return code;
    }
}
