package org.openscrutiny.meetings.delegation;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1")
@Tag(name = "Delegations")
class DelegationResource {

    private final Delegations delegations;
    private final DelegationStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final Caller caller;

    DelegationResource(Delegations delegations, DelegationStore store, Proceedings proceedings, IdempotentWrites writes,
            Preconditions preconditions, Cursors cursors, Caller caller) {
        this.delegations = delegations;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/delegations")
    @PermitAll
    @Operation(operationId = "listDelegations", summary = "List delegations in the order recorded: those of an inquiry, or those of a committee that may still be used")
    public PageView<DelegationSummary> list(@BeanParam DelegationFilter filter,
            @Parameter(description = "recorded: in the order of recording; with - the other way round", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "recorded", "-recorded"}, defaultValue = "recorded")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var readable = caller.audiences();
        var order = SortOrder.of(sort, "recorded");
        var rows = store.list(filter, readable, order, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.id().toString()),
                page.wantsTotal() ? store.count(filter, readable) : null);
    }

    @POST
    @Path("/resolutions/{id}/delegations")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "delegate", summary = "Record that a resolution leaves a decision to an office")
    public RestResponse<DelegationView> delegate(@RestPath UUID id, @Valid @NotNull DelegationDraft draft) {
        return writes.answer(draft, () -> {
            var created = delegations.delegate(id, draft);
            return proceedings.tagged(created).created(Delegations.url(created.id()));
        });
    }

    @GET
    @Path("/delegations/{id}")
    @PermitAll
    @Operation(operationId = "readDelegation", summary = "Read a delegation and how it was used")
    public RestResponse<DelegationView> read(@RestPath UUID id) {
        var delegation = delegations.visible(id);
        return proceedings.tagged(delegations.view(delegation)).read(preconditions);
    }

    @GET
    @Path("/delegations/{id}/spendings/{assessmentId}")
    @PermitAll
    @Operation(operationId = "readSpending", summary = "Read for which recommendation an assessment used a delegation", description = """
            For those who may read the delegation, and for the service that used it: after a crash it asks whether its
            assessment was counted, and then nobody is logged in (role SISTER).""")
    public RestResponse<Spending> spending(@RestPath UUID id, @RestPath UUID assessmentId) {
        return proceedings.tagged(delegations.spending(id, assessmentId)).read(preconditions);
    }

    @POST
    @Path("/delegations/{id}/spendings")
    @RolesAllowed(Roles.CHAIRMAN)
    @Operation(operationId = "spendDelegation", summary = "Use a delegation for one assessment of one recommendation")
    public RestResponse<Spending> spend(@RestPath UUID id, @Valid @NotNull SpendingDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.ResponseBuilder.<Spending>created(URI.create(Delegations.url(id)))
                        .entity(delegations.spend(id, draft))
                        .build());
    }
}
