package org.openscrutiny.storage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.tag.Tag;

/**
 * A message and how far it is.
 *
 * @param id         also the message's {@code webhook-id}
 * @param sequence   the subscription's own count, without gaps
 * @param operation  absent for a test
 * @param nextAt     when it is sent next; absent when it is over
 * @param lastStatus what the receiver answered last
 * @param lastFault  why the last attempt failed
 * @param settledAt  when it was over
 */
@Schema(name = "WebhookDelivery")
record DeliveryView(UUID id, long sequence, DeliveryKind kind, @Nullable Operation operation,
        @Schema(examples = "meeting") String type, UUID recordId,
        @Schema(examples = "/v1/meetings/0199f2d0-4c1e-7c7b-9d5e-3f0a5b6c7d8e") String url, DeliveryState state,
        int attempts, @Nullable Instant nextAt, @Nullable Instant attemptedAt, @Nullable Integer lastStatus,
        @Nullable DeliveryFault lastFault, @Nullable Instant settledAt, Instant createdAt) {

    /** With the tag of all it says: it has no version of its own, for the worker moves it on. */
    Tagged<DeliveryView> tagged() {
        return new Tagged<>(this, Tag.ofContent(toString().getBytes(UTF_8)));
    }

    /** 201 at its address. */
    RestResponse<DeliveryView> created(UUID subscription) {
        return tagged().created(Subscriptions.url(subscription) + "/deliveries/" + id);
    }
}
