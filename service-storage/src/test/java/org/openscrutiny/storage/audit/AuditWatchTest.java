package org.openscrutiny.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.storage.audit.BrokenSealView.Fault;
import org.openscrutiny.storage.sample.MovableClock;
import org.openscrutiny.storage.sample.Superuser;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.metrics.Figure;

/** The audit is verified by itself, and what was found is told to Prometheus. */
@QuarkusTest
class AuditWatchTest {

    private static final String SERVICE = "service";
    private static final Actor WRITER = new Actor("clerk", Set.of("CLERK"), "127.0.0.1", "none");

    private final AuditWatch watch;
    private final AuditFigures figures;
    private final AuditLog audit;
    private final EntityManager database;
    private final MovableClock clock;

    AuditWatchTest(AuditWatch watch, AuditFigures figures, AuditLog audit, EntityManager database, MovableClock clock) {
        this.watch = watch;
        this.figures = figures;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** Looks of other tests lie where their clock stood. */
    @BeforeEach
    void forgetEarlierLooks() throws SQLException {
        Superuser.run(SERVICE, "delete from audit_verifications");
        write();
    }

    @AfterEach
    void leave() throws SQLException {
        clock.reset();
        Superuser.run(SERVICE, "delete from audit_verifications");
    }

    @Test
    void auditIsVerifiedOnceADay() {
        assertThat(values("scrutiny_audit_intact")).isEmpty();
        assertThat(watch.look()).get().extracting(AuditVerificationView::intact).isEqualTo(true);
        assertThat(values("scrutiny_audit_intact")).containsExactly(1d);
        var at = values("scrutiny_audit_verified_timestamp_seconds");
        assertThat(at).hasSize(1);
        clock.forward(Duration.ofHours(23));
        assertThat(watch.look()).isEmpty();
        assertThat(values("scrutiny_audit_verified_timestamp_seconds")).isEqualTo(at);
        clock.forward(Duration.ofHours(2));
        assertThat(watch.look()).isPresent();
        assertThat(values("scrutiny_audit_verified_timestamp_seconds").get(0)).isGreaterThan(at.get(0) + 24 * 3600);
    }

    @Test
    void brokenAuditIsToldAndLookedAtAgainUntilItIsWhole() throws SQLException {
        Superuser.run(SERVICE, "set session_replication_role = replica",
                "update audit_entries set caller = 'nobody' || caller where id = (select max(id) from audit_entries)");
        try {
            assertThat(watch.look().orElseThrow().broken()).isNotNull()
                    .extracting(BrokenSealView::fault)
                    .isEqualTo(Fault.CHANGED);
            assertThat(values("scrutiny_audit_intact")).containsExactly(0d);
            assertThat(watch.look()).isPresent();
        } finally {
            Superuser.run(SERVICE, "set session_replication_role = replica", """
                    update audit_entries set caller = substring(caller from 7)
                    where id = (select max(id) from audit_entries)""");
        }
        assertThat(watch.look()).isPresent();
        assertThat(values("scrutiny_audit_intact")).containsExactly(1d);
    }

    /** As if the whole chain had been written anew: it holds, and yet is not the one that was seen. */
    @Test
    void chainThatIsNotTheOneSeenBeforeIsTold() throws SQLException {
        assertThat(watch.look()).isPresent();
        Superuser.run(SERVICE, "update audit_verifications set seal_hash = repeat('0', 64)");
        clock.forward(Duration.ofHours(25));
        assertThat(watch.look().orElseThrow().broken()).isNotNull()
                .extracting(BrokenSealView::fault)
                .isEqualTo(Fault.NOT_AS_NOTED);
        assertThat(values("scrutiny_audit_intact")).containsExactly(0d);
    }

    @Test
    void oneInstanceLooksAtATime() throws SQLException {
        try (var other = Superuser.connect(SERVICE)) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(%d)".formatted(AuditWatch.LOCK));
            assertThat(watch.look()).isEmpty();
            other.rollback();
        }
        assertThat(watch.look()).isPresent();
    }

    @Test
    void serviceCannotChangeWhatWasFound() {
        for (var sql : List.of("update audit_verifications set intact = true", "delete from audit_verifications")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(sql).executeUpdate()))
                    .hasStackTraceContaining("permission denied for table");
        }
    }

    private void write() {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.append(WRITER, "CREATED", "note", UUID.randomUUID(), Audience.PUBLIC, null, null));
    }

    private List<Double> values(String name) {
        return figures.read()
                .stream()
                .filter(figure -> figure.name().equals(name))
                .flatMap(figure -> figure.samples().stream())
                .map(Figure.Sample::value)
                .toList();
    }
}
