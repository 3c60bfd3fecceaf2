package org.openscrutiny.meetings.membership;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.committee.Committees;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/committees/{id}/memberships")
@Tag(name = "Committees")
class CommitteeMembershipsResource {

    private final Memberships memberships;
    private final MembershipStore store;
    private final Committees committees;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    CommitteeMembershipsResource(Memberships memberships, MembershipStore store, Committees committees,
            IdempotentWrites writes, Cursors cursors) {
        this.memberships = memberships;
        this.store = store;
        this.committees = committees;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listMemberships", summary = "List the seats of a committee, in the order recorded")
    public PageView<MembershipSummary> list(@RestPath UUID id, @RestQuery @Nullable MemberRole role,
            @RestQuery @Nullable Voting voting, @RestQuery @Nullable Representation representation,
            @RestQuery @Nullable UUID personId,
            @Parameter(description = "Only seats held on this day; a date no paper states has no bound", example = "2017-09-05") @RestQuery @Nullable LocalDate on,
            @BeanParam PageQuery page) {
        var committee = committees.get(id);
        var list = store.list(committee.id(), personId, role, on)
                .where("m.voting = :voting", "voting", voting)
                .where("m.representation = :representation", "representation", representation);
        var rows = list.sorted(false, page.position(cursors), MembershipStore.AS_RECORDED).rows(page.limit() + 1);
        return page.view(rows, cursors, m -> List.of(m.id().toString()), page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "seatMember", summary = "Give somebody a seat on a committee")
    public RestResponse<MembershipView> seat(@RestPath UUID id, @Valid @NotNull MembershipDraft draft) {
        return writes.answer(draft, () -> {
            var seated = memberships.seat(id, draft);
            return seated.created(Memberships.url(seated.view().id()));
        });
    }
}
