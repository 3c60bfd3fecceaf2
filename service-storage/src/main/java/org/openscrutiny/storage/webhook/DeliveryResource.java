package org.openscrutiny.storage.webhook;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/webhook-subscriptions/{id}/deliveries")
@RolesAllowed({Roles.SYSTEM, Roles.CLERK, Roles.MONITORING_OFFICER})
@Tag(name = "Webhooks")
class DeliveryResource {

    private final Subscriptions subscriptions;
    private final DeliveryStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Cursors cursors;

    DeliveryResource(Subscriptions subscriptions, DeliveryStore store, IdempotentWrites writes,
            Preconditions preconditions, Cursors cursors) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listWebhookDeliveries", summary = "List messages and how far they are, newest first", description = "Those that are over can be looked up for 30 days.")
    public PageView<DeliveryView> list(@RestPath UUID id, @RestQuery @Nullable DeliveryState state,
            @BeanParam PageQuery page) {
        var audiences = subscriptions.audiences(subscriptions.get(id));
        var below = page.position(cursors).map(position -> Long.parseLong(position.get(0))).orElse(Long.MAX_VALUE);
        var rows = store.list(id, audiences, state, below, page.limit() + 1);
        return page.view(rows, cursors, delivery -> List.of(Long.toString(delivery.sequence())),
                page.wantsTotal() ? store.count(id, audiences, state) : null);
    }

    @GET
    @Path("/{deliveryId}")
    @Operation(operationId = "readWebhookDelivery", summary = "Read how far a message is")
    public RestResponse<DeliveryView> read(@RestPath UUID id, @RestPath UUID deliveryId) {
        return subscriptions.delivery(subscriptions.get(id), deliveryId).tagged().read(preconditions);
    }

    @POST
    @Path("/{deliveryId}/redeliveries")
    @Operation(operationId = "redeliverWebhook", summary = "Send a message again, under the same id")
    public RestResponse<DeliveryView> redeliver(@RestPath UUID id, @RestPath UUID deliveryId) {
        return writes.answer(Map.of(), () -> subscriptions.redeliver(id, deliveryId).created(id));
    }
}
