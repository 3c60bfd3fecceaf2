package org.openscrutiny.performance.comparator;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/comparator-groups")
@Tag(name = "Comparator groups")
class ComparatorGroupResource {

    private final ComparatorGroups groups;
    private final Areas areas;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    ComparatorGroupResource(ComparatorGroups groups, Areas areas, IdempotentWrites writes, Cursors cursors) {
        this.groups = groups;
        this.areas = areas;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listComparatorGroups", summary = "List comparator groups in the order they were set up")
    public PageView<GroupSummary> list(@RestQuery @Nullable GroupKind kind,
            @RestQuery @Parameter(description = "Any code of the area that is compared", example = "E06000060") @Nullable String owner,
            @RestQuery @Parameter(description = "The year of the statistical neighbour model", example = "2021") @Nullable Integer modelVersion,
            @BeanParam PageQuery page) {
        var ownerId = owner == null ? null : areas.named(owner, "owner").id();
        var rows = groups.list(kind, ownerId, modelVersion, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, group -> List.of(group.id().toString()),
                page.wantsTotal() ? groups.count(kind, ownerId, modelVersion) : null);
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "setComparatorGroup", summary = "Set up a comparator group of the council's own")
    public RestResponse<GroupView> set(@Valid @NotNull GroupDraft draft) {
        return writes.answer(draft, () -> {
            var set = groups.set(draft);
            return RestResponse.ResponseBuilder.<GroupView>created(URI.create(ComparatorGroups.url(set.id())))
                    .entity(set)
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readComparatorGroup", summary = "Read a comparator group with its members")
    public GroupView read(@RestPath UUID id) {
        return groups.read(id);
    }
}
