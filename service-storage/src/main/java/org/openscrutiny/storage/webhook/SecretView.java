package org.openscrutiny.storage.webhook;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.idempotency.ShownOnce;

/**
 * A new secret; shown this once.
 *
 * @param secret        signs the messages; not in the answer to a repetition
 * @param previousUntil until when messages are signed with the secret before, too
 */
@Schema(name = "WebhookSecret")
record SecretView(UUID subscriptionId,
        @Schema(examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=") @Nullable String secret,
        Instant madeAt,
        Instant previousUntil) implements ShownOnce {

    @Override
    public SecretView withoutIt() {
        return new SecretView(subscriptionId, null, madeAt, previousUntil);
    }
}
