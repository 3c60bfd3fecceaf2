package org.openscrutiny.support.rate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The burst of these tests is 300, a login gets 2 requests a second back, an address 30 refused logins. */
@QuarkusTest
class RateRouteTest {

    @Test
    void loginThatAsksTooMuchWaitsAndOthersDoNot() {
        Response last = ask("cabinet_member");
        for (var i = 0; i < 500 && last.statusCode() == 200; i++) {
            last = ask("cabinet_member");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.contentType()).startsWith("application/problem+json");
        assertThat(last.jsonPath().getString("type")).isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(ask("lead_officer").statusCode()).isEqualTo(200);
        assertThat(given().get("/v1/samples").statusCode()).isEqualTo(200);
    }

    private static Response ask(String user) {
        return given().auth().preemptive().basic(user, user).get("/v1/samples?limit=1");
    }
}
