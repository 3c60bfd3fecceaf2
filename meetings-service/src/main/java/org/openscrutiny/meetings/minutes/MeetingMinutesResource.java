package org.openscrutiny.meetings.minutes;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/meetings/{id}/minutes")
@Tag(name = "Minutes")
class MeetingMinutesResource {

    private final MinuteBook book;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;

    MeetingMinutesResource(MinuteBook book, Proceedings proceedings, IdempotentWrites writes,
            Preconditions preconditions) {
        this.book = book;
        this.proceedings = proceedings;
        this.writes = writes;
        this.preconditions = preconditions;
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "beginMinutes", summary = "Begin the minutes of a meeting, as a draft")
    public RestResponse<MinutesView> begin(@RestPath UUID id, @Valid @NotNull MinutesDraft draft) {
        return writes.answer(draft, () -> {
            var created = book.begin(id, draft);
            return proceedings.tagged(created).created(MinuteBook.url(created.id()));
        });
    }

    @GET
    @PermitAll
    @Operation(operationId = "readMinutesOfMeeting", summary = "Read the minutes of a meeting")
    public RestResponse<MinutesView> ofMeeting(@RestPath UUID id) {
        var minutes = book.visibleOfMeeting(id);
        return proceedings.tagged(book.view(minutes)).read(preconditions);
    }
}
