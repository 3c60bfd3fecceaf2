package org.openscrutiny.storage.webhook;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;

/** A subscription in a list. */
@Schema(name = "WebhookSubscriptionSummary")
record SubscriptionSummary(UUID id, String url, @Nullable String description, Audience audience, String owner,
        SubscriptionState state, StateCause cause, Instant stateAt, Instant modifiedAt) {}
