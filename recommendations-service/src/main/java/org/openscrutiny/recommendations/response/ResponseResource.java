package org.openscrutiny.recommendations.response;

import java.net.URI;
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
import org.openscrutiny.recommendations.recommendation.RecommendationReader;
import org.openscrutiny.recommendations.recommendation.Recommendations;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/recommendations/{recommendationId}/executive-responses")
@Tag(name = "Executive responses")
class ResponseResource {

    private final Responses responses;
    private final ResponseStore store;
    private final RecommendationReader reader;
    private final MeetingsService meetings;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    ResponseResource(Responses responses, ResponseStore store, RecommendationReader reader, MeetingsService meetings,
            IdempotentWrites writes, Cursors cursors) {
        this.responses = responses;
        this.store = store;
        this.reader = reader;
        this.meetings = meetings;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listExecutiveResponses", summary = "List the answers to a recommendation, in the order they count")
    public PageView<ResponseView> list(@RestPath UUID recommendationId, @BeanParam PageQuery page) {
        reader.admit(recommendationId);
        return page.view(store.of(recommendationId, page.position(cursors), page.limit() + 1), cursors,
                ResponseView::position, page.wantsTotal() ? store.countOf(recommendationId) : null);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readExecutiveResponse", summary = "Read an answer to a recommendation")
    public ResponseView read(@RestPath UUID recommendationId, @RestPath UUID id) {
        reader.admit(recommendationId);
        return store.read(recommendationId, id);
    }

    @POST
    @RolesAllowed({Roles.CABINET_MEMBER, Roles.CLERK})
    @Operation(operationId = "respondToRecommendation", summary = "Record an addressee's answer; a later answer supersedes, none is changed")
    public RestResponse<ResponseView> respond(@RestPath UUID recommendationId, @Valid @NotNull ResponseDraft draft) {
        return writes.answer(draft,
                () -> Optional.ofNullable(draft.meetingId()).map(id -> meetings.meeting(id, "/meetingId")),
                meeting -> {
                    var made = responses.respond(recommendationId, draft, meeting.orElse(null));
                    return RestResponse.ResponseBuilder.<ResponseView>created(URI.create(
                            Recommendations.url(recommendationId) + "/executive-responses/" + made.id()))
                            .entity(made)
                            .build();
                });
    }
}
