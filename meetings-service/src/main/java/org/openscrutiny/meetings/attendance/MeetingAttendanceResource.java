package org.openscrutiny.meetings.attendance;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/meetings/{id}/attendance")
@Tag(name = "Attendance and declarations")
class MeetingAttendanceResource {

    private final Attendances attendances;
    private final AttendanceStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    MeetingAttendanceResource(Attendances attendances, AttendanceStore store, Proceedings proceedings,
            IdempotentWrites writes, Cursors cursors) {
        this.attendances = attendances;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
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
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "noteAttendance", summary = "Note one person's presence, apologies or absence from the record")
    public RestResponse<AttendanceView> note(@RestPath UUID id, @Valid @NotNull AttendanceDraft draft) {
        return writes.answer(draft, () -> {
            var created = attendances.note(id, draft);
            return proceedings.tagged(created).created(Attendances.url(created.id()));
        });
    }
}
