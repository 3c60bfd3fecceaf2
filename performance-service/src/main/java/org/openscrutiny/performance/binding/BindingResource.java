package org.openscrutiny.performance.binding;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/data-set-bindings")
@Tag(name = "Data set bindings")
class BindingResource {

    private final Bindings bindings;
    private final BindingStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final Caller caller;

    BindingResource(Bindings bindings, BindingStore store, IdempotentWrites writes, Preconditions preconditions,
            Cursors cursors, Caller caller) {
        this.bindings = bindings;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDataSetBindings", summary = "List which indicators take their figures from which data sets, in the order they were bound")
    public PageView<BindingView> list(@RestQuery @Nullable String indicator, @RestQuery @Nullable String dataSet,
            @BeanParam PageQuery page) {
        var rows = store.list(indicator, dataSet, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, one -> List.of(one.createdAt().toString(), one.id().toString()),
                page.wantsTotal() ? store.count(indicator, dataSet) : null);
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "bindIndicator", summary = "Let an indicator take its figures from a data set: from its latest version now, and from each one that comes out")
    public RestResponse<BindingView> bind(@Valid @NotNull BindingDraft draft) {
        return writes.answer(draft, () -> {
            var bound = bindings.bind(draft);
            return tagged(bound).created(Bindings.url(bound.id()));
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readDataSetBinding", summary = "Read a binding, with what it took last")
    public RestResponse<BindingView> read(@RestPath UUID id) {
        return tagged(store.view(id)).read(preconditions);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "unbindIndicator", summary = "End a binding; the figures it brought stay")
    public RestResponse<Void> unbind(@RestPath UUID id) {
        bindings.unbind(id);
        return RestResponse.noContent();
    }

    private Tagged<BindingView> tagged(BindingView view) {
        return new Tagged<>(view, store.get(view.id()).tagFor(caller));
    }
}
