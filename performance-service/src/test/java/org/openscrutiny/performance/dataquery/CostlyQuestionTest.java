package org.openscrutiny.performance.dataquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.persistence.EntityManager;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.OpenData;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.testing.Callers;

/** A question that the database would work on for too long is stopped and refused, and costs nobody else anything. */
@QuarkusTest
class CostlyQuestionTest {

    private static final Condition SLOW = Condition.of("cast(pg_sleep(?) as text) is not null", 20.0, "a long time");

    @Test
    void questionIsStoppedWhenItsTimeIsUp() {
        var id = OpenData.published("permanent_exclusions_la", "");
        var database = Arc.container().instance(EntityManager.class).get();
        var store = new QueryStore(database, Duration.ofSeconds(1));
        var no = QuarkusTransaction.requiringNew()
                .call(() -> (Integer) database.createNativeQuery(
                        "select v.number from data_set_versions v join data_sets d on d.id = v.data_set_id where d.code = ?1")
                        .setParameter(1, id)
                        .getSingleResult());

        var begun = System.nanoTime();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> store.count(no, SLOW)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.type().code()).isEqualTo("query-too-costly");
                    assertThat(refusal.type().status()).isEqualTo(400);
                })
                .hasMessageContaining("after 1 seconds")
                .hasMessageContaining("narrow it");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));

        Callers.anybody().get("/v1/data-sets/" + id + "/query?limit=1").then().statusCode(200);
    }
}
