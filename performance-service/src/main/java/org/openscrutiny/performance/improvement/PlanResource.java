package org.openscrutiny.performance.improvement;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/improvement-plans")
@Tag(name = "Improvement plans")
class PlanResource {

    private final ImprovementPlans plans;
    private final PlanStore store;
    private final SeenMeetings meetings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    PlanResource(ImprovementPlans plans, PlanStore store, SeenMeetings meetings, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.plans = plans;
        this.store = store;
        this.meetings = meetings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listImprovementPlans", summary = "List improvement plans with their progress, in the order they were drafted")
    public PageView<PlanSummary> list(@BeanParam PlanFilter filter, @BeanParam PageQuery page) {
        var rows = store.list(filter, caller.audiences(), page.position(cursors), page.limit() + 1, plans.today());
        return page.view(rows, cursors, plan -> List.of(plan.createdAt().toString(), plan.id().toString()),
                page.wantsTotal() ? store.count(filter, caller.audiences()) : null);
    }

    @POST
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "draftImprovementPlan", summary = "Draft the council's plan after an inspection")
    public RestResponse<PlanView> draft(@Valid @NotNull PlanDraft draft) {
        return writes.answer(draft, () -> created(plans.draft(draft)));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readImprovementPlan", summary = "Read an improvement plan with its progress and history")
    public RestResponse<PlanView> read(@RestPath UUID id) {
        return preconditions.answer(plans.tag(id, ""), () -> plans.read(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "reviseImprovementPlan", summary = "Change a draft of an improvement plan by merge patch (RFC 7396)")
    public RestResponse<PlanView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PlanDraft.class))) ObjectNode patch) {
        var revised = plans.revise(id, said -> mergePatch.apply(said, patch, PlanDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(tag(id)).build();
    }

    @POST
    @Path("/{id}/status-changes")
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "changePlanStatus", summary = "Approve, withdraw or close an improvement plan")
    @APIResponse(responseCode = "200", description = "As it is now", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> change(@RestPath UUID id, @Valid @NotNull PlanStatusChangeDraft change) {
        return writes.answer(change, () -> meetings.seen(change.meetingId()), meeting -> {
            var changed = plans.change(id, change, meeting);
            return RestResponse.ResponseBuilder.ok(changed).tag(tag(id)).build();
        });
    }

    @POST
    @Path("/{id}/publications")
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "publishImprovementPlan", summary = "Record that the council published an approved plan as its statement of action")
    @APIResponse(responseCode = "200", description = "As it is now", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> publish(@RestPath UUID id, @Valid @NotNull PlanPublicationDraft draft) {
        return writes.answer(draft, () -> {
            var published = plans.publish(id, draft);
            return RestResponse.ResponseBuilder.ok(published).tag(tag(id)).build();
        });
    }

    @GET
    @Path("/{id}/editions")
    @PermitAll
    @Operation(operationId = "listPlanEditions", summary = "List all editions of an improvement plan, the first one first")
    public List<PlanSummary> editions(@RestPath UUID id) {
        return plans.editions(id);
    }

    @POST
    @Path("/{id}/editions")
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "draftPlanEdition", summary = "Draft the next edition of an approved improvement plan, as a copy of it")
    public RestResponse<PlanView> nextEdition(@RestPath UUID id, @Valid @NotNull PlanEditionDraft draft) {
        return writes.answer(draft, () -> created(plans.nextEdition(id, draft)));
    }

    private RestResponse<PlanView> created(PlanView plan) {
        return RestResponse.ResponseBuilder.<PlanView>created(URI.create(ImprovementPlans.url(plan.id())))
                .entity(plan)
                .tag(tag(plan.id()))
                .build();
    }

    private String tag(UUID id) {
        return plans.tag(id, "").value();
    }
}
