package org.openscrutiny.recommendations.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class ResponseClockResourceTest {

    private final Projections projections;

    ResponseClockResourceTest(Projections projections) {
        this.projections = projections;
    }

    @Test
    void runsFromReceiptToResponse() {
        var inquiry = Council.inquiry();
        read(inquiry).body("state", equalTo("NOT_APPLICABLE")).body("lastDay", nullValue());
        add(inquiry, "{\"kind\": \"RECEIVED\", \"on\": \"2017-01-09\"}").statusCode(201);
        read(inquiry).body("lastDay", equalTo("2017-03-08")).body("state", equalTo("OVERDUE"));
        add(inquiry,
                "{\"kind\": \"EXTENSION_AGREED\", \"on\": \"2017-03-01\", \"until\": \"2017-03-31\", \"reason\": \"Election\"}")
                .statusCode(201);
        add(inquiry, "{\"kind\": \"RESPONDED\", \"on\": \"2017-03-20\"}").statusCode(201);
        add(inquiry, "{\"kind\": \"RESPONSE_PUBLISHED\", \"on\": \"2017-03-22\"}").statusCode(201);
        read(inquiry).body("state", equalTo("OK"))
                .body("extendedTo", equalTo("2017-03-31"))
                .body("responsePublishedOn", equalTo("2017-03-22"));
    }

    @Test
    void rulesAreKept() {
        var inquiry = Council.inquiry();
        add(inquiry, "{\"kind\": \"RESPONDED\", \"on\": \"2017-03-20\"}").statusCode(409)
                .body("type", equalTo("/problems/report-not-received"));
        add(inquiry, "{\"kind\": \"RECEIVED\", \"on\": \"2999-01-09\"}").statusCode(400);
        add(inquiry, "{\"kind\": \"RECEIVED\", \"on\": \"2017-01-09\"}").statusCode(201);
        add(inquiry, "{\"kind\": \"RESPONSE_PUBLISHED\", \"on\": \"2017-03-22\"}").statusCode(409)
                .body("type", equalTo("/problems/response-not-given"));
        add(inquiry,
                "{\"kind\": \"EXTENSION_AGREED\", \"on\": \"2017-03-01\", \"until\": \"2017-03-08\", \"reason\": \"R\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/extension-not-later"));
        add(inquiry, "{\"kind\": \"EXTENSION_AGREED\", \"on\": \"2017-03-01\"}").statusCode(400);
        as(Roles.CABINET_MEMBER).body("{\"kind\": \"RECEIVED\", \"on\": \"2017-01-09\"}")
                .post("/v1/inquiries/" + inquiry + "/response-clock/entries")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse read(String inquiry) {
        return anybody().get("/v1/inquiries/" + inquiry + "/response-clock").then().statusCode(200);
    }

    private static ValidatableResponse add(String inquiry, String body) {
        return as(Roles.CLERK).body(body).post("/v1/inquiries/" + inquiry + "/response-clock/entries").then();
    }

    @Test
    void anyPastDayIsAnswered() {
        var inquiry = Council.submittedInquiry();
        for (var entry : new String[]{"{\"kind\": \"RECEIVED\", \"on\": \"2017-01-09\"}",
                "{\"kind\": \"RESPONDED\", \"on\": \"2017-03-20\"}"}) {
            as(Roles.CLERK).body(entry)
                    .post("/v1/inquiries/" + inquiry + "/response-clock/entries")
                    .then()
                    .statusCode(201);
        }
        var states = new String[][]{{"2017-01-08", "NOT_APPLICABLE"}, {"2017-02-28", "OK"}, {"2017-03-08", "DUE"},
                {"2017-03-09", "OVERDUE"}};
        for (var state : states) {
            anybody().get("/v1/inquiries/" + inquiry + "/response-clock?asOf=" + state[0])
                    .then()
                    .body("state", equalTo(state[1]));
        }
    }

    /** The period stands twice, in Java for one clock and in SQL for lists: on every day of nine years they say the same. */
    @Test
    void databaseCountsTwoMonthsAsJavaDoes() {
        var days = projections.list(
                Query.of(
                        "select d::date as day, response_period_end(d::date) as last_day from generate_series(date '2016-01-01', date '2024-12-31', interval '1 day') d"),
                row -> Map.entry(row.day("day"), row.day("last_day")));
        assertThat(days).hasSize(3288)
                .allSatisfy(day -> assertThat(day.getValue()).isEqualTo(ResponsePeriod.lastDay(day.getKey())));
    }
}
