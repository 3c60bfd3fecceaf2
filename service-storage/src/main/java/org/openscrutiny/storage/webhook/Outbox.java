package org.openscrutiny.storage.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.audit.Actor;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.change.ChangeView;
import org.openscrutiny.storage.change.Operation;

/**
 * Deliveries from when they are due until they are settled. What belongs to one subscription is done under a lock of its row, so
 * that any number of instances keep to its bound and never send two messages for one record at a time. Whoever locks a
 * subscription and deliveries locks the subscription first.
 */
@ApplicationScoped
class Outbox {

    /** After it a message that was taken up and not settled is free again: whoever had it is gone. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final int GONE = 410;
    private static final Actor WORKER = new Actor("webhook-worker", Set.of(), "none", "none");

    private final EntityManager database;
    private final SubscriptionStore subscriptions;
    private final AuditLog audit;
    private final Clock clock;
    private final RetrySchedule schedule = new RetrySchedule(() -> ThreadLocalRandom.current().nextDouble());
    private final int most;

    /** @param most messages of one subscription under way at once, over all instances */
    Outbox(EntityManager database, SubscriptionStore subscriptions, AuditLog audit, Clock clock,
            @ConfigProperty(name = "scrutiny.webhooks.per-subscription") int most) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.clock = clock;
        this.most = most;
    }

    /**
     * An enabled subscription with a message that is due.
     *
     * @param most messages of it that may be under way at once
     */
    record Due(UUID subscription, int most) {}

    /** Those that answer come first, then those whose last attempt failed; of each, those that wait longest. */
    List<Due> due(Instant now) {
        List<?> rows = database.createNativeQuery("""
                select s.id, s.failing_since is null
                from webhook_deliveries d join webhook_subscriptions s on s.id = d.subscription_id
                where d.state = 'PENDING' and d.due_at <= :now and (d.claim is null or d.claimed_until <= :now)
                    and s.state = 'ENABLED'
                group by s.id order by s.failing_since is not null, min(d.due_at)""")
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Due((UUID) row[0], atOnce(row[1])))
                .toList();
    }

    /** One that does not answer is tried by one message at a time. */
    private int atOnce(Object answers) {
        return Boolean.TRUE.equals(answers) ? most : 1;
    }

    /**
     * Takes up one message: the oldest of its record, of a record with none under way. A subscription whose last attempt
     * failed has one under way at a time; one that answers, as many as it may.
     */
    @Transactional
    Optional<Parcel> claim(UUID subscription) {
        var now = clock.instant();
        var claim = UUID.randomUUID();
        var held = database.createNativeQuery("""
                select url, secret, previous_secret, previous_secret_until, failing_since is null
                from webhook_subscriptions s where id = :id and state = 'ENABLED' for update""")
                .setParameter("id", subscription)
                .getResultList();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var receiver = (Object[]) held.get(0);
        if (underWay(subscription, now) >= atOnce(receiver[4])) {
            return Optional.empty();
        }
        List<?> taken = database.createNativeQuery("""
                with taken as (
                    update webhook_deliveries set claim = :claim, claimed_until = :until, attempts = attempts + 1,
                        attempted_at = :now
                    where id = (select d.id from webhook_deliveries d
                        where d.subscription_id = :subscription and d.state = 'PENDING' and d.due_at <= :now
                            and (d.claim is null or d.claimed_until <= :now)
                            and not exists (select 1 from webhook_deliveries e
                                where e.subscription_id = :subscription and e.record_id = d.record_id
                                    and e.state = 'PENDING'
                                    and (e.sequence < d.sequence or e.claim is not null and e.claimed_until > :now))
                        order by d.sequence limit 1 for update skip locked)
                    returning id, kind, sequence, attempts, operation, record_type, record_id, version, modified_at, url)
                select id, kind, sequence, attempts, operation, record_type, record_id, version, modified_at, url
                from taken""")
                .setParameter("claim", claim)
                .setParameter("until", now.plus(LEASE))
                .setParameter("now", now)
                .setParameter("subscription", subscription)
                .getResultList();
        return taken.stream()
                .map(Object[].class::cast)
                .map(row -> parcel(subscription, claim, receiver, row))
                .findFirst();
    }

    /** In a statement of its own, which begins once the lock is there: the one that waited for it sees what was before. */
    private int underWay(UUID subscription, Instant now) {
        return ((Number) database.createNativeQuery("""
                select count(*) from webhook_deliveries
                where subscription_id = :subscription and claim is not null and claimed_until > :now""")
                .setParameter("subscription", subscription)
                .setParameter("now", now)
                .getSingleResult()).intValue();
    }

    private static Parcel parcel(UUID subscription, UUID claim, Object[] receiver, Object[] row) {
        var operation = row[4] == null ? Operation.UPDATED : Operation.valueOf((String) row[4]);
        return new Parcel((UUID) row[0], claim, subscription, (String) receiver[0], (String) receiver[1],
                (String) receiver[2], (Instant) receiver[3], DeliveryKind.valueOf((String) row[1]),
                ((Number) row[2]).longValue(), ((Number) row[3]).intValue(),
                new ChangeView(operation, (String) row[5], (UUID) row[6], ((Number) row[7]).longValue(),
                        (Instant) row[8], (String) row[9]));
    }

    /** Notes that the receiver has the message. */
    @Transactional
    void delivered(Parcel parcel, int status) {
        lock(parcel);
        if (settle(parcel, DeliveryState.DELIVERED, status, null)) {
            database.createNativeQuery(
                    """
                    update webhook_subscriptions set failing_since = null where id = :id and failing_since is not null""")
                    .setParameter("id", parcel.subscription())
                    .executeUpdate();
        }
    }

    /**
     * Notes a failed attempt: the next one, or the end of the message and of the subscription with it.
     *
     * @param retryAfter what the receiver asked for, or zero
     */
    @Transactional
    void failed(Parcel parcel, DeliveryFault fault, @Nullable Integer status, Duration retryAfter) {
        lock(parcel);
        var next = status != null && status == GONE
                ? Optional.<Duration>empty()
                : schedule.after(parcel.attempts(), retryAfter);
        if (next.isPresent()) {
            postpone(parcel, fault, status, clock.instant().plus(next.get()));
        } else if (settle(parcel, DeliveryState.FAILED, status, fault)) {
            disable(parcel.subscription(),
                    status != null && status == GONE ? StateCause.RECEIVER_GONE : StateCause.GIVEN_UP,
                    status != null && status == GONE
                            ? "The receiver answered 410: it wants no more messages."
                            : "Message %d could not be delivered in %d attempts.".formatted(parcel.sequence(),
                                    parcel.attempts()));
        }
    }

    private void lock(Parcel parcel) {
        database.createNativeQuery("select id from webhook_subscriptions where id = :id for update")
                .setParameter("id", parcel.subscription())
                .getResultList();
    }

    /** Only by whoever has it: one that was taken up by another since is his to settle. */
    private boolean settle(Parcel parcel, DeliveryState state, @Nullable Integer status,
            @Nullable DeliveryFault fault) {
        return database.createNativeQuery("""
                update webhook_deliveries set state = :state, settled_at = :now, claim = null, claimed_until = null,
                    last_status = cast(:status as integer), last_fault = cast(:fault as text)
                where id = :id and claim = :claim and state = 'PENDING'""")
                .setParameter("state", state.name())
                .setParameter("now", clock.instant())
                .setParameter("status", status)
                .setParameter("fault", fault == null ? null : fault.name())
                .setParameter("id", parcel.id())
                .setParameter("claim", parcel.claim())
                .executeUpdate() > 0;
    }

    private void postpone(Parcel parcel, DeliveryFault fault, @Nullable Integer status, Instant next) {
        var mine = database.createNativeQuery("""
                update webhook_deliveries set due_at = :next, claim = null, claimed_until = null,
                    last_status = cast(:status as integer), last_fault = :fault
                where id = :id and claim = :claim and state = 'PENDING'""")
                .setParameter("next", next)
                .setParameter("status", status)
                .setParameter("fault", fault.name())
                .setParameter("id", parcel.id())
                .setParameter("claim", parcel.claim())
                .executeUpdate();
        if (mine > 0) {
            database.createNativeQuery("""
                    update webhook_subscriptions set failing_since = coalesce(failing_since, :now) where id = :id""")
                    .setParameter("now", clock.instant())
                    .setParameter("id", parcel.subscription())
                    .executeUpdate();
        }
    }

    private void disable(UUID id, StateCause cause, String reason) {
        var subscription = subscriptions.hold(id, null);
        if (subscription.state() == SubscriptionState.ENABLED) {
            var before = SubscriptionView.whole(subscription);
            subscription.move(SubscriptionState.DISABLED, cause, reason, clock.instant());
            database.flush();
            audit.append(WORKER, Operation.UPDATED.name(), Subscriptions.TYPE, id, Subscriptions.KNOWN_TO, before,
                    SubscriptionView.whole(subscription));
        }
    }
}
