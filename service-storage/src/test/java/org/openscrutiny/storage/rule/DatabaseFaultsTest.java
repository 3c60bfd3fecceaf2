package org.openscrutiny.storage.rule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.transaction.xa.XAException;

import jakarta.transaction.RollbackException;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DatabaseFaultsTest {

    @Test
    void twinThatTheDatabaseRefusesIsToldTheRule() {
        var text = "note " + UUID.randomUUID();
        create(text).then().statusCode(201);
        create(text).then().statusCode(409).body("type", equalTo("/problems/note-text-taken"));
    }

    @Test
    void constraintWithoutARuleIsAConflictAndNamesNothing() {
        var answer = create("forbidden");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/conflict");
        assertThat(answer.asString()).doesNotContain("ck_notes", "SQL", "Exception");
    }

    @Test
    void ofTwoWritersOfOneRecordOneIsStale() throws Exception {
        var location = create("note " + UUID.randomUUID()).header("Location");
        var threads = Executors.newFixedThreadPool(2);
        var changes = 0;
        try {
            for (var round = 0; round < 20; round++) {
                var tag = given().auth().preemptive().basic("clerk", "clerk").get(location).header("ETag");
                List<Future<Response>> answers = new ArrayList<>();
                for (var writer = 0; writer < 2; writer++) {
                    answers.add(threads.submit(() -> revise("clerk", location, tag, "PUBLIC")));
                }
                var statuses = new ArrayList<Integer>();
                for (var answer : answers) {
                    statuses.add(answer.get().statusCode());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 412);
                changes++;
            }
        } finally {
            threads.shutdownNow();
        }
        given().auth().preemptive().basic("clerk", "clerk").get(location).then().body("version", equalTo(changes));
    }

    @Test
    void hiddenChangeMovesNoPublicTag() {
        var location = create("note " + UUID.randomUUID()).header("Location");
        var open = given().get(location).header("ETag");
        var own = given().auth().preemptive().basic("clerk", "clerk").get(location).header("ETag");
        revise("clerk", location, own, "EXEMPT").then().statusCode(200);
        given().header("If-None-Match", open).get(location).then().statusCode(304).header("ETag", open);
        given().auth()
                .preemptive()
                .basic("clerk", "clerk")
                .header("If-None-Match", own)
                .get(location)
                .then()
                .statusCode(200);
    }

    @Test
    void officerWhoWritesDraftsSeesTheirTagMove() {
        var location = create("note " + UUID.randomUUID()).header("Location");
        var tag = given().auth()
                .preemptive()
                .basic("scrutiny_officer", "scrutiny_officer")
                .get(location)
                .header("ETag");
        revise("scrutiny_officer", location, tag, "DRAFT").then().statusCode(200);
        revise("scrutiny_officer", location, tag, "DRAFT").then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({"40001, 503", "40P01, 503", "57014, 503", "55P03, 503", "08006, 503", "57P01, 503", "53300, 503",
            "22021, 400", "22003, 400", "22001, 400", "23503, 409", "23505, 409"})
    void stateDecidesTheStatus(String state, int status) {
        var read = new DatabaseFaults(List.of()).read(new SQLException("secret", state));
        assertThat(read).hasValueSatisfying(refusal -> {
            assertThat(refusal.type().status()).isEqualTo(status);
            assertThat(refusal.detail()).doesNotContain("secret");
            assertThat(refusal.headers().containsKey("Retry-After")).isEqualTo(status == 503);
        });
    }

    @ParameterizedTest
    @CsvSource({"57P01, 503, may or may not be there", "08006, 503, may or may not be there",
            "40001, 503, nothing was stored", "23505, 409, already holds"})
    void faultOfACommitIsReadBesideIt(String state, int status, String told) {
        var uncommitted = new RollbackException("Could not commit transaction.");
        var resource = new XAException("Error trying to commit");
        resource.initCause(new SQLException("secret", state));
        uncommitted.addSuppressed(resource);
        assertThat(new DatabaseFaults(List.of()).read(uncommitted)).hasValueSatisfying(refusal -> {
            assertThat(refusal.type().status()).isEqualTo(status);
            assertThat(refusal.detail()).contains(told).doesNotContain("secret");
        });
    }

    @Test
    void statementThatIsWrongIsOurFault() {
        assertThat(new DatabaseFaults(List.of()).read(new SQLException("no such column", "42703"))).isEmpty();
    }

    private static Response create(String text) {
        return given().auth()
                .preemptive()
                .basic("clerk", "clerk")
                .contentType("application/json")
                .body("{\"text\": \"%s\"}".formatted(text))
                .post("/v1/notes");
    }

    private static Response revise(String user, String location, String tag, String audience) {
        return given().auth()
                .preemptive()
                .basic(user, user)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"text\": \"note %s\", \"audience\": \"%s\"}".formatted(UUID.randomUUID(), audience))
                .patch(location);
    }
}
