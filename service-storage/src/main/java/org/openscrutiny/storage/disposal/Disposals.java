package org.openscrutiny.storage.disposal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.jboss.logging.Logger;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Roles;

/**
 * Removes what is due by the rules of the disposal schedule and notes each disposal in the audit, in the same transaction: what
 * was removed, how many, up to when, by which rule (ADR 0067). Of many instances the one that gets the lock does it.
 */
@ApplicationScoped
public class Disposals {

    /** The kind of record an entry of the audit is about. */
    public static final String TYPE = "disposal";
    private static final String DISPOSED = "DISPOSED";
    private static final Logger LOG = Logger.getLogger(Disposals.class);
    /** One of the suite's advisory locks; the number means nothing. */
    private static final long LOCK = 5_430_117_003L;
    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");
    /** As whom rules work: one who may remove drafts, and whom nobody can log in as. */
    private static final SecurityIdentity SCHEDULE = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("disposal-schedule"))
            .addRole(Roles.CLERK)
            .build();

    private final Instance<DisposalRule> rules;
    private final EntityManager database;
    private final AuditLog audit;
    private final CurrentIdentityAssociation identity;
    private final Clock clock;

    Disposals(@Any Instance<DisposalRule> rules, EntityManager database, AuditLog audit,
            CurrentIdentityAssociation identity, Clock clock) {
        this.rules = rules;
        this.database = database;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    /** A rule that fails leaves the others be. */
    @Scheduled(every = "{scrutiny.disposal.every}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        for (var rule : rules) {
            try {
                run(rule);
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "What the rule %s disposes of could not be removed; the next round tries again",
                        rule.name());
            }
        }
    }

    /**
     * Removes all that is due by one rule.
     *
     * @return how many records; 0 where another instance is at it
     */
    @ActivateRequestContext
    public int run(DisposalRule rule) {
        var kept = rule.kept();
        if (kept.isEmpty()) {
            return 0;
        }
        identity.setIdentity(SCHEDULE);
        var before = clock.instant().atZone(COUNCIL).minus(kept.get()).toInstant();
        var total = 0;
        while (true) {
            var count = QuarkusTransaction.requiringNew().call(() -> some(rule, kept.get(), before));
            if (count == 0) {
                return total;
            }
            total += count;
        }
    }

    private int some(DisposalRule rule, TemporalAmount kept, Instant before) {
        var mine = (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
        var count = mine ? rule.dispose(before) : 0;
        if (count > 0) {
            audit.append(DISPOSED, TYPE, UUID.randomUUID(), Audience.DRAFT, null,
                    new Disposal(rule.name(), kept.toString(), before, count));
        }
        return count;
    }
}
