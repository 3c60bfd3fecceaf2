package org.openscrutiny.meetings.meeting;

import java.time.LocalDate;
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
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/meetings")
@Tag(name = "Meetings")
class MeetingResource {

    private final Meetings meetings;
    private final MeetingStore store;
    private final MeetingReader reader;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    MeetingResource(Meetings meetings, MeetingStore store, MeetingReader reader, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.meetings = meetings;
        this.store = store;
        this.reader = reader;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listMeetings", summary = "List meetings by their start")
    public PageView<MeetingSummary> list(@RestQuery @Nullable UUID committeeId,
            @Parameter(description = "The first day, in the council's time", example = "2017-01-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "The last day, in the council's time", example = "2017-12-31") @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable MeetingStatus status, @RestQuery @Nullable AgendaStatus agendaStatus,
            @RestQuery @Nullable MinutesStatus minutesStatus,
            @Parameter(description = "scheduledStart: earliest first; -scheduledStart: latest first", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "scheduledStart",
                    "-scheduledStart"}, defaultValue = "scheduledStart")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var list = store.list(caller, committeeId, from, to, status, agendaStatus, minutesStatus);
        var rows = list
                .sorted(SortOrder.of(sort, "scheduledStart").descending(), page.position(cursors), MeetingRow.BY_START)
                .rows(page.limit() + 1)
                .stream()
                .map(row -> row.summary(caller))
                .toList();
        return page.view(rows, cursors, MeetingRow::position, page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "callMeeting", summary = "Call a meeting; it is a draft until its status becomes SCHEDULED")
    public RestResponse<MeetingView> call(@Valid @NotNull MeetingDraft draft) {
        return writes.answer(draft, () -> {
            var called = meetings.call(draft);
            return called.created(Meetings.url(called.view().id()));
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readMeeting", summary = "Read a meeting with its sessions, agenda, contributors and reports")
    public RestResponse<MeetingView> read(@RestPath UUID id) {
        return Tagged.read(preconditions, () -> reader.tag(id), () -> reader.read(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseMeeting", summary = "Change a meeting by merge patch (RFC 7396)")
    public RestResponse<MeetingView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MeetingDraft.class))) ObjectNode patch) {
        return meetings.revise(id, said -> mergePatch.apply(said, patch, MeetingDraft.class)).changed();
    }
}
