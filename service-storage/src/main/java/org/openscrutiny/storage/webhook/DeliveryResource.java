package org.openscrutiny.storage.webhook;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/webhook-subscriptions/{id}")
@RolesAllowed({Roles.SYSTEM, Roles.CLERK, Roles.MONITORING_OFFICER})
@Tag(name = "Webhooks")
class DeliveryResource {

    private final Subscriptions subscriptions;
    private final DeliveryStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final ObjectMapper json;

    DeliveryResource(Subscriptions subscriptions, DeliveryStore store, IdempotentWrites writes,
            Preconditions preconditions, Cursors cursors, ObjectMapper json) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.json = json;
    }

    @GET
    @Path("/deliveries")
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
    @Path("/deliveries/{deliveryId}")
    @Operation(operationId = "readWebhookDelivery", summary = "Read how far a message is")
    public RestResponse<DeliveryView> read(@RestPath UUID id, @RestPath UUID deliveryId) {
        return tagged(subscriptions.delivery(subscriptions.get(id), deliveryId)).read(preconditions);
    }

    @POST
    @Path("/deliveries/{deliveryId}/redeliveries")
    @Operation(operationId = "redeliverWebhook", summary = "Send a message again, under the same id")
    public RestResponse<DeliveryView> redeliver(@RestPath UUID id, @RestPath UUID deliveryId) {
        return writes.answer(Map.of(), () -> created(id, subscriptions.redeliver(id, deliveryId)));
    }

    @POST
    @Path("/test-events")
    @Operation(operationId = "testWebhookSubscription", summary = "Send a test message", description = "It is signed and repeated like any other; its type is org.openscrutiny.webhook.test and it has no data.")
    public RestResponse<DeliveryView> test(@RestPath UUID id) {
        return writes.answer(Map.of(), () -> created(id, subscriptions.test(id)));
    }

    private RestResponse<DeliveryView> created(UUID id, DeliveryView delivery) {
        return tagged(delivery).created(Subscriptions.url(id) + "/deliveries/" + delivery.id());
    }

    /** It has no version of its own: the worker moves it on. */
    private Tagged<DeliveryView> tagged(DeliveryView delivery) {
        try {
            return new Tagged<>(delivery,
                    org.openscrutiny.support.tag.Tag.ofContent(json.writeValueAsBytes(delivery)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A delivery cannot be written as JSON", unwritable);
        }
    }
}
