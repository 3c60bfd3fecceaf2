package org.openscrutiny.testing;

import static io.restassured.RestAssured.given;

import java.util.Locale;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests as the demo user of a role, with a JSON body where there is one. */
public final class Callers {

    private Callers() {
    }

    /** @param role one of {@code org.openscrutiny.support.access.Roles} */
    public static RequestSpecification as(String role) {
        var user = role.toLowerCase(Locale.ROOT);
        return given().auth().preemptive().basic(user, user).contentType(ContentType.JSON);
    }

    /** A request without a login. */
    public static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON);
    }
}
