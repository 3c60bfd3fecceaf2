package org.openscrutiny.recommendations.recommendation;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.recommendations.exempt.AccessChangeDraft;
import org.openscrutiny.recommendations.exempt.AccessChangeView;
import org.openscrutiny.recommendations.exempt.AccessChanges;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/recommendations/{id}/access-changes")
@Tag(name = "Recommendations")
class RecommendationAccessResource {

    private final Recommendations recommendations;
    private final RecommendationReader reader;
    private final AccessChanges changes;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    RecommendationAccessResource(Recommendations recommendations, RecommendationReader reader, AccessChanges changes,
            IdempotentWrites writes, Cursors cursors) {
        this.recommendations = recommendations;
        this.reader = reader;
        this.changes = changes;
        this.writes = writes;
        this.cursors = cursors;
    }

    /** Of what is open again it still tells that it was closed, and why: for those who may read exempt material. */
    @GET
    @RolesAllowed({Roles.MONITORING_OFFICER, Roles.CLERK, Roles.CHAIRMAN})
    @Operation(operationId = "listRecommendationAccessChanges", summary = "List the decisions about who may know of a recommendation, oldest first")
    public PageView<AccessChangeView> list(@RestPath UUID id, @BeanParam PageQuery page) {
        reader.admit(id);
        return page.view(changes.ofRecommendation(id, page.position(cursors), page.limit() + 1), cursors,
                change -> List.of(change.id().toString()),
                page.wantsTotal() ? changes.countOfRecommendation(id) : null);
    }

    @POST
    @RolesAllowed({Roles.MONITORING_OFFICER, Roles.CLERK})
    @Operation(operationId = "decideAccessToRecommendation", summary = "Close a recommendation to all but those who may read exempt or members' material, or open it")
    public RestResponse<AccessChangeView> decide(@RestPath UUID id, @Valid @NotNull AccessChangeDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.status(RestResponse.Status.CREATED, recommendations.decideAccess(id, draft)));
    }
}
