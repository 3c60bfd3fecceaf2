package org.openscrutiny.storage.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Enables or disables a subscription. */
@Schema(name = "WebhookStatusChange")
record SubscriptionStep(@NotNull SubscriptionState to,
        @Size(max = 500) @Schema(examples = "The receiver is being moved") @Nullable String reason) {}
