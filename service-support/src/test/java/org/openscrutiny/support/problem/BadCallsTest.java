package org.openscrutiny.support.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything a client can get wrong is answered with a problem document that says what was wrong and gives nothing away. */
@QuarkusTest
class BadCallsTest {

    private static final String SAMPLES = "/v1/samples";
    private static final UUID ID = UUID.fromString("0199f2d0-4c1e-7c7b-9d5e-3f0a5b6c7d8e");

    static Stream<Arguments> badBodies() {
        return Stream.of(
                arguments("{\"name\": ", 400, "malformed-json", ""),
                arguments("name=x", 400, "malformed-json", ""),
                arguments("", 400, "invalid-input", ""),
                arguments("null", 400, "invalid-input", ""),
                arguments("[]", 400, "invalid-input", ""),
                arguments("\"x\"", 400, "invalid-input", ""),
                arguments("{\"name\": \"a\"} {}", 400, "malformed-json", ""),
                arguments("{\"name\": \"a\", \"nmae\": 1}", 400, "invalid-input", "/nmae"),
                arguments("{\"name\": \"a\", \"name\": \"b\"}", 400, "invalid-input", ""),
                arguments("{\"name\": \"a\", \"count\": 1, \"count\": \"b\"}", 400, "invalid-input", ""),
                arguments("{\"name\": 7}", 400, "invalid-input", "/name"),
                arguments("{\"name\": [\"a\"]}", 400, "invalid-input", "/name"),
                arguments("{\"name\": \"a\", \"count\": \"7\"}", 400, "invalid-input", "/count"),
                arguments("{\"name\": \"a\", \"count\": 1.5}", 400, "invalid-input", "/count"),
                arguments("{\"name\": \"a\", \"count\": 99999999999}", 400, "invalid-input", "/count"),
                arguments("{\"name\": \"a\", \"colour\": \"BLUE\"}", 400, "invalid-input", "/colour"),
                arguments("{\"name\": \"a\", \"colour\": \"\"}", 400, "invalid-input", "/colour"),
                arguments("{\"name\": \"a\", \"colour\": 1}", 400, "invalid-input", "/colour"),
                arguments("{\"name\": \"a\", \"heldOn\": \"2017-02-30\"}", 400, "invalid-input", "/heldOn"),
                arguments("{\"name\": \"a\", \"heldOn\": \"\"}", 400, "invalid-input", "/heldOn"),
                arguments("{\"name\": \"a\", \"heldOn\": \"+999999999-12-31\"}", 400, "invalid-input", "/heldOn"),
                arguments("{\"name\": \"a\", \"heldOn\": [2017, 9, 5]}", 400, "invalid-input", "/heldOn"),
                arguments("{\"name\": \"a\", \"sentAt\": 1504600000}", 400, "invalid-input", "/sentAt"),
                arguments("{\"name\": \"a\", \"sentAt\": \"2017-09-05T09:30:00\"}", 400, "invalid-input", "/sentAt"),
                arguments("{\"name\": \"a\", \"parent\": \"1-1-1-1-1\"}", 400, "invalid-input", "/parent"),
                arguments("{\"name\": \"a\\u0000b\"}", 400, "invalid-input", "/name"),
                arguments("{\"name\": \"a\\ud800b\"}", 400, "invalid-input", "/name"),
                arguments("{\"name\": \"a\\udc00\\ud800b\"}", 400, "invalid-input", "/name"),
                arguments("{\"name\": \"   \"}", 400, "invalid-input", "/name"),
                arguments("{\"name\": \"aaaaaaaaaaaaaaaaaaaaa\"}", 400, "invalid-input", "/name"),
                arguments("{\"name\": \"a\", \"parts\": [{\"label\": \"a\"}, {\"label\": \"\"}]}", 400, "invalid-input",
                        "/parts/1/label"),
                arguments("{\"name\": \"a\", \"parts\": [{\"label\": \"a\", \"weight\": 1e999999999}]}", 400,
                        "invalid-input",
                        "/parts/0/weight"),
                arguments("{\"name\": \"a\", \"parts\": [{\"label\": \"a\", \"weight\": \"1\"}]}", 400, "invalid-input",
                        "/parts/0/weight"),
                arguments("{\"name\": \"a\", \"parts\": [{\"label\": \"a\"}, null]}", 400, "invalid-input", "/parts/1"),
                arguments("{\"name\": \"a\", \"notes\": [null]}", 400, "invalid-input", "/notes/0"),
                arguments("{\"name\": \"a\", \"notes\": [\"b\", \" \"]}", 400, "invalid-input", "/notes/1"),
                arguments("{\"name\": \"a\", \"notes\": [\"b\", \"\\u0000\"]}", 400, "invalid-input", "/notes/1"),
                arguments("{\"name\": " + "[".repeat(100) + "]".repeat(100) + "}", 400, "invalid-input", null),
                arguments("[".repeat(2_000), 400, "invalid-input", null),
                arguments("{\"name\": \"a\", \"count\": " + "9".repeat(2_000) + "}", 400, "invalid-input", null));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void badBodyIsRefusedWithAPointer(String body, int status, String code, String pointer) {
        var answer = json().body(body).post(SAMPLES);
        assertProblem(answer, status, code);
        if (code.equals("invalid-input") && pointer != null && !body.equals("null")) {
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        }
    }

    static Stream<Arguments> badAddresses() {
        return Stream.of(
                arguments("?limit=abc", 400, "invalid-input", "limit"),
                arguments("?limit=99999999999", 400, "invalid-input", "limit"),
                arguments("?limit=0", 400, "invalid-input", "limit"),
                arguments("?limit=501", 400, "invalid-input", "limit"),
                arguments("?limit=", 400, "invalid-input", "limit"),
                arguments("?limit=1&limit=2", 400, "invalid-input", "limit"),
                arguments("?include=everything", 400, "invalid-input", "include"),
                arguments("?after=tampered", 400, "invalid-cursor", "after"),
                arguments("?colour=BLUE", 400, "invalid-input", "colour"),
                arguments("?colour=", 400, "invalid-input", "colour"),
                arguments("?anyOf=RED&anyOf=BLUE", 400, "invalid-input", "anyOf"),
                arguments("?from=05/09/2017", 400, "invalid-input", "from"),
                arguments("?from=%2B999999999-12-31", 400, "invalid-input", "from"),
                arguments("?parent=abc", 400, "invalid-input", "parent"),
                arguments("?parent=1-1-1-1-1", 400, "invalid-input", "parent"),
                arguments("?count=1e3", 400, "invalid-input", "count"),
                arguments("?open=yes", 400, "invalid-input", "open"),
                arguments("?step=10", 400, "invalid-input", "step"),
                arguments("?step=x", 400, "invalid-input", "step"),
                arguments("?nosuch=1", 400, "unknown-parameter", "nosuch"),
                arguments("?from=%00", 400, "invalid-input", "address"),
                arguments("?from=%ff", 400, "invalid-input", "address"),
                arguments("?from=%ed%a0%80", 400, "invalid-input", "address"),
                arguments("/" + ID, 404, "not-found", null),
                arguments("/abc", 404, "not-found", null),
                arguments("/1-1-1-1-1", 404, "not-found", null),
                arguments("/" + ID + "/nothing", 404, "not-found", null),
                arguments("/%00", 400, "invalid-input", "address"),
                arguments("/broken", 500, "internal-error", null),
                arguments("/unwritable", 500, "internal-error", null),
                arguments("/wrapped", 409, "sample-in-use", null),
                arguments("?from=" + "9".repeat(5_000), 414, "address-too-long", null));
    }

    @ParameterizedTest
    @MethodSource("badAddresses")
    void badAddressIsRefused(String rest, int status, String code, String parameter) {
        var answer = given().urlEncodingEnabled(false).get(SAMPLES + rest);
        assertProblem(answer, status, code);
        if (parameter != null) {
            assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo(parameter);
        }
    }

    @Test
    void unknownParameterIsToldTheKnownOnes() {
        var answer = given().get(SAMPLES + "?nosuch=1");
        assertThat(answer.jsonPath().getString("detail")).isEqualTo(
                "This operation does not know nosuch; it takes after, anyOf, colour, count, from, include, limit, open, parent, step.");
    }

    @Test
    void addressOutsideTheServiceIsNotFound() {
        assertProblem(given().get("/v1/nothing"), 404, "not-found");
        assertProblem(given().get("/nothing"), 404, "not-found");
        assertProblem(json().body("{}").post("/v1/nothing"), 404, "not-found");
    }

    @Test
    void methodThatIsNotTakenIsToldTheOthers() {
        var answer = json().body("{}").put(SAMPLES);
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        given().options(SAMPLES + "/" + ID).then().statusCode(204).header("Allow", "DELETE, GET, HEAD, OPTIONS, PATCH");
        given().head(SAMPLES).then().statusCode(200);
        assertProblem(given().request("TRACE", SAMPLES), 405, "method-not-allowed");
    }

    @Test
    void mediaTypesThatAreNotOnOfferAreRefused() {
        assertProblem(given().accept("image/png").get(SAMPLES), 406, "not-acceptable");
        assertProblem(given().contentType("text/csv").body("a,b").post(SAMPLES), 415, "unsupported-media-type");
        assertProblem(json().body("{}").patch(SAMPLES + "/" + ID), 415, "unsupported-media-type");
    }

    @Test
    void largeBodyIsRefusedAnnouncedOrNot() {
        var body = "{\"name\": \"" + "a".repeat(1_100_000) + "\"}";
        assertProblem(json().body(body).post(SAMPLES), 413, "too-large");
        assertProblem(given().contentType("text/plain").body("a".repeat(2_200_000)).post(SAMPLES + "/upload"), 413,
                "too-large");
        given().contentType("text/plain").body("a".repeat(1_900_000)).post(SAMPLES + "/upload").then().statusCode(200);
    }

    @Test
    void largeHeadersAreRefused() {
        assertProblem(given().header("X-Large", "a".repeat(9_000)).get(SAMPLES), 431, "headers-too-large");
    }

    @Test
    void loginIsAskedFor() {
        var nobody = given().delete(SAMPLES + "/" + ID);
        assertProblem(nobody, 401, "unauthenticated");
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Basic realm=");
        var stranger = given().auth().preemptive().basic("clerk", "wrong").delete(SAMPLES + "/" + ID);
        assertProblem(stranger, 401, "unauthenticated");
        assertProblem(given().header("Authorization", "Basic %%%").delete(SAMPLES + "/" + ID), 401, "unauthenticated");
        assertProblem(given().auth().preemptive().basic("member", "member").delete(SAMPLES + "/" + ID), 403,
                "forbidden");
        assertProblem(given().auth().preemptive().basic("clerk", "clerk").delete(SAMPLES + "/" + ID), 409,
                "sample-in-use");
    }

    @Test
    void wrongLoginIsRefusedAlsoWhereNoneIsNeeded() {
        assertProblem(given().auth().preemptive().basic("clerk", "wrong").get(SAMPLES), 401, "unauthenticated");
        assertProblem(given().header("Authorization", "Bearer abc").get(SAMPLES), 401, "unauthenticated");
        assertProblem(given().header("Authorization", "Digest abc").get(SAMPLES), 401, "unauthenticated");
    }

    @Test
    void changeNeedsTheTagAsItStands() {
        var patch = given().contentType("application/merge-patch+json").body("{\"name\": \"New\", \"colour\": null}");
        assertProblem(patch.patch(SAMPLES + "/" + ID), 428, "tag-required");
        assertProblem(patch().header("If-Match", "\"6\"").body("{}").patch(SAMPLES + "/" + ID), 412, "stale-tag");
        assertProblem(patch().header("If-Match", "W/\"7\"").body("{}").patch(SAMPLES + "/" + ID), 412, "stale-tag");
        assertProblem(patch().header("If-Match", "7").body("{}").patch(SAMPLES + "/" + ID), 400, "invalid-input");
        for (var nothing : new String[]{"null", ""}) {
            assertProblem(patch().header("If-Match", "\"7\"").body(nothing).patch(SAMPLES + "/" + ID), 400,
                    "invalid-input");
        }
        var changed = patch().header("If-Match", "\"6\", \"7\"")
                .body("{\"name\": \"New\", \"colour\": null}")
                .patch(SAMPLES + "/" + ID);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.asString()).isEqualTo("{\"name\":\"New\",\"count\":3,\"parts\":[],\"notes\":[\"a\"]}");
    }

    @Test
    void mergePatchDropsNothingUnseen() {
        assertPatchRefused("{\"nmae\": null}", "/nmae");
        assertPatchRefused("{\"nmae\": \"x\"}", "/nmae");
        assertPatchRefused("{\"name\": null}", "/name");
        assertPatchRefused("{\"name\": \"a\\u0000\"}", "/name");
        assertPatchRefused("{\"notes\": [\"\"]}", "/notes/0");
        assertPatchRefused("{\"heldOn\": \"2017-13-01\"}", "/heldOn");
    }

    private static void assertPatchRefused(String body, String pointer) {
        var answer = patch().header("If-Match", "\"7\"").body(body).patch(SAMPLES + "/" + ID);
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
    }

    @Test
    void textsComeBackAsTheyWere() {
        var name = "\u0041\u030a e\u0301 \ud83d\udcdc \u202e\u05d0";
        var answer = json().body("{\"name\": \"" + name + "\"}").post(SAMPLES);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("name")).isEqualTo(name);
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static RequestSpecification patch() {
        return given().contentType("application/merge-patch+json");
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        var problem = answer.jsonPath();
        assertThat(problem.getString("type")).as(answer.asString()).isEqualTo("/problems/" + code);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("instance")).isEqualTo("urn:uuid:" + answer.header("X-Request-Id"));
        assertThat(answer.asString()).doesNotContain("Exception", "java.", "jakarta.", "org.openscrutiny", "select ",
                "/work", ".java");
    }
}
