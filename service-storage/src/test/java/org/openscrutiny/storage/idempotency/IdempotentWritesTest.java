package org.openscrutiny.storage.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.openscrutiny.storage.disposal.Disposals;
import org.openscrutiny.storage.sample.MovableClock;

@QuarkusTest
class IdempotentWritesTest {

    private static final int TWINS = 50;

    private final EntityManager database;
    private final ExpiredKeys expired;
    private final Disposals disposals;
    private final MovableClock clock;
    private final String key = UUID.randomUUID().toString();
    private final String text = "note " + UUID.randomUUID();

    IdempotentWritesTest(EntityManager database, ExpiredKeys expired, Disposals disposals, MovableClock clock) {
        this.database = database;
        this.expired = expired;
        this.disposals = disposals;
        this.clock = clock;
    }

    @Test
    void ofManyTwinsOneWrites() throws Exception {
        assertOneOfManyTwinsWrites("/v1/notes");
    }

    @Test
    void ofManyTwinsThatAskASisterOneWrites() throws Exception {
        assertOneOfManyTwinsWrites("/v1/notes/prepared");
    }

    private void assertOneOfManyTwinsWrites(String address) throws Exception {
        var body = "{\"text\": \"%s\", \"pauseMillis\": 200}".formatted(text);
        var threads = Executors.newFixedThreadPool(TWINS);
        try {
            var answers = new ArrayList<Future<Response>>();
            for (var i = 0; i < TWINS; i++) {
                answers.add(threads.submit(() -> post("clerk", address, body)));
            }
            var created = new ArrayList<String>();
            for (var answer : answers) {
                var given = answer.get();
                if (given.statusCode() == 201) {
                    created.add(given.asString() + given.header("Location") + given.header("ETag"));
                } else {
                    assertThat(given.statusCode()).as(given.asString()).isEqualTo(409);
                    assertThat(given.jsonPath().getString("type")).isEqualTo("/problems/request-in-progress");
                    assertThat(given.header("Retry-After")).isEqualTo("1");
                }
            }
            assertThat(created).isNotEmpty();
            assertThat(created.stream().distinct()).hasSize(1);
            assertThat(notes()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void sameKeyWithAnotherBodyOrAddressIsRefused() {
        post("clerk", "/v1/notes", body(text)).then().statusCode(201);
        post("clerk", "/v1/notes", body(text + " again")).then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        post("clerk", "/v1/notes/prepared", body(text)).then().statusCode(422);
    }

    @Test
    void orderOfFieldsMakesNoOtherRequest() {
        var first = post("clerk", "/v1/notes", "{\"text\": \"%s\", \"pauseMillis\": 1}".formatted(text));
        var second = post("clerk", "/v1/notes", "{ \"pauseMillis\":1, \"text\":\"%s\" }".formatted(text));
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void eachCallerHasKeysOfHisOwn() {
        post("clerk", "/v1/notes", body(text)).then().statusCode(201);
        post("analyst", "/v1/notes", body(text + " too")).then().statusCode(201);
    }

    @Test
    void refusedWriteKeepsNothingAndFreesTheKey() {
        var refused = "{\"text\": \"%s\", \"refused\": true}".formatted(text);
        for (var address : new String[]{"/v1/notes", "/v1/notes/prepared"}) {
            post("clerk", address, refused).then().statusCode(409).body("type", equalTo("/problems/note-refused"));
            post("clerk", address, refused).then().statusCode(409).body("type", equalTo("/problems/note-refused"));
        }
        assertThat(notes()).isZero();
        post("clerk", "/v1/notes", body(text)).then().statusCode(201);
    }

    @Test
    void keyMustBeOfSomeUse() {
        given().auth()
                .preemptive()
                .basic("clerk", "clerk")
                .header("Idempotency-Key", "k".repeat(256))
                .contentType("application/json")
                .body(body(text))
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void keysAreForgottenAfterADay() {
        post("clerk", "/v1/notes", body(text)).then().statusCode(201);
        try {
            clock.forward(Duration.ofHours(23));
            disposals.run(expired);
            assertThat(keys()).isEqualTo(1);
            clock.forward(Duration.ofHours(2));
            assertThat(disposals.run(expired)).isPositive();
            assertThat(keys()).isZero();
        } finally {
            clock.reset();
        }
    }

    private long keys() {
        return count("select count(*) from idempotency_keys where key = ?1", key);
    }

    private long notes() {
        return count("select count(*) from notes where text = ?1", text);
    }

    private long count(String sql, String value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql).setParameter(1, value).getSingleResult())
                        .longValue());
    }

    private static String body(String text) {
        return "{\"text\": \"%s\"}".formatted(text);
    }

    private Response post(String user, String address, String body) {
        return given().auth()
                .preemptive()
                .basic(user, user)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(address);
    }
}
