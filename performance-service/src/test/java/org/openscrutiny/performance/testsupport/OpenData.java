package org.openscrutiny.performance.testsupport;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/** Files of official statistics, sent in as an analyst sends them. */
public final class OpenData {

    private OpenData() {
    }

    /** A file from the test resources, such as absence_school.csv. */
    public static byte[] file(String name) {
        try (var in = OpenData.class.getResourceAsStream("/open-data/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The id of a data set that no other test has. */
    public static String newId() {
        return "test-" + UUID.randomUUID();
    }

    /** A request as an analyst with a multipart body to be filled. */
    public static RequestSpecification upload() {
        return given().auth().preemptive().basic("analyst", "analyst").contentType("multipart/form-data");
    }

    /** @param name without .csv */
    public static Response send(String name, byte[] data, byte[] meta, String options) {
        return upload().multiPart("data", name + ".csv", data, "text/csv")
                .multiPart("meta", name + ".meta.csv", meta, "text/csv")
                .multiPart("options", options, "application/json")
                .post("/v1/imports");
    }

    /** Sends a file of the test resources and its metadata. */
    public static Response send(String name, String options) {
        return send(name, file(name + ".csv"), file(name + ".meta.csv"), options);
    }

    public static Response send(String name, String data, String meta, String options) {
        return send(name, data.getBytes(UTF_8), meta.getBytes(UTF_8), options);
    }

    /** The import when it is over. */
    public static JsonPath over(Response sent) {
        sent.then().statusCode(202);
        return await(sent.path("id"));
    }

    public static JsonPath await(String id) {
        for (var i = 0; i < 10; i++) {
            var job = Callers.as(Roles.ANALYST).header("Prefer", "wait=30").get("/v1/imports/" + id).jsonPath();
            if (job.getString("finishedAt") != null) {
                return job;
            }
        }
        throw new AssertionError("The import " + id + " is not over after minutes");
    }

    /** Takes in a file of the test resources as a new data set; answers its id. */
    public static String published(String name, String waivers) {
        var id = newId();
        var job = over(send(name, options(id, waivers)));
        if (!"PUBLISHED".equals(job.getString("state"))) {
            throw new AssertionError("Not published: " + job.prettify());
        }
        return id;
    }

    /** Options with a title and waivers, each in double quotes. */
    public static String options(String id, String waivers) {
        return """
                {"dataSet": "%s", "title": "A test of imports", "publisher": "Department for Education",
                 "licence": "Open Government Licence v3.0", "publishedOn": "2018-07-19", "waivers": [%s]}""".formatted(
                id, waivers);
    }
}
