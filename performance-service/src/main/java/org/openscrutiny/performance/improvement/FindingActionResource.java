package org.openscrutiny.performance.improvement;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.performance.inspection.Findings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/findings/{id}/actions")
@Tag(name = "Improvement actions")
class FindingActionResource {

    private final ImprovementActions actions;
    private final ActionStore store;
    private final Findings findings;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    FindingActionResource(ImprovementActions actions, ActionStore store, Findings findings, IdempotentWrites writes,
            Cursors cursors, Caller caller) {
        this.actions = actions;
        this.store = store;
        this.findings = findings;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listActionsOnFinding", summary = "List the actions on a finding in the order they were recorded")
    public PageView<ActionSummary> listOn(@RestPath UUID id, @BeanParam PageQuery page) {
        findings.publishedOn(id); // 404 where there is no such finding
        var filter = new ActionFilter().of(id);
        var rows = store.list(filter, caller.audiences(), page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, action -> List.of(action.createdAt().toString(), action.id().toString()),
                page.wantsTotal() ? store.count(filter, caller.audiences()) : null);
    }

    @POST
    @RolesAllowed({Roles.LEAD_OFFICER, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "proposeAction", summary = "Record what is done about a finding")
    public RestResponse<ActionView> propose(@RestPath UUID id, @Valid @NotNull ActionOpening opening) {
        return writes.answer(opening, () -> actions.recommendation(opening.recommendationId()), recommendation -> {
            var proposed = actions.propose(id, opening, recommendation);
            return RestResponse.ResponseBuilder.<ActionView>created(URI.create(ImprovementActions.url(proposed.id())))
                    .entity(proposed)
                    .tag(tag(proposed.id()))
                    .build();
        });
    }

    private String tag(UUID id) {
        return store.get(id).tagFor(caller).value();
    }
}
