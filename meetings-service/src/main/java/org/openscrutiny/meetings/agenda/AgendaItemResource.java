package org.openscrutiny.meetings.agenda;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/agenda-items/{id}")
@Tag(name = "Agendas")
class AgendaItemResource {

    private final AgendaItems items;
    private final AgendaReader reader;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;

    AgendaItemResource(AgendaItems items, AgendaReader reader, Preconditions preconditions, MergePatch mergePatch) {
        this.items = items;
        this.reader = reader;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readAgendaItem", summary = "Read an agenda item with its contributors and reports")
    public RestResponse<AgendaItemView> read(@RestPath UUID id) {
        return Tagged.read(preconditions, () -> reader.tag(id), () -> reader.read(id));
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseAgendaItem", summary = "Change an agenda item by merge patch (RFC 7396)")
    public RestResponse<AgendaItemView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = AgendaItemDraft.class))) ObjectNode patch) {
        return items.revise(id, said -> mergePatch.apply(said, patch, AgendaItemDraft.class)).changed();
    }

    @DELETE
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "removeAgendaItem", summary = "Remove an item that is not yet published")
    public RestResponse<Void> remove(@RestPath UUID id) {
        items.remove(id);
        return RestResponse.noContent();
    }
}
