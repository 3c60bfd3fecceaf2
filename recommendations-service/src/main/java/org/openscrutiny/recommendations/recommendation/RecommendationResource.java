package org.openscrutiny.recommendations.recommendation;

import java.util.List;
import java.util.Optional;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.recommendations.meetingsclient.MeetingsService;
import org.openscrutiny.recommendations.projection.VisibleTag;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/recommendations")
@Tag(name = "Recommendations")
class RecommendationResource {

    private final Recommendations recommendations;
    private final RecommendationReader reader;
    private final MeetingsService meetings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    RecommendationResource(Recommendations recommendations, RecommendationReader reader, MeetingsService meetings,
            IdempotentWrites writes, Preconditions preconditions, MergePatch mergePatch, Cursors cursors,
            Caller caller) {
        this.recommendations = recommendations;
        this.reader = reader;
        this.meetings = meetings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listRecommendations", summary = "List recommendations: where each stands, now or on any past day")
    public PageView<RecommendationSummary> list(@BeanParam RecommendationFilter filter, @BeanParam PageQuery page) {
        var rows = reader.list(filter, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, item -> RecommendationReader.position(filter.sort(), item),
                page.wantsTotal() ? reader.count(filter) : null);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readRecommendation", summary = "Read a recommendation and where it stands")
    public RestResponse<RecommendationView> read(@RestPath UUID id) {
        var recommendation = reader.get(id);
        return preconditions.answer(
                new org.openscrutiny.support.tag.Tag(VisibleTag.of(caller, recommendation.version())),
                () -> recommendation);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "reviseRecommendation", summary = "Change what is said of a recommendation by merge patch (RFC 7396)")
    public RestResponse<RecommendationView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = RecommendationDraft.class))) ObjectNode patch) {
        var revised = recommendations.revise(id, said -> mergePatch.apply(said, patch, RecommendationDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(VisibleTag.of(caller, revised.version())).build();
    }

    @GET
    @Path("/{id}/action-by-dates")
    @PermitAll
    @Operation(operationId = "listActionByDates", summary = "List the dates by which it was to be done, the original first")
    public List<ActionByDateView> actionByDates(@RestPath UUID id) {
        return recommendations.actionByDates(id);
    }

    @POST
    @Path("/{id}/action-by-dates")
    @RolesAllowed({Roles.LEAD_OFFICER, Roles.SCRUTINY_OFFICER, Roles.CLERK, Roles.CABINET_MEMBER})
    @Operation(operationId = "moveActionByDate", summary = "State another date by which it is to be done, and why")
    public RestResponse<ActionByDateView> move(@RestPath UUID id, @Valid @NotNull ActionByChangeDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.status(RestResponse.Status.CREATED, recommendations.move(id, draft)));
    }

    @GET
    @Path("/{id}/status-changes")
    @PermitAll
    @Operation(operationId = "listRecommendationStatusChanges", summary = "List what the committee decided about a recommendation besides judging it")
    public List<StatusChangeView> statusChanges(@RestPath UUID id) {
        return recommendations.statusChanges(id);
    }

    @POST
    @Path("/{id}/status-changes")
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "decideOnRecommendation", summary = "Record that the committee ended, superseded or reopened a recommendation")
    public RestResponse<StatusChangeView> decide(@RestPath UUID id, @Valid @NotNull StatusChangeDraft draft) {
        var meetingId = draft.meetingId();
        if (draft.change() == Change.REOPENED && meetingId == null) {
            throw new InvalidInput(Fault.at("/meetingId",
                    "A recommendation is reopened by a resolution of the committee; name the meeting that passed it."));
        }
        return writes.answer(draft,
                () -> Optional.ofNullable(meetingId).map(m -> meetings.meeting(m, "/meetingId")),
                meeting -> RestResponse.status(RestResponse.Status.CREATED,
                        recommendations.decide(id, draft, meeting.orElse(null))));
    }
}
