package org.openscrutiny.storage.webhook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.ChangeView;

/**
 * A message that was taken up to be sent.
 *
 * @param claim    who took it up; another worker that takes it up later has another
 * @param attempts this one among them
 */
record Parcel(UUID id, UUID claim, UUID subscription, String url, String secret, @Nullable String previousSecret,
        @Nullable Instant previousSecretUntil, DeliveryKind kind, long sequence, int attempts, ChangeView change) {}
