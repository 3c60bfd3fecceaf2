package org.openscrutiny.storage.webhook;

/** An attempt to deliver that came to nothing. */
class AttemptFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final DeliveryFault fault;

    AttemptFailed(DeliveryFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    DeliveryFault fault() {
        return fault;
    }
}
