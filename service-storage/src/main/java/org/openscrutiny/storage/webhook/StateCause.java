package org.openscrutiny.storage.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a subscription is in its state: asked for, answered 410 by the receiver, or given up after the last attempt. */
@Schema(name = "WebhookStateCause")
public enum StateCause {
    BY_REQUEST, RECEIVER_GONE, GIVEN_UP
}
