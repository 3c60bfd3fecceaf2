package org.openscrutiny.performance.improvement;

import java.net.URI;
import java.util.List;
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
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;

@Path("/v1/findings/{id}/board-reviews")
@Tag(name = "Improvement actions")
class BoardReviewResource {

    private final BoardReviews reviews;
    private final SeenMeetings meetings;
    private final IdempotentWrites writes;

    BoardReviewResource(BoardReviews reviews, SeenMeetings meetings, IdempotentWrites writes) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.writes = writes;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listBoardReviews", summary = "List what boards said of a finding")
    public List<BoardReviewView> list(@RestPath UUID id) {
        return reviews.of(id);
    }

    @POST
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.LEAD_OFFICER})
    @Operation(operationId = "recordBoardReview", summary = "Record what a board said of a finding")
    public RestResponse<BoardReviewView> record(@RestPath UUID id, @Valid @NotNull BoardReviewDraft draft) {
        return writes.answer(draft, () -> meetings.seen(draft.meetingId()),
                meeting -> RestResponse.ResponseBuilder.<BoardReviewView>created(URI.create(BoardReviews.url(id)))
                        .entity(reviews.record(id, draft, meeting))
                        .build());
    }
}
