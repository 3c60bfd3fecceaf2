package org.openscrutiny.performance.area;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class AreaResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"E10000002", "E06000060", "825"})
    void buckinghamshireIsOneAreaUnderAllItsCodes(String code) {
        Callers.anybody()
                .get("/v1/areas/" + code)
                .then()
                .statusCode(200)
                .body("code", equalTo("E06000060"))
                .body("name", equalTo("Buckinghamshire"))
                .body("oldLaCode", equalTo("825"))
                .body("parentCode", equalTo("E12000008"))
                .body("codes.code", contains("E10000002", "E06000060"))
                .body("codes[0].validTo", equalTo("2020-03-31"))
                .body("codes[1].validFrom", equalTo("2020-04-01"))
                .body("codes[1].validTo", nullValue());
    }

    @Test
    void englandIsTheOneNation() {
        Callers.anybody()
                .get("/v1/areas?level=NAT")
                .then()
                .statusCode(200)
                .body("items.code", contains("E92000001"));
    }

    @Test
    void pagesOverlapNowhereAndLoseNothing() {
        var first = Callers.anybody()
                .get("/v1/areas?level=REG&limit=7&include=total")
                .then()
                .statusCode(200)
                .body("page.total", equalTo(11))
                .body("items", hasSize(7))
                .extract();
        String next = first.path("page.next");
        Callers.anybody()
                .get("/v1/areas?level=REG&limit=7&after=" + next)
                .then()
                .statusCode(200)
                .body("items.name", contains("South East", "South West", "West Midlands", "Yorkshire and The Humber"))
                .body("page.next", nullValue());
    }

    @Test
    void unknownCodeIsNotFound() {
        Callers.anybody()
                .get("/v1/areas/E99999999")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no area E99999999."));
    }
}
