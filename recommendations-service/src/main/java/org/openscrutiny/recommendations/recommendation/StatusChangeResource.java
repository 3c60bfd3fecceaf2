package org.openscrutiny.recommendations.recommendation;

import java.util.List;
import java.util.Optional;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.recommendations.meetingsclient.MeetingsService;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

@Path("/v1/recommendations/{id}/status-changes")
@Tag(name = "Recommendations")
class StatusChangeResource {

    private final Recommendations recommendations;
    private final RecommendationReader reader;
    private final RecommendationStore store;
    private final MeetingsService meetings;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    StatusChangeResource(Recommendations recommendations, RecommendationReader reader, RecommendationStore store,
            MeetingsService meetings, IdempotentWrites writes, Cursors cursors) {
        this.recommendations = recommendations;
        this.reader = reader;
        this.store = store;
        this.meetings = meetings;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listRecommendationStatusChanges", summary = "List what the committee decided about a recommendation besides judging it, in the order it counts")
    public PageView<StatusChangeView> list(@RestPath UUID id, @BeanParam PageQuery page) {
        reader.admit(id);
        return page.view(store.statusChanges(id, page.position(cursors), page.limit() + 1), cursors,
                change -> List.of(change.decidedOn().toString(), change.id().toString()),
                page.wantsTotal() ? store.countStatusChanges(id) : null);
    }

    @POST
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
