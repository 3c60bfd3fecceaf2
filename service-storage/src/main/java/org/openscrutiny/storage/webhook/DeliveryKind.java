package org.openscrutiny.storage.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a message tells of a change or was asked for as a test. */
@Schema(name = "WebhookDeliveryKind")
public enum DeliveryKind {
    CHANGE, TEST
}
