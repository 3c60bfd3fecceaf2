package org.openscrutiny.meetings.agenda;

import java.util.List;
import java.util.Objects;
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
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/meetings/{id}/agenda-items")
@Tag(name = "Agendas")
class MeetingAgendaResource {

    private final AgendaItems items;
    private final AgendaReader reader;
    private final Meetings meetings;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    MeetingAgendaResource(AgendaItems items, AgendaReader reader, Meetings meetings, IdempotentWrites writes,
            Cursors cursors) {
        this.items = items;
        this.reader = reader;
        this.meetings = meetings;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAgendaItems", summary = "List a meeting's agenda in the order of business; an exempt item is a bare line to those who may not read it")
    public PageView<AgendaItemView> list(@RestPath UUID id,
            @Parameter(description = "Those of this type; a bare line tells of none") @RestQuery @Nullable AgendaItemType type,
            @RestQuery @Nullable Access access, @BeanParam PageQuery page) {
        var all = reader.ofMeeting(meetings.visible(id).id())
                .stream()
                .filter(item -> type == null || item.type() == type)
                .filter(item -> access == null || item.access() == access)
                .toList();
        int from = page.position(cursors).map(p -> Integer.parseInt(p.get(0))).orElse(0);
        var rows = all.stream().filter(item -> item.order() > from).limit(page.limit() + 1L).toList();
        return page.view(rows, cursors, item -> List.of(Integer.toString(item.order())),
                page.wantsTotal() ? (long) all.size() : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "addAgendaItem", summary = "Add an item to an agenda; on a published one it waits for a supplement")
    public RestResponse<AgendaItemView> add(@RestPath UUID id, @Valid @NotNull AgendaItemDraft draft) {
        return writes.answer(draft, () -> {
            var added = items.add(id, draft);
            return added.created(AgendaItems.url(Objects.requireNonNull(added.view().id())));
        });
    }
}
