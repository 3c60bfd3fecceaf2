package org.openscrutiny.suite;

import static io.restassured.RestAssured.given;

import java.net.URI;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.openscrutiny.launcher.SuiteService;

/** Where a test finds the three services: one process of each, or many behind a proxy. */
interface Doors {

    /** Without a slash at the end; it may have a path. */
    URI url(SuiteService service);

    /** A JSON request to a service as one of the demo users. */
    default RequestSpecification as(String user, SuiteService service) {
        return anybody(service).auth().preemptive().basic(user, user);
    }

    /** A JSON request without a login. */
    default RequestSpecification anybody(SuiteService service) {
        return given().baseUri(url(service).toString()).contentType(ContentType.JSON).accept(ContentType.JSON);
    }
}
