package org.openscrutiny.meetings.agenda;

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
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/agenda-items/{id}/contributions")
@Tag(name = "Agendas")
class ItemContributionsResource {

    private final Contributions contributions;
    private final ContributionStore store;
    private final AgendaItems items;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    ItemContributionsResource(Contributions contributions, ContributionStore store, AgendaItems items,
            IdempotentWrites writes, Cursors cursors, Caller caller) {
        this.contributions = contributions;
        this.store = store;
        this.items = items;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listContributions", summary = "List who contributes to an item, in the order printed")
    public PageView<ContributionView> list(@RestPath UUID id, @BeanParam PageQuery page) {
        var list = store.list(items.visible(id).id());
        var rows = list.sorted(false, page.position(cursors), ContributionStore.AS_PRINTED)
                .rows(page.limit() + 1)
                .stream()
                .map(c -> ContributionView.of(c, caller))
                .toList();
        return page.view(rows, cursors, c -> List.of(Integer.toString(c.order())),
                page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "addContribution", summary = "Add somebody who contributes to an item, in the role they have then")
    public RestResponse<ContributionView> add(@RestPath UUID id, @Valid @NotNull ContributionDraft draft) {
        return writes.answer(draft, () -> {
            var added = contributions.add(id, draft);
            return added.created(Contributions.url(added.view().id()));
        });
    }
}
