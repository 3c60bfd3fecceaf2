package org.openscrutiny.meetings.evidence;

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
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/meetings/{id}/evidence-notes")
@Tag(name = "Evidence sessions")
class MeetingEvidenceResource {

    private final EvidenceNotes notes;
    private final EvidenceNoteStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    MeetingEvidenceResource(EvidenceNotes notes, EvidenceNoteStore store, Proceedings proceedings,
            IdempotentWrites writes, Cursors cursors, Caller caller) {
        this.notes = notes;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listEvidenceNotes", summary = "List the questions and answers of a meeting, by order of business and sequence")
    public PageView<EvidenceNoteView> list(@RestPath UUID id, @BeanParam EvidenceFilter filter,
            @BeanParam PageQuery page) {
        proceedings.meeting(id);
        var readable = caller.audiences();
        var found = notes.views(store.list(id, filter, readable, page.position(cursors), page.limit() + 1));
        return page.view(found, cursors,
                note -> List.of(Integer.toString(store.positionOf(note.itemId())), Integer.toString(note.sequence()),
                        note.id().toString()),
                page.wantsTotal() ? store.count(id, filter, readable) : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "noteEvidence", summary = "Note a question and its answers")
    public RestResponse<EvidenceNoteView> note(@RestPath UUID id, @Valid @NotNull EvidenceNoteDraft draft) {
        return writes.answer(draft, () -> {
            var created = notes.note(id, draft);
            return proceedings.tagged(created).created(EvidenceNotes.url(created.id()));
        });
    }
}
