package org.openscrutiny.meetings.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class PersonResourceTest {

    @Test
    void namesakesAreToldApart() {
        var family = "Hussain" + UUID.randomUUID().toString().substring(0, 8);
        var nik = add(
                "{\"displayName\": \"Mr N %1$s\", \"familyName\": \"%1$s\", \"givenName\": \"Niknam\", \"asKnown\": [\"Mr Niknam %1$s\"]}"
                        .formatted(family));
        var m = add("{\"displayName\": \"Mr M %1$s\", \"familyName\": \"%1$s\"}".formatted(family));
        assertThat(found("name", family)).containsExactlyInAnyOrder(nik, m);
        assertThat(found("name", family.toUpperCase() + " niknam")).containsExactly(nik);
        assertThat(found("knownAs", "mr. m " + family)).containsExactly(m);
        assertThat(found("knownAs", "Mr " + family)).isEmpty();
    }

    @Test
    void listGoesByFamilyNameInPages() {
        var family = "Aa" + UUID.randomUUID();
        var b = add("{\"displayName\": \"Mr B\", \"familyName\": \"%s\"}".formatted(family));
        var a = add("{\"displayName\": \"Mr A\", \"familyName\": \"%s\"}".formatted(family));
        var page = Callers.anybody().get("/v1/people?limit=1&include=total&name=" + family).jsonPath();
        assertThat(page.getString("items[0].id")).isEqualTo(a);
        assertThat(page.getInt("page.total")).isEqualTo(2);
        assertThat(Callers.anybody().get(page.getString("links.next")).jsonPath().getString("items[0].id"))
                .isEqualTo(b);
    }

    @Test
    void onlyAClerkAddsAndChanges() {
        var body = "{\"displayName\": \"Mr X\", \"familyName\": \"X\"}";
        Callers.anybody().body(body).post("/v1/people").then().statusCode(401);
        Callers.as(Roles.CHAIRMAN).body(body).post("/v1/people").then().statusCode(403);
        var path = "/v1/people/" + add(body);
        Callers.as(Roles.CLERK)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(428);
        Council.patch(path, "{\"givenName\": \"Xaver\"}")
                .statusCode(200)
                .body("givenName", equalTo("Xaver"))
                .body("version", equalTo(1));
        Callers.as(Roles.CLERK)
                .body("{\"displayName\": \"\", \"familyName\": \"X\"}")
                .post("/v1/people")
                .then()
                .statusCode(400);
        Callers.anybody().get("/v1/people/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static String add(String body) {
        return Callers.as(Roles.CLERK).body(body).post("/v1/people").then().statusCode(201).extract().path("id");
    }

    private static List<String> found(String filter, String value) {
        return Callers.anybody()
                .queryParam(filter, value)
                .get("/v1/people")
                .jsonPath()
                .getList("items.id", String.class);
    }
}
