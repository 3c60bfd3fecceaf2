package org.openscrutiny.meetings.attendance;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.meetings.sorting.SortOrder;
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
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    AttendanceResource(Attendances attendances, AttendanceStore store, Proceedings proceedings,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.attendances = attendances;
        this.store = store;
        this.proceedings = proceedings;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/attendance")
    @PermitAll
    @Operation(operationId = "listAttendanceAcrossMeetings", summary = "List who was where: a member's year, or all apologies of a committee; by the start of the meeting")
    public PageView<MemberAttendance> list(@BeanParam AttendanceFilter filter,
            @Parameter(description = "meetingStartAt: the earliest meeting first; with - the other way round", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "meetingStartAt",
                    "-meetingStartAt"}, defaultValue = "meetingStartAt")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var readable = caller.audiences();
        var rows = store.across(filter, readable, SortOrder.of(sort, "meetingStartAt"), page.position(cursors),
                page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.meetingStartAt().toString(), row.id().toString()),
                page.wantsTotal() ? store.countAcross(filter, readable) : null);
    }

    @GET
    @Path("/attendance/{id}")
    @PermitAll
    @Operation(operationId = "readAttendance", summary = "Read one person's attendance")
    public RestResponse<AttendanceView> read(@RestPath UUID id) {
        var attendance = attendances.visible(id);
        return proceedings
                .tagged(AttendanceView.of(attendance, proceedings.nameOf(attendance.personId()), store.absences(id),
                        caller))
                .read(preconditions);
    }

    @PATCH
    @Path("/attendance/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseAttendance", summary = "Change one person's attendance by merge patch (RFC 7396)")
    public RestResponse<AttendanceView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = AttendanceDraft.class))) ObjectNode patch) {
        var revised = attendances.revise(id, said -> mergePatch.apply(said, patch, AttendanceDraft.class));
        return proceedings.tagged(revised).changed();
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
