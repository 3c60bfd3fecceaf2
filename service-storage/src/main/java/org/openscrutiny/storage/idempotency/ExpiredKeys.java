package org.openscrutiny.storage.idempotency;

import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.openscrutiny.storage.disposal.DisposalRule;

/** Removes keys whose day is over, with the answers that were kept under them. */
@ApplicationScoped
class ExpiredKeys implements DisposalRule {

    /** So that no transaction is long. */
    private static final int MOST = 10_000;

    private final EntityManager database;

    ExpiredKeys(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "idempotency-answers";
    }

    @Override
    public Optional<TemporalAmount> kept() {
        return Optional.of(IdempotentWrites.KEPT);
    }

    @Override
    public int dispose(Instant before) {
        return database.createNativeQuery("""
                delete from idempotency_keys where (caller, key) in (select caller, key from idempotency_keys
                    where created_at <= ?1 order by created_at limit ?2)""")
                .setParameter(1, before)
                .setParameter(2, MOST)
                .executeUpdate();
    }
}
