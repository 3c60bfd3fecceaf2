package org.openscrutiny.storage.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.RuleBroken;

/** What another council system wants to be told of, and where. Only its owner and the monitoring officer know of it. */
@Entity
@Table(name = "webhook_subscriptions")
class Subscription extends Recorded {

    @Column(updatable = false)
    private String owner;

    private @Nullable String description;

    private String url;

    // Arrays, since a service that keeps other lists as JSON would have lists taken for JSON here too.
    private String[] types;

    private String[] operations;

    @Column(name = "committee_id")
    private @Nullable UUID committeeId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private SubscriptionState state = SubscriptionState.ENABLED;

    @Enumerated(EnumType.STRING)
    private StateCause cause = StateCause.BY_REQUEST;

    private @Nullable String reason;

    @Column(name = "state_at")
    private Instant stateAt;

    private String secret;

    @Column(name = "secret_made_at")
    private Instant secretMadeAt;

    @Column(name = "previous_secret")
    private @Nullable String previousSecret;

    @Column(name = "previous_secret_until")
    private @Nullable Instant previousSecretUntil;

    /** Where the feed stood when it was made: what was before is not sent. The worker moves it on by itself. */
    @Column(name = "planned_position", updatable = false)
    private long plannedPosition;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Subscription() {
    }

    /** @param position of the feed; changes after it are sent */
    @SuppressWarnings("NullAway") // say fills the rest
    Subscription(SubscriptionDraft draft, String owner, long position, Instant now) {
        super(now);
        this.owner = owner;
        plannedPosition = position;
        stateAt = createdAt();
        say(draft);
    }

    /** To be called once, before it is stored. */
    void keepFirst(String sealed) {
        secret = sealed;
        secretMadeAt = createdAt();
    }

    void revise(SubscriptionDraft draft, Instant now) {
        say(draft);
        touch(now, Audience.PUBLIC);
    }

    private void say(SubscriptionDraft draft) {
        url = draft.url();
        description = draft.description();
        types = draft.types() == null ? new String[0] : draft.types().toArray(String[]::new);
        operations = draft.operations() == null
                ? new String[0]
                : draft.operations().stream().map(Operation::name).toArray(String[]::new);
        committeeId = draft.committeeId();
        audience = draft.audienceOrPublic();
    }

    /** @throws RuleBroken webhook-state-unchanged */
    void move(SubscriptionState to, StateCause why, @Nullable String said, Instant now) {
        if (state == to) {
            throw new RuleBroken("webhook-state-unchanged",
                    "The subscription is %s already, since %s.".formatted(state, stateAt));
        }
        state = to;
        cause = why;
        reason = said;
        touch(now, Audience.PUBLIC);
        stateAt = modifiedAt();
    }

    /** The secret so far is good until the end of the overlap, so that the receiver can change over in his own time. */
    void rotate(String sealed, Instant overlapUntil, Instant now) {
        previousSecret = secret;
        previousSecretUntil = overlapUntil;
        secret = sealed;
        touch(now, Audience.PUBLIC);
        secretMadeAt = modifiedAt();
    }

    /** @throws RuleBroken webhook-disabled */
    void requireEnabled() {
        if (state != SubscriptionState.ENABLED) {
            throw new RuleBroken("webhook-disabled",
                    "The subscription is disabled since %s, and nothing is sent; enable it first.".formatted(stateAt));
        }
    }

    SubscriptionDraft asDraft() {
        return new SubscriptionDraft(url, description, List.of(types),
                Stream.of(operations).map(Operation::valueOf).toList(),
                committeeId, audience);
    }

    String owner() {
        return owner;
    }

    SubscriptionState state() {
        return state;
    }

    StateCause cause() {
        return cause;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant stateAt() {
        return stateAt;
    }

    Instant secretMadeAt() {
        return secretMadeAt;
    }

    @Nullable
    Instant previousSecretUntil() {
        return previousSecretUntil;
    }
}
