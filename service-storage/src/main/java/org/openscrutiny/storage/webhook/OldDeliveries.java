package org.openscrutiny.storage.webhook;

import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.storage.disposal.DisposalRule;

/** Removes deliveries that have been over for long. */
@ApplicationScoped
class OldDeliveries implements DisposalRule {

    /** So that no transaction is long. */
    private static final int MOST = 10_000;

    private final EntityManager database;
    private final Period kept;

    OldDeliveries(EntityManager database, @ConfigProperty(name = "scrutiny.webhooks.keep-deliveries") Period kept) {
        this.database = database;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "webhook-deliveries";
    }

    @Override
    public Optional<TemporalAmount> kept() {
        return Optional.of(kept);
    }

    @Override
    public int dispose(Instant before) {
        return database.createNativeQuery("""
                delete from webhook_deliveries where id in (select id from webhook_deliveries
                    where state <> 'PENDING' and settled_at <= ?1 order by settled_at limit ?2)""")
                .setParameter(1, before)
                .setParameter(2, MOST)
                .executeUpdate();
    }
}
