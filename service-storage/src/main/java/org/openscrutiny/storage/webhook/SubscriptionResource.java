package org.openscrutiny.storage.webhook;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.ChangeFeed;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/webhook-subscriptions")
@RolesAllowed({Roles.SYSTEM, Roles.CLERK, Roles.MONITORING_OFFICER})
@Tag(name = "Webhooks", description = "For systems that want to be told of changes instead of asking")
class SubscriptionResource {

    private final Subscriptions subscriptions;
    private final SubscriptionStore store;
    private final Targets targets;
    private final ChangeFeed feed;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final ReaderTags tags;
    private final Cursors cursors;
    private final Caller caller;

    SubscriptionResource(Subscriptions subscriptions, SubscriptionStore store, Targets targets, ChangeFeed feed,
            IdempotentWrites writes, Preconditions preconditions, MergePatch mergePatch, ReaderTags tags,
            Cursors cursors, Caller caller) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.targets = targets;
        this.feed = feed;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.tags = tags;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listWebhookSubscriptions", summary = "List one's own subscriptions, oldest first", description = "The monitoring officer sees everybody's.")
    public PageView<SubscriptionSummary> list(@RestQuery @Nullable SubscriptionState state, @BeanParam PageQuery page) {
        var list = store.list(subscriptions.owner(), state);
        var rows = list.sorted(false, page.position(cursors), SubscriptionStore.BY_AGE).rows(page.limit() + 1);
        return page.view(rows, cursors, s -> List.of(s.id().toString()), page.wantsTotal() ? list.count() : null);
    }

    @POST
    @Operation(operationId = "subscribeToChanges", summary = "Ask to be told of changes", description = """
            From now on each change that the filters let through is posted to the URL: a CloudEvent that names the record and \
            holds nothing of it, signed as Standard Webhooks. Changes of one record come in order; each comes at least once, \
            under the same webhook-id when it is repeated. The answer holds the secret that verifies signatures, this once: \
            a repetition with the same Idempotency-Key is answered without it, and who never got it asks for a new one.""")
    public RestResponse<SubscriptionView> register(@Valid @NotNull SubscriptionDraft draft) {
        return writes.answer(draft, () -> {
            targets.checked(draft.url());
            return feed.settle();
        }, position -> {
            var made = subscriptions.register(draft, position);
            return made.created(Subscriptions.url(made.view().id()));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readWebhookSubscription", summary = "Read a subscription; the secret is not shown again")
    public RestResponse<SubscriptionView> read(@RestPath UUID id) {
        var subscription = subscriptions.get(id);
        return tags.tagged(subscription, SubscriptionView.of(subscription, caller, null)).read(preconditions);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "reviseWebhookSubscription", summary = "Change a subscription by merge patch (RFC 7396)", description = "Messages that wait and are not asked for any more are cancelled.")
    public RestResponse<SubscriptionView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SubscriptionDraft.class))) ObjectNode patch) {
        // Names are looked up before anything is locked.
        var wanted = mergePatch.apply(subscriptions.get(id).asDraft(), patch, SubscriptionDraft.class);
        targets.checked(wanted.url());
        return subscriptions.revise(id, said -> mergePatch.apply(said, patch, SubscriptionDraft.class)).changed();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "endWebhookSubscription", summary = "End a subscription; what waits is not sent")
    public RestResponse<Void> remove(@RestPath UUID id) {
        subscriptions.remove(id);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/status-changes")
    @Operation(operationId = "moveWebhookSubscription", summary = "Disable a subscription, or enable it again", description = """
            Nothing is lost meanwhile: an enabled subscription goes on with the change after the last one it was told of, and \
            what waited is sent at once.""")
    public RestResponse<SubscriptionView> move(@RestPath UUID id, @Valid @NotNull SubscriptionStep step) {
        return writes.answer(step, () -> subscriptions.move(id, step).created(Subscriptions.url(id)));
    }

    @POST
    @Path("/{id}/secret-rotations")
    @Operation(operationId = "rotateWebhookSecret", summary = "Make a new secret", description = """
            It is shown this once; a repetition with the same Idempotency-Key is answered without it. Until the overlap is over, \
            messages carry a signature of the secret before, too.""")
    public RestResponse<SecretView> rotate(@RestPath UUID id, @Valid @NotNull RotationDraft draft) {
        return writes.answer(draft, () -> subscriptions.rotate(id, draft).created(Subscriptions.url(id)));
    }

    @POST
    @Path("/{id}/test-events")
    @Operation(operationId = "testWebhookSubscription", summary = "Send a test message", description = """
            It is signed and repeated like any other; its type is org.openscrutiny.webhook.test and it has no data.""")
    public RestResponse<DeliveryView> test(@RestPath UUID id) {
        return writes.answer(Map.of(), () -> subscriptions.test(id).created(id));
    }
}
