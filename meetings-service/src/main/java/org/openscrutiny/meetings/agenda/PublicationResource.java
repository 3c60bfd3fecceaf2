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
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/meetings/{id}/agenda-publications")
@Tag(name = "Agendas")
class PublicationResource {

    private final AgendaPublications publications;
    private final PublicationStore store;
    private final Meetings meetings;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    PublicationResource(AgendaPublications publications, PublicationStore store, Meetings meetings,
            IdempotentWrites writes, Cursors cursors) {
        this.publications = publications;
        this.store = store;
        this.meetings = meetings;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAgendaPublications", summary = "List when the agenda and its supplements came out, with the notice given")
    public PageView<PublicationView> list(@RestPath UUID id, @BeanParam PageQuery page) {
        var list = store.ofMeeting(meetings.visible(id).id());
        var rows = list.sorted(false, page.position(cursors), PublicationStore.BY_SEQUENCE)
                .rows(page.limit() + 1)
                .stream()
                .map(PublicationView::of)
                .toList();
        return page.view(rows, cursors, p -> List.of(Integer.toString(p.sequenceNumber())),
                page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "publishAgenda", summary = "Publish the agenda with its reports; after that, a supplement with what has come since")
    public RestResponse<PublicationView> publish(@RestPath UUID id, @Valid @NotNull PublicationDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.status(RestResponse.Status.CREATED, publications.publish(id, draft)));
    }
}
