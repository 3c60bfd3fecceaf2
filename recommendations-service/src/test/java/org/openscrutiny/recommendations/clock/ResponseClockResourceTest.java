package org.openscrutiny.recommendations.clock;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class ResponseClockResourceTest {

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
}
