package org.openscrutiny.storage.disposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.storage.sample.MovableClock;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

@QuarkusTest
class DisposalsTest {

    private final Disposals disposals;
    private final SampleRule sample;
    private final EntityManager database;
    private final Caller caller;
    private final MovableClock clock;

    DisposalsTest(Disposals disposals, SampleRule sample, EntityManager database, Caller caller, MovableClock clock) {
        this.disposals = disposals;
        this.sample = sample;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @AfterEach
    void leave() {
        sample.doesNothing();
        clock.reset();
    }

    @Test
    void disposalIsOnRecordWithItsRule() {
        var found = counts(3, 2, 0);
        sample.does(Period.ofYears(2), before -> found.next());
        assertThat(disposals.run(sample)).isEqualTo(5);
        var noted = disposals();
        assertThat(noted).hasSizeGreaterThanOrEqualTo(2);
        assertThat(noted.get(0).get("caller")).isEqualTo("disposal-schedule");
        assertThat(noted.get(0).get("action")).isEqualTo("DISPOSED");
        assertThat(after(noted.get(0))).containsEntry("rule", "a-failing-sample")
                .containsEntry("kept", "P2Y")
                .containsEntry("count", 2);
        assertThat(after(noted.get(1))).containsEntry("count", 3);
        var before = Instant.parse((String) after(noted.get(0)).get("before"));
        assertThat(Duration.between(Instant.now().atZone(ZoneId.of("Europe/London")).minusYears(2).toInstant(), before)
                .abs()).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void ruleWorksAsOneWhoKeepsTheRecord() {
        var mayReadDrafts = new ArrayList<Boolean>();
        sample.does(Period.ofDays(1), before -> {
            mayReadDrafts.add(caller.mayRead(Audience.DRAFT));
            return 0;
        });
        disposals.run(sample);
        assertThat(mayReadDrafts).containsExactly(true);
    }

    @Test
    void ruleWithoutAPeriodAndARuleThatFindsNothingLeaveNoRecord() {
        var before = disposals().size();
        sample.doesNothing();
        assertThat(disposals.run(sample)).isZero();
        sample.does(Period.ofDays(1), moment -> 0);
        assertThat(disposals.run(sample)).isZero();
        assertThat(disposals()).hasSize(before);
    }

    @Test
    void whatCannotBeNotedOrFailsIsNotRemoved() {
        var text = "note " + UUID.randomUUID();
        var id = note(text);
        sample.does(Period.ofDays(1), moment -> {
            database.createNativeQuery("delete from notes where text = ?1").setParameter(1, text).executeUpdate();
            throw new IllegalStateException("fails on purpose");
        });
        assertThatThrownBy(() -> disposals.run(sample)).hasMessageContaining("on purpose");
        given().get("/v1/notes/" + id).then().statusCode(200);
    }

    /** Rules are asked in any order: the keys of the write are removed, whether before or after the failure. */
    @Test
    void ruleThatFailsLeavesTheOthersBe() {
        var key = UUID.randomUUID().toString();
        given().auth()
                .preemptive()
                .basic("clerk", "clerk")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"text\": \"note %s\"}".formatted(UUID.randomUUID()))
                .post("/v1/notes")
                .then()
                .statusCode(201);
        sample.does(Period.ofDays(1), moment -> {
            throw new IllegalStateException("fails on purpose");
        });
        clock.forward(Duration.ofHours(25));
        disposals.onSchedule();
        assertThat(QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select 1 from idempotency_keys where key = ?1")
                        .setParameter(1, key)
                        .getResultList()))
                .isEmpty();
        assertThat(disposals().stream().map(DisposalsTest::after).map(after -> after.get("rule")))
                .contains("idempotency-answers");
    }

    private static Iterator<Integer> counts(Integer... counts) {
        return List.of(counts).iterator();
    }

    private static String note(String text) {
        return given().auth()
                .preemptive()
                .basic("clerk", "clerk")
                .contentType("application/json")
                .body("{\"text\": \"%s\"}".formatted(text))
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Newest first. */
    private static List<Map<String, Object>> disposals() {
        return given().auth()
                .preemptive()
                .basic("monitoring_officer", "monitoring_officer")
                .get("/v1/audit-entries?recordType=disposal&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> after(Map<String, Object> entry) {
        return (Map<String, Object>) Objects.requireNonNull(entry.get("after"));
    }
}
