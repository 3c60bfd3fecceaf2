package org.openscrutiny.storage.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.Forbidden;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/**
 * What a subscriber does with subscriptions of his own, and the monitoring officer with all. They are audited like any
 * record, but stand in no feed: they are no part of the council's record, and others may not know of them.
 */
@ApplicationScoped
class Subscriptions {

    static final String TYPE = "webhook-subscription";
    /** In the audit, which names no narrower circle. */
    static final Audience KNOWN_TO = Audience.EXEMPT;
    static final int MOST_OF_ONE = 50;

    private final SubscriptionStore store;
    private final DeliveryStore deliveries;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;
    private final boolean committeesKnown;

    Subscriptions(SubscriptionStore store, DeliveryStore deliveries, Secrets secrets, AuditLog audit,
            Preconditions preconditions, Caller caller, Clock clock,
            @ConfigProperty(name = "scrutiny.webhooks.committees") boolean committeesKnown) {
        this.store = store;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.audit = audit;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
        this.committeesKnown = committeesKnown;
    }

    /** Whose subscriptions the caller sees: his own; the monitoring officer's null means everybody's. */
    @Nullable
    String owner() {
        return caller.isAny(Roles.MONITORING_OFFICER) ? null : caller.name();
    }

    Subscription get(UUID id) {
        return store.get(id, owner());
    }

    /**
     * @param position of the feed; what comes after it is sent
     * @throws RuleBroken too-many-webhook-subscriptions
     */
    @Transactional
    Tagged<SubscriptionView> register(SubscriptionDraft draft, long position) {
        requireReadable(draft.audienceOrPublic());
        requireKnownCommittees(draft);
        if (store.countOf(caller.name()) >= MOST_OF_ONE) {
            throw new RuleBroken("too-many-webhook-subscriptions",
                    "%s has %d subscriptions, the most there are; remove one that is no longer needed."
                            .formatted(caller.name(), MOST_OF_ONE));
        }
        var subscription = new Subscription(draft, caller.name(), position, clock.instant());
        var secret = secrets.make();
        subscription.keepFirst(secrets.seal(subscription.id(), secret));
        store.persistAndFlush(subscription);
        audit.append(Operation.CREATED.name(), TYPE, subscription.id(), KNOWN_TO, null, view(subscription));
        return new Tagged<>(SubscriptionView.of(subscription, caller, secret), subscription.tagFor(caller));
    }

    /** Changes what is said; the caller's If-Match must name the present state. What waits and is not wanted now is not sent. */
    @Transactional
    Tagged<SubscriptionView> revise(UUID id, UnaryOperator<SubscriptionDraft> change) {
        var subscription = store.hold(id, owner());
        preconditions.requireMatch(subscription.tagFor(caller));
        var before = view(subscription);
        var said = subscription.asDraft();
        var draft = change.apply(said);
        requireReadable(draft.audienceOrPublic());
        requireKnownCommittees(draft);
        if (isMore(draft.audienceOrPublic(), said.audienceOrPublic()) && !isOwn(subscription)) {
            throw new Forbidden("Only %s, who registered it and whose rights it has, may ask to be told more."
                    .formatted(subscription.owner()));
        }
        subscription.revise(draft, clock.instant());
        store.flush();
        deliveries.cancelOthers(id, Filter.of(draft), clock.instant());
        return noted(subscription, before);
    }

    /** @throws RuleBroken webhook-state-unchanged */
    @Transactional
    Tagged<SubscriptionView> move(UUID id, SubscriptionStep step) {
        var subscription = store.hold(id, owner());
        var before = view(subscription);
        subscription.move(step.to(), StateCause.BY_REQUEST, step.reason(), clock.instant());
        if (step.to() == SubscriptionState.ENABLED) {
            if (isOwn(subscription)) {
                requireReadable(subscription.asDraft().audienceOrPublic());
            }
            deliveries.hurry(id, clock.instant());
        }
        store.flush();
        return noted(subscription, before);
    }

    /** Its messages go with it. */
    @Transactional
    void remove(UUID id) {
        var subscription = store.hold(id, owner());
        preconditions.requireMatch(subscription.tagFor(caller));
        var before = view(subscription);
        store.delete(subscription);
        store.flush();
        audit.append(Operation.DELETED.name(), TYPE, id, KNOWN_TO, before, null);
    }

    @Transactional
    Tagged<SecretView> rotate(UUID id, RotationDraft draft) {
        var subscription = store.hold(id, owner());
        var before = view(subscription);
        var secret = secrets.make();
        var until = clock.instant().plus(Duration.ofHours(draft.hours()));
        subscription.rotate(secrets.seal(id, secret), until, clock.instant());
        store.flush();
        noted(subscription, before);
        return new Tagged<>(new SecretView(id, secret, subscription.secretMadeAt(), until),
                subscription.tagFor(caller));
    }

    /** @throws RuleBroken webhook-disabled */
    @Transactional
    DeliveryView test(UUID id) {
        var subscription = store.hold(id, owner());
        subscription.requireEnabled();
        var test = deliveries.addTest(id, url(id), subscription.version(), clock.instant());
        audit.append("TESTED", TYPE, id, KNOWN_TO, null, null);
        return delivery(subscription, test);
    }

    /** @throws RuleBroken webhook-disabled, webhook-delivery-pending */
    @Transactional
    DeliveryView redeliver(UUID id, UUID delivery) {
        var subscription = store.hold(id, owner());
        var found = delivery(subscription, delivery);
        subscription.requireEnabled();
        if (found.state() == DeliveryState.PENDING) {
            throw new RuleBroken("webhook-delivery-pending",
                    "The message waits to be sent already, next at %s; it can be sent again once it is over."
                            .formatted(found.nextAt()));
        }
        deliveries.repeat(delivery, clock.instant());
        audit.append("REDELIVERED", TYPE, id, KNOWN_TO, null, null);
        return delivery(subscription, delivery);
    }

    /** @throws NotFound if there is none that this caller may know of */
    DeliveryView delivery(Subscription subscription, UUID id) {
        return deliveries.find(subscription.id(), audiences(subscription), id)
                .orElseThrow(() -> new NotFound("delivery", id));
    }

    /** What the caller may know of among what the subscription is told now. */
    Collection<Audience> audiences(Subscription subscription) {
        return Filter.upTo(subscription.asDraft().audienceOrPublic()).stream().filter(caller::mayRead).toList();
    }

    static String url(UUID id) {
        return "/v1/webhook-subscriptions/" + id;
    }

    private Tagged<SubscriptionView> noted(Subscription subscription, SubscriptionView before) {
        var after = view(subscription);
        audit.append(Operation.UPDATED.name(), TYPE, subscription.id(), KNOWN_TO, before, after);
        return new Tagged<>(after, subscription.tagFor(caller));
    }

    private SubscriptionView view(Subscription subscription) {
        return SubscriptionView.of(subscription, caller, null);
    }

    private boolean isOwn(Subscription subscription) {
        return subscription.owner().equals(caller.name());
    }

    private static boolean isMore(Audience wanted, Audience before) {
        return wanted != before && wanted.within(before) == wanted;
    }

    private void requireReadable(Audience audience) {
        if (!caller.mayRead(audience)) {
            throw new Forbidden(
                    "Messages about %s records go only to those who may read them, which this login may not; ask for an audience that it may read, such as PUBLIC."
                            .formatted(audience));
        }
    }

    private void requireKnownCommittees(SubscriptionDraft draft) {
        if (draft.committeeId() != null && !committeesKnown) {
            throw new InvalidInput(Fault.at("/committeeId",
                    "Records of this service belong to no committee; leave committeeId out and name types instead."));
        }
    }
}
