package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
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
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/call-ins")
@Tag(name = "Key decisions")
class CallInResource {

    private final CallIns callIns;
    private final CallInStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final Caller caller;

    CallInResource(CallIns callIns, CallInStore store, IdempotentWrites writes, Preconditions preconditions,
            Cursors cursors, Caller caller) {
        this.callIns = callIns;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCallIns", summary = "List call-ins in the order recorded; the public sees those that were accepted")
    public PageView<CallInSummary> list(@RestQuery @Nullable UUID keyDecisionNoticeId,
            @RestQuery @Nullable UUID committeeId, @RestQuery @Nullable UUID meetingId,
            @RestQuery @Nullable CallInStatus status,
            @Parameter(description = "First day of requestedOn", example = "2017-09-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day of requestedOn", example = "2017-12-31") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "recorded: in the order of recording; with - the other way round", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "recorded", "-recorded"}, defaultValue = "recorded")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var list = store.list(caller, keyDecisionNoticeId, committeeId, meetingId, status, from, to);
        var rows = list
                .sorted(SortOrder.of(sort, "recorded").descending(), page.position(cursors), CallInStore.AS_RECORDED)
                .rows(page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.id().toString()), page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed({Roles.CLERK, Roles.MEMBER, Roles.CHAIRMAN})
    @Operation(operationId = "requestCallIn", summary = "Ask that a committee looks at a decision before it takes effect")
    public RestResponse<CallInView> request(@Valid @NotNull CallInDraft draft) {
        return writes.answer(draft, () -> {
            var requested = callIns.request(draft);
            return requested.created(CallIns.url(requested.view().id()));
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readCallIn", summary = "Read a call-in")
    public RestResponse<CallInView> read(@RestPath UUID id) {
        return callIns.read(id).read(preconditions);
    }

    @POST
    @Path("/{id}/status-changes")
    @RolesAllowed({Roles.CLERK, Roles.MONITORING_OFFICER})
    @Operation(operationId = "moveCallIn", summary = "Accept or refuse a call-in, record what the committee made of it and what came of that")
    public RestResponse<CallInView> move(@RestPath UUID id, @Valid @NotNull CallInStep step) {
        return writes.answer(step, () -> callIns.move(id, step).created(CallIns.url(id)));
    }
}
