package org.openscrutiny.performance.comparator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class ComparatorGroupResourceTest {

    @Test
    void buckinghamshireHasTenNeighboursInEachModel() {
        var list = Callers.anybody()
                .get("/v1/comparator-groups?kind=STATISTICAL_NEIGHBOURS&owner=825")
                .then()
                .statusCode(200)
                .body("items.modelVersion", contains(2021, 2025))
                .extract();
        String first = list.path("items[0].id");
        Callers.anybody()
                .get("/v1/comparator-groups/" + first)
                .then()
                .body("members", hasSize(10))
                .body("members[0].area.oldLaCode", equalTo("936"))
                .body("members[0].closeness", equalTo("VERY_CLOSE"))
                .body("members[9].area.oldLaCode", equalTo("358"));
        String second = list.path("items[1].id");
        Callers.anybody()
                .get("/v1/comparator-groups/" + second)
                .then()
                .body("members[0].area.oldLaCode", equalTo("931"));
    }

    @Test
    void councilSetsUpAGroupOfItsOwn() {
        var body = "{\"kind\": \"CUSTOM\", \"title\": \"Group %s\", \"owner\": \"825\", \"members\": [\"936\", \"869\"]}"
                .formatted(UUID.randomUUID());
        Callers.as(Roles.ANALYST)
                .body(body)
                .post("/v1/comparator-groups")
                .then()
                .statusCode(201)
                .body("members.rank", contains(1, 2));
        Callers.as(Roles.ANALYST)
                .body(body)
                .post("/v1/comparator-groups")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/comparator-title-taken"));
        Callers.as(Roles.MEMBER).body(body).post("/v1/comparator-groups").then().statusCode(403);
        Callers.anybody().body(body).post("/v1/comparator-groups").then().statusCode(401);
    }

    @Test
    void nobodyIsComparedWithThemselves() {
        Callers.as(Roles.ANALYST)
                .body("{\"kind\": \"CUSTOM\", \"title\": \"X\", \"owner\": \"825\", \"members\": [\"E10000002\"]}")
                .post("/v1/comparator-groups")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/members"));
        Callers.as(Roles.ANALYST)
                .body("{\"kind\": \"STATISTICAL_NEIGHBOURS\", \"title\": \"X\", \"owner\": \"825\", \"members\": [\"936\"]}")
                .post("/v1/comparator-groups")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
    }
}
