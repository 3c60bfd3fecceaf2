package org.openscrutiny.support.sister;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SisterTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void sisterHearsTheCallersLoginRequestAndTrace() {
        var id = UUID.randomUUID().toString();
        var heard = given().auth()
                .preemptive()
                .basic("clerk", "clerk")
                .header("X-Request-Id", id)
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .get("/v1/asking/ask/heard");
        assertThat(heard.statusCode()).as(heard.asString()).isEqualTo(200);
        assertThat(heard.jsonPath().getString("Authorization")).isEqualTo("Basic Y2xlcms6Y2xlcms=");
        assertThat(heard.jsonPath().getString("X-Request-Id")).isEqualTo(id);
        assertThat(heard.jsonPath().getString("traceparent")).startsWith("00-" + TRACE + "-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void callerWithoutALoginStaysSo() {
        assertThat(given().get("/v1/asking/ask/heard").jsonPath().getMap("")).containsOnlyKeys("X-Request-Id",
                "traceparent");
    }

    @Test
    void whatTheSisterDoesNotHaveIsEmptyOrNotFound() {
        assertThat(given().get("/v1/asking/find/nothing").jsonPath().getString("found")).isEqualTo("nothing");
        assertProblem(given().get("/v1/asking/ask/nothing"), 404, "not-found");
    }

    @Test
    void sistersRuleIsToldInHerWords() {
        var answer = given().get("/v1/asking/ask/rule");
        assertProblem(answer, 409, "sisters-rule");
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("The sister's own words.");
    }

    @ParameterizedTest
    @CsvSource({"ask/broken", "find/broken", "ask/garbage", "find/garbage", "ask/html", "silent", "unguarded/broken",
            "unguarded/rule", "unguarded/garbage"})
    void sistersFaultIsNoFaultOfOurs(String address) {
        var answer = given().get("/v1/asking/" + address);
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.asString()).doesNotContain("secret", "127.0.0.1", "Exception");
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + code);
        assertThat(answer.jsonPath().getString("instance")).isEqualTo("urn:uuid:" + answer.header("X-Request-Id"));
    }
}
