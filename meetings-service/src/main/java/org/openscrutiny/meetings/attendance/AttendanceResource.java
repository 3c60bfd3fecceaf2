package org.openscrutiny.meetings.attendance;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
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
@Tag(name = "Attendance and declarations")
class AttendanceResource {

    private final Attendances attendances;
    private final AttendanceStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    AttendanceResource(Attendances attendances, AttendanceStore store, Proceedings proceedings,
            IdempotentWrites writes, Preconditions preconditions, MergePatch mergePatch, Cursors cursors,
            Caller caller) {
        this.attendances = attendances;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/meetings/{id}/attendance")
    @PermitAll
    @Operation(operationId = "listAttendance", summary = "List who was at a meeting, who sent apologies, and of whom nothing is said, by family name")
    public PageView<AttendanceSummary> list(@RestPath UUID id, @RestQuery @Nullable AttendanceCapacity capacity,
            @RestQuery @Nullable AttendanceStatus status, @BeanParam PageQuery page) {
        proceedings.meeting(id);
        var rows = store.list(id, capacity, status, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.familyName(), row.displayName(), row.id().toString()),
                page.wantsTotal() ? store.count(id, capacity, status) : null);
    }

    @POST
    @Path("/meetings/{id}/attendance")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "noteAttendance", summary = "Note one person's presence, apologies or absence from the record")
    public RestResponse<AttendanceView> note(@RestPath UUID id, @Valid @NotNull AttendanceDraft draft) {
        return writes.answer(draft, () -> {
            var created = attendances.note(id, draft);
            return RestResponse.ResponseBuilder.<AttendanceView>created(URI.create(Attendances.url(created.id())))
                    .entity(created)
                    .tag(Long.toString(created.version()))
                    .build();
        });
    }

    @GET
    @Path("/attendance/{id}")
    @PermitAll
    @Operation(operationId = "readAttendance", summary = "Read one person's attendance")
    public RestResponse<AttendanceView> read(@RestPath UUID id) {
        var attendance = attendances.visible(id);
        return preconditions.answer(attendance.tagFor(caller),
                () -> AttendanceView.of(attendance, proceedings.nameOf(attendance.personId()), store.absences(id), caller));
    }

    @PATCH
    @Path("/attendance/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseAttendance", summary = "Change one person's attendance by merge patch (RFC 7396)")
    public RestResponse<AttendanceView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = AttendanceDraft.class))) ObjectNode patch) {
        var revised = attendances.revise(id, said -> mergePatch.apply(said, patch, AttendanceDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(Long.toString(revised.version())).build();
    }

    @DELETE
    @Path("/attendance/{id}")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "strikeAttendance", summary = "Take back an attendance noted by mistake")
    public RestResponse<Void> strike(@RestPath UUID id) {
        attendances.strike(id);
        return RestResponse.noContent();
    }
}
