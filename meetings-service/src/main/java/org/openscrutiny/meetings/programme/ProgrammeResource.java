package org.openscrutiny.meetings.programme;

import java.util.List;
import java.util.UUID;

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

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/work-programme-items")
@Tag(name = "Work programme")
class ProgrammeResource {

    private final WorkProgramme programme;
    private final ProgrammeStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;

    ProgrammeResource(WorkProgramme programme, ProgrammeStore store, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors) {
        this.programme = programme;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listWorkProgrammeItems", summary = "List topics of work programmes, in the order recorded or by topic")
    public PageView<ProgrammeView> list(@RestQuery @Nullable UUID committeeId,
            @RestQuery @Nullable ProgrammeStatus status,
            @RestQuery @Nullable ScrutinyMethod method, @RestQuery @Nullable UUID targetMeetingId,
            @Parameter(description = "Words that all stand in the topic; endings do not count", example = "exclusions") @RestQuery @Nullable String topic,
            @Parameter(description = "recorded: in the order of recording, or topic; with - the other way round", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "recorded", "-recorded", "topic",
                    "-topic"}, defaultValue = "recorded")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var order = SortOrder.of(sort, "recorded", "topic");
        var byTopic = order.key().equals("topic");
        var list = store.list(committeeId, status, method, targetMeetingId, topic);
        var rows = list
                .sorted(order.descending(), page.position(cursors),
                        byTopic ? ProgrammeStore.BY_TOPIC : ProgrammeStore.AS_RECORDED)
                .rows(page.limit() + 1);
        return page.view(rows, cursors,
                w -> byTopic ? List.of(w.topic(), w.id().toString()) : List.of(w.id().toString()),
                page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "proposeTopic", summary = "Propose a topic for a committee's work programme")
    public RestResponse<ProgrammeView> propose(@Valid @NotNull ProgrammeDraft draft) {
        return writes.answer(draft, () -> {
            var proposed = programme.propose(draft);
            return proposed.created(WorkProgramme.url(proposed.view().id()));
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readWorkProgrammeItem", summary = "Read a topic of a work programme")
    public RestResponse<ProgrammeView> read(@RestPath UUID id) {
        return programme.read(id).read(preconditions);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "reviseWorkProgrammeItem", summary = "Change a topic by merge patch (RFC 7396)")
    public RestResponse<ProgrammeView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ProgrammeDraft.class))) ObjectNode patch) {
        return programme.revise(id, said -> mergePatch.apply(said, patch, ProgrammeDraft.class)).changed();
    }

    @POST
    @Path("/{id}/status-changes")
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "moveWorkProgrammeItem", summary = "Schedule, finish, drop or put back a topic")
    public RestResponse<ProgrammeView> move(@RestPath UUID id, @Valid @NotNull ProgrammeStep step) {
        return writes.answer(step, () -> {
            var moved = programme.move(id, step);
            return moved.created(WorkProgramme.url(id));
        });
    }
}
