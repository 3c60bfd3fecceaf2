package org.openscrutiny.storage.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.idempotency.ShownOnce;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/**
 * A subscription as served.
 *
 * @param owner               the login that registered it
 * @param reason              what was said when it was enabled or disabled
 * @param previousSecretUntil until when messages are signed with the secret before, too
 * @param secret              signs the messages; only in the answer to its registration
 */
@Schema(name = "WebhookSubscription")
record SubscriptionView(UUID id, @Schema(examples = "https://hooks.example.org/scrutiny") String url,
        @Nullable String description, @Schema(examples = "[\"meeting\", \"agenda-item\"]") List<String> types,
        List<Operation> operations, @Nullable UUID committeeId, Audience audience,
        @Schema(examples = "system") String owner, SubscriptionState state, StateCause cause, @Nullable String reason,
        Instant stateAt, Instant secretMadeAt, @Nullable Instant previousSecretUntil,
        @Schema(description = "Signs the messages; only in the answer to the registration") @Nullable String secret,
        Instant createdAt, Instant modifiedAt, long version) implements ShownOnce {

    @Override
    public SubscriptionView withoutIt() {
        return new SubscriptionView(id, url, description, types, operations, committeeId, audience, owner, state, cause,
                reason, stateAt, secretMadeAt, previousSecretUntil, null, createdAt, modifiedAt, version);
    }

    /** @param shown the secret, where it was made just now */
    static SubscriptionView of(Subscription said, Caller caller, @Nullable String shown) {
        return of(said, said.versionFor(caller), said.modifiedAtFor(caller), shown);
    }

    /** For the audit of what is done without a caller. */
    static SubscriptionView whole(Subscription said) {
        return of(said, said.version(), said.modifiedAt(), null);
    }

    private static SubscriptionView of(Subscription subscription, long version, Instant modifiedAt,
            @Nullable String shown) {
        var said = subscription.asDraft();
        return new SubscriptionView(subscription.id(), said.url(), said.description(), listOf(said.types()),
                listOf(said.operations()), said.committeeId(), said.audienceOrPublic(), subscription.owner(),
                subscription.state(), subscription.cause(), subscription.reason(), subscription.stateAt(),
                subscription.secretMadeAt(), subscription.previousSecretUntil(), shown, subscription.createdAt(),
                modifiedAt, version);
    }

    private static <T> List<T> listOf(@Nullable List<T> said) {
        return said == null ? List.of() : said;
    }
}
