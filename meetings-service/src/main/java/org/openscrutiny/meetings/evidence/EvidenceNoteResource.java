package org.openscrutiny.meetings.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1")
@Tag(name = "Evidence sessions")
class EvidenceNoteResource {

    private final EvidenceNotes notes;
    private final EvidenceNoteStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    EvidenceNoteResource(EvidenceNotes notes, EvidenceNoteStore store, Proceedings proceedings, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.notes = notes;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/meetings/{id}/evidence-notes")
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
    @Path("/meetings/{id}/evidence-notes")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "noteEvidence", summary = "Note a question and its answers")
    public RestResponse<EvidenceNoteView> note(@RestPath UUID id, @Valid @NotNull EvidenceNoteDraft draft) {
        return writes.answer(draft, () -> {
            var created = notes.note(id, draft);
            return RestResponse.ResponseBuilder.<EvidenceNoteView>created(URI.create(EvidenceNotes.url(created.id())))
                    .entity(created)
                    .tag(Long.toString(created.version()))
                    .build();
        });
    }

    @GET
    @Path("/evidence-notes/{id}")
    @PermitAll
    @Operation(operationId = "readEvidenceNote", summary = "Read a question and its answers")
    public RestResponse<EvidenceNoteView> read(@RestPath UUID id) {
        var note = notes.visible(id);
        return preconditions.answer(note.tagFor(caller), () -> notes.view(note));
    }

    @PATCH
    @Path("/evidence-notes/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseEvidenceNote", summary = "Change a question and its answers by merge patch (RFC 7396)")
    public RestResponse<EvidenceNoteView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EvidenceNoteDraft.class))) ObjectNode patch) {
        var revised = notes.revise(id, said -> mergePatch.apply(said, patch, EvidenceNoteDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(Long.toString(revised.version())).build();
    }

    @POST
    @Path("/evidence-notes/{id}/status-changes")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "promiseWrittenAnswer", summary = "Promise a written answer to a question nobody answered")
    public RestResponse<EvidenceNoteView> promise(@RestPath UUID id, @Valid @NotNull OutcomeChangeDraft draft) {
        return writes.answer(draft, () -> tagged(notes.promiseWrittenAnswer(id, draft.to())));
    }

    @POST
    @Path("/evidence-notes/{id}/written-answers")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "addWrittenAnswer", summary = "Add the written answer that was promised")
    public RestResponse<EvidenceNoteView> answer(@RestPath UUID id, @Valid @NotNull WrittenAnswerDraft draft) {
        return writes.answer(draft, () -> tagged(notes.answerInWriting(id, draft)));
    }

    private static RestResponse<EvidenceNoteView> tagged(EvidenceNoteView note) {
        return RestResponse.ResponseBuilder.ok(note).tag(Long.toString(note.version())).build();
    }
}
