package org.openscrutiny.recommendations.recommendation;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/recommendations/{id}/action-by-dates")
@Tag(name = "Recommendations")
class ActionByDateResource {

    private final Recommendations recommendations;
    private final RecommendationReader reader;
    private final RecommendationStore store;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    ActionByDateResource(Recommendations recommendations, RecommendationReader reader, RecommendationStore store,
            IdempotentWrites writes, Cursors cursors) {
        this.recommendations = recommendations;
        this.reader = reader;
        this.store = store;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listActionByDates", summary = "List the dates by which it was to be done, the original first")
    public PageView<ActionByDateView> list(@RestPath UUID id, @BeanParam PageQuery page) {
        reader.admit(id);
        return page.view(store.actionByDates(id, page.position(cursors), page.limit() + 1), cursors,
                ActionByDateView::position, page.wantsTotal() ? store.countActionByDates(id) : null);
    }

    @POST
    @RolesAllowed({Roles.LEAD_OFFICER, Roles.SCRUTINY_OFFICER, Roles.CLERK, Roles.CABINET_MEMBER})
    @Operation(operationId = "moveActionByDate", summary = "State another date by which it is to be done, and why")
    public RestResponse<ActionByDateView> move(@RestPath UUID id, @Valid @NotNull ActionByChangeDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.status(RestResponse.Status.CREATED, recommendations.move(id, draft)));
    }
}
