package org.openscrutiny.meetings.evidence;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1")
@Tag(name = "Evidence sessions")
class EvidenceNoteResource {

    private final EvidenceNotes notes;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;

    EvidenceNoteResource(EvidenceNotes notes, Proceedings proceedings, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch) {
        this.notes = notes;
        this.proceedings = proceedings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
    }

    @GET
    @Path("/evidence-notes/{id}")
    @PermitAll
    @Operation(operationId = "readEvidenceNote", summary = "Read a question and its answers")
    public RestResponse<EvidenceNoteView> read(@RestPath UUID id) {
        var note = notes.visible(id);
        return proceedings.tagged(notes.view(note)).read(preconditions);
    }

    @PATCH
    @Path("/evidence-notes/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseEvidenceNote", summary = "Change a question and its answers by merge patch (RFC 7396)")
    public RestResponse<EvidenceNoteView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EvidenceNoteDraft.class))) ObjectNode patch) {
        var revised = notes.revise(id, said -> mergePatch.apply(said, patch, EvidenceNoteDraft.class));
        return proceedings.tagged(revised).changed();
    }

    @POST
    @Path("/evidence-notes/{id}/status-changes")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "promiseWrittenAnswer", summary = "Promise a written answer to a question nobody answered")
    public RestResponse<EvidenceNoteView> promise(@RestPath UUID id, @Valid @NotNull OutcomeChangeDraft draft) {
        return writes.answer(draft, () -> stepped(notes.promiseWrittenAnswer(id, draft.to())));
    }

    @POST
    @Path("/evidence-notes/{id}/written-answers")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "addWrittenAnswer", summary = "Add the written answer that was promised")
    public RestResponse<EvidenceNoteView> answer(@RestPath UUID id, @Valid @NotNull WrittenAnswerDraft draft) {
        return writes.answer(draft, () -> stepped(notes.answerInWriting(id, draft)));
    }

    private RestResponse<EvidenceNoteView> stepped(EvidenceNoteView note) {
        return proceedings.tagged(note).created(EvidenceNotes.url(note.id()));
    }
}
