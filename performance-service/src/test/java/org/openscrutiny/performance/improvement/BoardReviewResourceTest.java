package org.openscrutiny.performance.improvement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class BoardReviewResourceTest {

    private static final String BODY = "{\"board\": \"Improvement Board\", \"reviewed\": {\"text\": \"July 2017\"}, \"outcome\": \"NOTED\"}";

    @Test
    void boardsLookIsKeptWithTheMonthItWasSaidToBeIn() {
        var path = "/v1/findings/" + Given.finding(Given.visit()) + "/board-reviews";
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body(BODY)
                .post(path)
                .then()
                .statusCode(201)
                .body("reviewed.value", equalTo("2017-07-31"))
                .body("reviewed.precision", equalTo("MONTH"));
        Callers.anybody().get(path).then().statusCode(200).body("board", contains("Improvement Board"));
        Callers.as(Roles.MEMBER).body(BODY).post(path).then().statusCode(403);
        Callers.anybody().body(BODY).post(path).then().statusCode(401);
    }

    @Test
    void unknownFindingIsNotFound() {
        var path = "/v1/findings/" + UUID.randomUUID() + "/board-reviews";
        Callers.as(Roles.SCRUTINY_OFFICER).body(BODY).post(path).then().statusCode(404);
        Callers.anybody().get(path).then().statusCode(404);
    }
}
