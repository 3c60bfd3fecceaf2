package org.openscrutiny.storage.webhook;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A subscription of a test's own, through the door that subscribers use. */
record Subscriber(String user, UUID id, String secret) {

    static final String PATH = "/v1/webhook-subscriptions";

    /** @param rest further fields, each with a comma before it */
    static Subscriber of(String user, String url, String type, String rest) {
        var made = as(user).body("{\"url\": \"%s\", \"types\": [\"%s\"]%s}".formatted(url, type, rest))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Subscriber(user, UUID.fromString(made.getString("id")), made.getString("secret"));
    }

    static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user).contentType("application/json");
    }

    String path() {
        return PATH + '/' + id;
    }

    JsonPath read() {
        return as(user).get(path()).then().statusCode(200).extract().jsonPath();
    }

    JsonPath deliveries(String state) {
        return as(user).queryParam("limit", 500)
                .queryParam("include", "total")
                .get(path() + "/deliveries" + (state.isEmpty() ? "" : "?state=" + state))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<Integer> sequences(String state) {
        return deliveries(state).getList("items.sequence", Integer.class);
    }

    ValidatableResponse post(String part, String body) {
        return as(user).body(body).post(path() + '/' + part).then();
    }

    ValidatableResponse patch(String body) {
        return as(user).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(path())
                .then();
    }

    void end() {
        as(user).header("If-Match", "*").delete(path());
    }
}
