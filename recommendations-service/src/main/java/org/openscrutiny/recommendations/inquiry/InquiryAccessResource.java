package org.openscrutiny.recommendations.inquiry;

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

@Path("/v1/inquiries/{id}/access-changes")
@Tag(name = "Inquiries")
class InquiryAccessResource {

    private final Inquiries inquiries;
    private final AccessChanges changes;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    InquiryAccessResource(Inquiries inquiries, AccessChanges changes, IdempotentWrites writes, Cursors cursors) {
        this.inquiries = inquiries;
        this.changes = changes;
        this.writes = writes;
        this.cursors = cursors;
    }

    /** Of what is open again it still tells that it was closed, and why: for those who may read exempt material. */
    @GET
    @RolesAllowed({Roles.MONITORING_OFFICER, Roles.CLERK, Roles.CHAIRMAN})
    @Operation(operationId = "listInquiryAccessChanges", summary = "List the decisions about who may know of an inquiry, oldest first")
    public PageView<AccessChangeView> list(@RestPath UUID id, @BeanParam PageQuery page) {
        inquiries.view(id);
        return page.view(changes.ofInquiry(id, page.position(cursors), page.limit() + 1), cursors,
                change -> List.of(change.id().toString()),
                page.wantsTotal() ? changes.countOfInquiry(id) : null);
    }

    @POST
    @RolesAllowed({Roles.MONITORING_OFFICER, Roles.CLERK})
    @Operation(operationId = "decideAccessToInquiry", summary = "Close an inquiry and all of it to all but those who may read exempt or members' material, or open it")
    public RestResponse<AccessChangeView> decide(@RestPath UUID id, @Valid @NotNull AccessChangeDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.status(RestResponse.Status.CREATED, inquiries.decideAccess(id, draft)));
    }
}
