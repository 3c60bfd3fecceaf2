package org.openscrutiny.meetings.committee;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommitteeResourceTest {

    @Test
    void clerkEstablishesACommitteeAndAnybodyReadsIt() {
        var name = "Select committee " + UUID.randomUUID();
        var location = clerk().contentType(ContentType.JSON)
                .body("""
                {"name": "%s", "kind": "SELECT_COMMITTEE", "remit": ["Schools", "Adult learning"]}""".formatted(name))
                .post("/v1/committees")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .header("Location");
        given().get(location)
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("remit[1]", equalTo("Adult learning"));
    }

    @Test
    void takenNameIsRefused() {
        var name = "Select committee " + UUID.randomUUID();
        var body = "{\"name\": \"%s\", \"kind\": \"CABINET\"}".formatted(name);
        clerk().contentType(ContentType.JSON).body(body).post("/v1/committees").then().statusCode(201);
        clerk().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/committees")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/committee-name-taken"));
    }

    @Test
    void memberMayNotEstablish() {
        given().auth()
                .preemptive()
                .basic("member", "member")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"X\", \"kind\": \"CABINET\"}")
                .post("/v1/committees")
                .then()
                .statusCode(403);
    }

    @Test
    void sameKeyReplaysTheFirstAnswer() {
        var body = "{\"name\": \"Select committee %s\", \"kind\": \"COUNCIL\"}".formatted(UUID.randomUUID());
        var key = UUID.randomUUID().toString();
        var first = clerk().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/committees")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        clerk().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/committees")
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body(equalTo(first));
    }

    private static RequestSpecification clerk() {
        return given().auth().preemptive().basic("clerk", "clerk");
    }
}
