package org.openscrutiny.recommendations.review;

import java.util.Objects;
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
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.recommendations.projection.VisibleTag;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/reviews")
@Tag(name = "Reviews")
class ReviewResource {

    private final Reviews reviews;
    private final ReviewPlaces places;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Caller caller;

    ReviewResource(Reviews reviews, ReviewPlaces places, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Caller caller) {
        this.reviews = reviews;
        this.places = places;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readReview", summary = "Read a review: its scope, and what is still missing in it")
    public RestResponse<ReviewView> read(@RestPath UUID id) {
        return reviews.read(id).read(preconditions);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "reviseReview", summary = "Change what is said of a review by merge patch (RFC 7396)")
    public RestResponse<ReviewView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ReviewDraft.class))) ObjectNode patch) {
        var said = QuarkusTransaction.requiringNew().call(() -> reviews.asDraft(id));
        var draft = mergePatch.apply(said, patch, ReviewDraft.class);
        var same = Objects.equals(said.meetingId(), draft.meetingId()) && Objects.equals(said.itemId(), draft.itemId());
        var place = same ? reviews.place(id) : places.find(draft.meetingId(), draft.itemId());
        var revised = reviews.revise(id, draft, place);
        return RestResponse.ResponseBuilder.ok(revised).tag(VisibleTag.of(caller, revised.version())).build();
    }

    @POST
    @Path("/{id}/status-changes")
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "advanceReview", summary = "Take a review's next step")
    public RestResponse<ReviewView> advance(@RestPath UUID id, @Valid @NotNull ReviewStatusDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.status(RestResponse.Status.CREATED, reviews.advance(id, draft.status())));
    }
}
