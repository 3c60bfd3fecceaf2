package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;

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

@Path("/v1/key-decision-notices")
@Tag(name = "Key decisions")
class KeyDecisionsResource {

    private final KeyDecisions decisions;
    private final KeyDecisionStore store;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    KeyDecisionsResource(KeyDecisions decisions, KeyDecisionStore store, IdempotentWrites writes,
            Cursors cursors, Caller caller) {
        this.decisions = decisions;
        this.store = store;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listKeyDecisionNotices", summary = "List key decisions by the first day on which they are made")
    public PageView<KeyDecisionSummary> list(@BeanParam KeyDecisionFilter filter,
            @Parameter(description = "Only those whose period reaches to this day or beyond", example = "2017-09-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only those whose period begins on this day or before", example = "2017-12-31") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "decisionFrom: the earliest first; with - the other way round", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "decisionFrom", "-decisionFrom"}, defaultValue = "decisionFrom")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var list = store.list(caller, filter, from, to);
        var rows = list
                .sorted(SortOrder.of(sort, "decisionFrom").descending(), page.position(cursors),
                        KeyDecisionStore.BY_DECISION)
                .rows(page.limit() + 1)
                .stream()
                .map(row -> row.summary(caller))
                .toList();
        return page.view(rows, cursors, KeyDecisionSummary::position, page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "planKeyDecision", summary = "Plan a key decision; its notice is a draft until it is published")
    public RestResponse<KeyDecisionView> plan(@Valid @NotNull KeyDecisionDraft draft) {
        return writes.answer(draft, () -> {
            var planned = decisions.plan(draft);
            return planned.created(KeyDecisions.url(planned.view().id()));
        });
    }
}
