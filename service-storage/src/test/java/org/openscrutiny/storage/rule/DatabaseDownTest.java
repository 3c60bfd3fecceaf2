package org.openscrutiny.storage.rule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.openscrutiny.storage.sample.Superuser;

/** The service is shut out of its database for a while, as by a restart or a changed password. */
@QuarkusTest
class DatabaseDownTest {

    @Test
    void requestsAreToldToComeBackAndLaterServed() throws SQLException {
        var unknown = "/v1/notes/" + UUID.randomUUID();
        given().get(unknown).then().statusCode(404);
        Superuser.run("service", "alter role service nologin",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'service'");
        try {
            assertUnavailable(given().get(unknown));
            assertUnavailable(given().get("/v1/changes"));
            assertUnavailable(given().auth()
                    .preemptive()
                    .basic("clerk", "clerk")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .body("{\"text\": \"note %s\"}".formatted(UUID.randomUUID()))
                    .post("/v1/notes"));
            given().get("/q/health/live").then().statusCode(200);
            given().get("/q/health/ready").then().statusCode(503);
        } finally {
            Superuser.run("service", "alter role service login");
        }
        assertThat(recoveredBefore(Instant.now().plus(Duration.ofSeconds(5)), unknown)).isTrue();
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static boolean recoveredBefore(Instant deadline, String address) {
        while (Instant.now().isBefore(deadline)) {
            if (given().get(address).statusCode() == 404) {
                return true;
            }
        }
        return false;
    }

    private static void assertUnavailable(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/unavailable");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.asString()).doesNotContain("role", "service", "SQL", "FATAL");
        assertThat(answer.time()).isLessThan(5_000);
    }
}
