package org.openscrutiny.recommendations.assessment;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.meetingsclient.MeetingsService;
import org.openscrutiny.recommendations.recommendation.RecommendationReader;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.Forbidden;
import org.openscrutiny.support.problem.InvalidInput;

@Path("/v1/recommendations/{recommendationId}/assessments")
@Tag(name = "Assessments")
class AssessmentResource {

    private final Assessments assessments;
    private final AssessmentStore store;
    private final DelegatedAssessments delegated;
    private final RecommendationReader reader;
    private final MeetingsService meetings;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    AssessmentResource(Assessments assessments, AssessmentStore store, DelegatedAssessments delegated,
            RecommendationReader reader, MeetingsService meetings, IdempotentWrites writes, Cursors cursors,
            Caller caller) {
        this.assessments = assessments;
        this.store = store;
        this.delegated = delegated;
        this.reader = reader;
        this.meetings = meetings;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAssessments", summary = "List the judgements of a recommendation, in the order they count; none means not yet assessed")
    public PageView<AssessmentView> list(@RestPath UUID recommendationId, @BeanParam PageQuery page) {
        reader.admit(recommendationId);
        return page.view(store.of(recommendationId, page.position(cursors), page.limit() + 1), cursors,
                AssessmentView::position, page.wantsTotal() ? store.countOf(recommendationId) : null);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readAssessment", summary = "Read a judgement")
    public AssessmentView read(@RestPath UUID recommendationId, @RestPath UUID id) {
        reader.admit(recommendationId);
        return store.read(recommendationId, id);
    }

    @POST
    @Authenticated
    @Operation(operationId = "assessRecommendation", summary = "Record the committee's judgement, or judge as Chairman under a delegation", description = "Roles: CLERK for the committee, CHAIRMAN under a delegation.")
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(responseCode = "403", description = "Only the committee, or its Chairman under a delegation, judges")
    @APIResponse(responseCode = "503", description = "meetings-service, whose word this needs, does not answer; there is no judgement")
    public RestResponse<AssessmentView> assess(@RestPath UUID recommendationId, @Valid @NotNull AssessmentDraft draft) {
        return switch (draft.decidedBy()) {
            case COMMITTEE -> record(recommendationId, draft);
            case CHAIRMAN_UNDER_DELEGATION -> judge(recommendationId, draft);
        };
    }

    private RestResponse<AssessmentView> record(UUID recommendation, AssessmentDraft draft) {
        refuseUnless(Roles.CLERK,
                "A judgement of the committee is recorded by Member Services (CLERK) from its resolution");
        var meetingId = needed(draft.meetingId(), "/meetingId", "Name the meeting whose resolution this is.");
        if (draft.delegationId() != null) {
            throw new InvalidInput(Fault.at("/delegationId", "The committee itself judges without a delegation."));
        }
        return writes.answer(draft, () -> meetings.meeting(meetingId, "/meetingId"),
                meeting -> created(assessments.record(recommendation, draft, meeting)));
    }

    private RestResponse<AssessmentView> judge(UUID recommendation, AssessmentDraft draft) {
        refuseUnless(Roles.CHAIRMAN, "A judgement under a delegation is the Chairman's own act");
        var delegation = needed(draft.delegationId(), "/delegationId", "Name the delegation the judgement rests on.");
        needed(draft.reviewId(), "/reviewId", "Name the review the judgement is made in.");
        if (draft.meetingId() != null) {
            throw new InvalidInput(Fault.at("/meetingId", "The meeting follows from the delegation; leave it out."));
        }
        return writes.answer(draft, () -> delegated.spend(recommendation, draft, delegation),
                attempt -> created(assessments.confirm(attempt)));
    }

    private void refuseUnless(String role, String rule) {
        if (!caller.isAny(role)) {
            throw new Forbidden(
                    "%s. Officers and the executive report progress; they never assess it.".formatted(rule));
        }
    }

    private static UUID needed(@Nullable UUID id, String pointer, String what) {
        if (id == null) {
            throw new InvalidInput(Fault.at(pointer, what));
        }
        return id;
    }

    private static RestResponse<AssessmentView> created(AssessmentView made) {
        return RestResponse.ResponseBuilder
                .<AssessmentView>created(URI.create(Assessments.url(made.recommendationId(), made.id())))
                .entity(made)
                .build();
    }
}
