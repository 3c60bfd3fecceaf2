package org.openscrutiny.meetings.keydecision;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.exempt.ReleaseDraft;
import org.openscrutiny.meetings.exempt.ReleaseView;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/key-decision-notices/{id}")
@Tag(name = "Key decisions")
class KeyDecisionResource {

    private final KeyDecisions decisions;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;

    KeyDecisionResource(KeyDecisions decisions, IdempotentWrites writes, Preconditions preconditions,
            MergePatch mergePatch) {
        this.decisions = decisions;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readKeyDecisionNotice", summary = "Read a key decision: its notice, the decision, whether it may take effect")
    public RestResponse<KeyDecisionView> read(@RestPath UUID id) {
        return decisions.read(id).read(preconditions);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseKeyDecisionNotice", summary = "Change a notice by merge patch (RFC 7396), until the decision is made")
    public RestResponse<KeyDecisionView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = KeyDecisionDraft.class))) ObjectNode patch) {
        return decisions.revise(id, said -> mergePatch.apply(said, patch, KeyDecisionDraft.class)).changed();
    }

    @DELETE
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "discardKeyDecisionNotice", summary = "Discard a notice that is not published")
    public RestResponse<Void> discard(@RestPath UUID id) {
        decisions.discard(id);
        return RestResponse.noContent();
    }

    @POST
    @Path("/publications")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "publishKeyDecisionNotice", summary = "Record that the notice is published: it is on the forward plan from then on")
    public RestResponse<KeyDecisionView> publish(@RestPath UUID id, @Valid @NotNull NoticePublication publication) {
        return writes.answer(publication, () -> decisions.publish(id, publication).created(KeyDecisions.url(id)));
    }

    @POST
    @Path("/exceptions")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "exceptKeyDecision", summary = "Record a general exception or special urgency, for a decision without 28 clear days of notice")
    public RestResponse<KeyDecisionView> except(@RestPath UUID id, @Valid @NotNull ShortNotice ground) {
        return writes.answer(ground, () -> decisions.except(id, ground).created(KeyDecisions.url(id)));
    }

    @POST
    @Path("/decisions")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "recordKeyDecision", summary = "Record the decision; the period of call-in runs from the publication of its record")
    public RestResponse<KeyDecisionView> decide(@RestPath UUID id, @Valid @NotNull DecisionRecord decision) {
        return writes.answer(decision, () -> decisions.decide(id, decision).created(KeyDecisions.url(id)));
    }

    @POST
    @Path("/withdrawals")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "withdrawKeyDecision", summary = "Record that a published decision is given up")
    public RestResponse<KeyDecisionView> withdraw(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(implementation = Withdrawal.class), example = "{\"reason\": \"The grant was refused\"}")) @Valid @NotNull Withdrawal withdrawal) {
        return writes.answer(withdrawal, () -> decisions.withdraw(id, withdrawal).created(KeyDecisions.url(id)));
    }

    @POST
    @Path("/implementations")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "implementKeyDecision", summary = "Record that a decision is carried out; not before it can no longer be called in")
    public RestResponse<KeyDecisionView> implement(@RestPath UUID id, @Valid @NotNull ImplementationStart start) {
        return writes.answer(start, () -> decisions.implement(id, start).created(KeyDecisions.url(id)));
    }

    @POST
    @Path("/releases")
    @RolesAllowed(Roles.MONITORING_OFFICER)
    @Operation(operationId = "releaseKeyDecision", summary = "Open a notice that was published as exempt")
    public RestResponse<ReleaseView> release(@RestPath UUID id, @Valid @NotNull ReleaseDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.status(RestResponse.Status.CREATED, decisions.release(id, draft)));
    }
}
