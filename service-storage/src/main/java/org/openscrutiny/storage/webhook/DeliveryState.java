package org.openscrutiny.storage.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a delivery is; cancelled are those that a change of the subscription left without a reason. */
@Schema(name = "WebhookDeliveryState")
public enum DeliveryState {
    PENDING, DELIVERED, FAILED, CANCELLED
}
