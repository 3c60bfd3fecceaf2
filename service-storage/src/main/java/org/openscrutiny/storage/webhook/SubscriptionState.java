package org.openscrutiny.storage.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether messages are sent. What changes meanwhile is not lost: an enabled subscription goes on where it stopped. */
@Schema(name = "WebhookSubscriptionState")
public enum SubscriptionState {
    ENABLED, DISABLED
}
