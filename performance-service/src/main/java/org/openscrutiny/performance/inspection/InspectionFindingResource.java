package org.openscrutiny.performance.inspection;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/inspections/{id}/findings")
@Tag(name = "Findings")
class InspectionFindingResource {

    private final Findings findings;
    private final FindingStore store;
    private final InspectionStore inspections;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    InspectionFindingResource(Findings findings, FindingStore store, InspectionStore inspections,
            IdempotentWrites writes,
            Cursors cursors, Caller caller) {
        this.findings = findings;
        this.store = store;
        this.inspections = inspections;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listFindings", summary = "List an inspection's findings by number")
    public PageView<FindingSummary> list(@RestPath UUID id, @RestQuery @Nullable FindingPolarity polarity,
            @BeanParam PageQuery page) {
        var inspection = inspections.get(id, caller.audiences()).id();
        var rows = store.list(inspection, polarity, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, finding -> List.of(Integer.toString(finding.number())),
                page.wantsTotal() ? store.count(inspection, polarity) : null);
    }

    @POST
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "recordFinding", summary = "Record a finding from the published report or letter")
    public RestResponse<FindingView> record(@RestPath UUID id, @Valid @NotNull FindingDraft draft) {
        return writes.answer(draft, () -> {
            var recorded = findings.record(id, draft);
            return RestResponse.ResponseBuilder.<FindingView>created(URI.create(Findings.url(recorded.id())))
                    .entity(recorded)
                    .tag(tag(recorded.id()))
                    .build();
        });
    }

    private String tag(UUID id) {
        return store.get(id).tagFor(caller).value();
    }
}
