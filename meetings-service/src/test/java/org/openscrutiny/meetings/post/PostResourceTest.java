package org.openscrutiny.meetings.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class PostResourceTest {

    @Test
    void postTellsWhoHeldItAndItsTagMovesWithThem() {
        var post = "/v1/posts/" + post(Council.name("Cabinet Member"));
        var person = Council.person("Mr Warren Whyte", "Whyte");
        var before = Council.tag(post);
        var tenure = "/v1/tenures/" + Callers.as(Roles.CLERK)
                .body("{\"personId\": \"%s\"}".formatted(person))
                .post(post + "/tenures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(Council.tag(post)).isNotEqualTo(before);
        Callers.anybody()
                .get(post)
                .then()
                .body("tenures[0].personId", equalTo(person))
                .body("tenures[0].fromOn", equalTo(null));
        Council.patch(tenure, "{\"fromOn\": \"2017-05-18\", \"toOn\": \"2017-05-17\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/toOn"));
        Council.patch(tenure, "{\"fromOn\": \"2017-05-18\"}").statusCode(200);
        Callers.anybody().get(post + "/tenures?on=2017-05-17").then().body("items.size()", equalTo(0));
        Callers.anybody().get(post + "/tenures?on=2017-09-05").then().body("items.size()", equalTo(1));
        Council.delete(tenure).statusCode(204);
        Callers.anybody().get(post).then().body("tenures.size()", equalTo(0));
    }

    @Test
    void refusals() {
        var title = Council.name("Post");
        var id = post(title);
        var again = "{\"title\": \"%s\", \"kind\": \"OFFICER\"}".formatted(title);
        Callers.as(Roles.CLERK)
                .body(again)
                .post("/v1/posts")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/post-title-taken"));
        Callers.as(Roles.MEMBER).body(again).post("/v1/posts").then().statusCode(403);
        Callers.anybody().body(again).post("/v1/posts").then().statusCode(401);
        Callers.as(Roles.CLERK)
                .body("{\"personId\": \"%s\"}".formatted(UUID.randomUUID()))
                .post("/v1/posts/" + id + "/tenures")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/personId"));
        Callers.anybody().queryParam("title", title).get("/v1/posts").then().body("items.size()", equalTo(1));
        Callers.anybody()
                .queryParam("title", title)
                .queryParam("kind", "STATUTORY")
                .get("/v1/posts")
                .then()
                .body("items.size()", equalTo(0));
    }

    private static String post(String title) {
        return Callers.as(Roles.CLERK)
                .body("{\"title\": \"%s\", \"kind\": \"CABINET_MEMBER\"}".formatted(title))
                .post("/v1/posts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
