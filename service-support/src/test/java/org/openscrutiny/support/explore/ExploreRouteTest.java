package org.openscrutiny.support.explore;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy's prefix stands before all that the page asks for: nothing names the root of the host. */
@QuarkusTest
class ExploreRouteTest {

    private static final Pattern FROM_THE_ROOT = Pattern.compile("[\"'`]/|https?:");

    @ParameterizedTest
    @CsvSource({"/, q/swagger-ui/", "/q/swagger-ui, swagger-ui/"})
    void waysToThePageAreRelative(String address, String location) {
        given().redirects().follow(false).get(address).then().statusCode(302).header("Location", location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui/", "/q/swagger-ui/index.html", "/q/swagger-ui/start.js"})
    void nothingIsNamedFromTheRoot(String address) {
        var text = given().get(address).then().statusCode(200).extract().asString();
        assertThat(text).isNotBlank().doesNotContainPattern(FROM_THE_ROOT);
    }

    @Test
    void pageNamesTheClientThatLogsIn() {
        given().get("/q/swagger-ui/")
                .then()
                .contentType("text/html")
                .body(containsString("data-client=\"scrutiny-swagger\""));
    }
}
