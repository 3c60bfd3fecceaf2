package org.openscrutiny.storage.webhook;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new secret; shown this once.
 *
 * @param previousUntil until when messages are signed with the secret before, too
 */
@Schema(name = "WebhookSecret")
record SecretView(UUID subscriptionId,
        @Schema(examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=") String secret, Instant madeAt,
        Instant previousUntil) {}
