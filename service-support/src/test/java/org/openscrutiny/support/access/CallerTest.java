package org.openscrutiny.support.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallerTest {

    private final IdentitiesMade identities;

    CallerTest(IdentitiesMade identities) {
        this.identities = identities;
    }

    @Test
    void whoeverSendsNoLoginIsThePublic() {
        var told = given().get("/v1/caller").then().statusCode(200).extract().jsonPath();
        assertThat(told.getString("name")).isEqualTo(Caller.ANONYMOUS);
        assertThat(told.getList("roles")).isEmpty();
        assertThat(told.getList("audiences")).isEqualTo(List.of("PUBLIC"));
        assertThat(told.getBoolean("member")).isFalse();
        assertThat(told.getBoolean("readsDrafts")).isFalse();
    }

    @Test
    void loginTellsNameRolesAndAudiences() {
        var told = given().auth()
                .preemptive()
                .basic("chairman", "chairman")
                .get("/v1/caller")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(told.getString("name")).isEqualTo("chairman");
        assertThat(told.getList("roles")).isEqualTo(List.of("CHAIRMAN"));
        assertThat(told.getList("audiences")).isEqualTo(List.of("PUBLIC", "DRAFT", "MEMBERS", "EXEMPT"));
        assertThat(told.getBoolean("readsDrafts")).isTrue();
    }

    @Test
    void unknownLoginIsNotThePublic() {
        given().auth().preemptive().basic("chairman", "wrong").get("/v1/caller").then().statusCode(401);
        given().header("Authorization", "Nonsense x").get("/v1/caller").then().statusCode(401);
    }

    /** To make an identity, all kinds of login look at the request: an eighth of what a small read costs. */
    @Test
    void withoutALoginNoIdentityIsMade() {
        var before = identities.count();
        given().get("/v1/caller").then().statusCode(200);
        assertThat(identities.count()).isEqualTo(before);
        given().delete("/v1/samples/" + UUID.randomUUID()).then().statusCode(401);
        assertThat(identities.count()).as("asked for where a role is needed").isEqualTo(before + 1);
    }
}
