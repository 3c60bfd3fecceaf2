package org.openscrutiny.meetings.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class MembershipResourceTest {

    @Test
    void whatNoPaperSaysStaysUnsaid() {
        var committee = Council.committee();
        var before = Council.tag("/v1/committees/" + committee);
        seat(committee, Council.person("Mrs M Aston", "Aston"), "\"role\": \"CO_OPTED\"").statusCode(201)
                .body("representation", equalTo("UNSPECIFIED"))
                .body("voting", equalTo("UNKNOWN"))
                .body("fromOn", equalTo(null));
        assertThat(Council.tag("/v1/committees/" + committee)).isNotEqualTo(before);
    }

    @Test
    void rolesHaveTheirLimits() {
        var committee = Council.committee();
        var person = Council.person("Mr D Babb", "Babb");
        seat(committee, person, "\"role\": \"MEMBER\", \"representation\": \"CHURCH_OF_ENGLAND\"").statusCode(409)
                .body("type", equalTo("/problems/representation-needs-co-option"));
        seat(committee, person, "\"role\": \"MEMBER\", \"voting\": \"EDUCATION_ONLY\"").statusCode(409)
                .body("type", equalTo("/problems/education-vote-needs-designation"));
        var other = Callers.as(Roles.CLERK)
                .body("{\"name\": \"%s\", \"kind\": \"CABINET\"}".formatted(Council.name("Cabinet")))
                .post("/v1/committees")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        seat(other, person, "\"role\": \"CO_OPTED\", \"voting\": \"EDUCATION_ONLY\"").statusCode(409);
        seat(committee, person,
                "\"role\": \"CO_OPTED\", \"voting\": \"EDUCATION_ONLY\", \"substituteFor\": \"%s\"".formatted(person))
                .statusCode(400);
        seat(committee, person, "\"role\": \"CO_OPTED\", \"voting\": \"EDUCATION_ONLY\"").statusCode(201);
    }

    @Test
    void oneSeatForAPersonAndOneChairmanAtATime() {
        var committee = Council.committee();
        var first = Council.person("Mr A", "A");
        var second = Council.person("Mr B", "B");
        var chair = "/v1/memberships/"
                + seat(committee, first, "\"role\": \"CHAIRMAN\"").statusCode(201).extract().path("id");
        seat(committee, first, "\"role\": \"MEMBER\"").statusCode(409)
                .body("type", equalTo("/problems/already-member"));
        seat(committee, second, "\"role\": \"CHAIRMAN\", \"fromOn\": \"2017-05-18\"").statusCode(409)
                .body("type", equalTo("/problems/chairman-in-office"));
        Council.patch(chair, "{\"toOn\": \"2017-05-17\"}").statusCode(200);
        seat(committee, second, "\"role\": \"CHAIRMAN\", \"fromOn\": \"2017-05-18\"").statusCode(201);
        var list = "/v1/committees/" + committee + "/memberships?role=CHAIRMAN";
        Callers.anybody().get(list + "&on=2017-05-17").then().body("items[0].personName", equalTo("Mr A"));
        Callers.anybody().get(list + "&on=2017-05-18").then().body("items[0].personName", equalTo("Mr B"));
        Council.delete(chair).statusCode(204);
        Callers.anybody().get(list + "&include=total").then().body("page.total", equalTo(1));
    }

    @Test
    void onlyAClerkSeats() {
        var committee = Council.committee();
        var body = "{\"personId\": \"%s\", \"role\": \"MEMBER\"}".formatted(Council.person("Mr C", "C"));
        var path = "/v1/committees/" + committee + "/memberships";
        Callers.anybody().body(body).post(path).then().statusCode(401);
        Callers.as(Roles.CHAIRMAN).body(body).post(path).then().statusCode(403);
    }

    private static ValidatableResponse seat(String committee, String person, String more) {
        return Callers.as(Roles.CLERK)
                .body("{\"personId\": \"%s\", %s}".formatted(person, more))
                .post("/v1/committees/" + committee + "/memberships")
                .then();
    }
}
