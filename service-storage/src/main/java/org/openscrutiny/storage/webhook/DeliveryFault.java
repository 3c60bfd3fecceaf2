package org.openscrutiny.storage.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an attempt failed. */
@Schema(name = "WebhookDeliveryFault")
public enum DeliveryFault {
    /** The name stands for an address that is never sent to, such as one of this machine or of a private network. */
    ADDRESS_REFUSED,
    /** The name stands for no address, or the name servers did not say in time. */
    NAME_UNKNOWN,
    /** Nobody takes a connection there. */
    UNREACHABLE,
    /** The certificate is not one for that name, or encryption failed otherwise. */
    TLS_FAILED,
    /** The answer did not come in time. */
    TIMED_OUT,
    /** What came back is no HTTP answer. */
    ANSWER_UNREADABLE,
    /** The answer was another than 2xx. */
    STATUS,
    /** The service's own key was changed, so that the secret cannot be read: ask for a new one. */
    SECRET_UNREADABLE
}
