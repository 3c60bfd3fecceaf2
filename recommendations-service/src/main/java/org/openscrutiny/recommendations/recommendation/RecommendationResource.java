package org.openscrutiny.recommendations.recommendation;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.projection.VisibleTag;
import org.openscrutiny.storage.change.FeedTags;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/recommendations")
@Tag(name = "Recommendations")
class RecommendationResource {

    private final Recommendations recommendations;
    private final RecommendationReader reader;
    private final RecommendationLists lists;
    private final FeedTags feed;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    RecommendationResource(Recommendations recommendations, RecommendationReader reader, RecommendationLists lists,
            FeedTags feed,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.recommendations = recommendations;
        this.reader = reader;
        this.lists = lists;
        this.feed = feed;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Parameter(ref = "IfNoneMatch")
    @Operation(operationId = "listRecommendations", summary = "List recommendations: where each stands, now or on any past day")
    public RestResponse<PageView<RecommendationSummary>> list(@BeanParam RecommendationFilter filter,
            @BeanParam PageQuery page) {
        return preconditions.<PageView<RecommendationSummary>>unchanged(() -> tag(filter, page, lists.state()))
                .orElseGet(() -> make(filter, page));
    }

    private RestResponse<PageView<RecommendationSummary>> make(RecommendationFilter filter, PageQuery page) {
        var listed = lists.list(filter, page.position(cursors), page.limit() + 1);
        var view = page.view(listed.rows(), cursors, item -> RecommendationLists.position(filter.sort(), item),
                page.wantsTotal() ? lists.count(filter) : null);
        var answer = RestResponse.ResponseBuilder.ok(view);
        // An empty page has no row that could tell where the feed stood; it is as cheap to make as its tag.
        return listed.state() == null
                ? answer.build()
                : answer.tag(tag(filter, page, listed.state()).value()).build();
    }

    private org.openscrutiny.support.tag.Tag tag(RecommendationFilter filter, PageQuery page, String state) {
        return feed.of(state, lists.question(filter, page));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readRecommendation", summary = "Read a recommendation and where it stands")
    public RestResponse<RecommendationView> read(@RestPath UUID id,
            @RestQuery @Parameter(description = "As it stood at the end of that day", example = "2017-06-30") @Nullable LocalDate asOf) {
        var recommendation = reader.read(id, asOf);
        var tag = VisibleTag.of(caller, recommendation.version());
        return preconditions.answer(
                new org.openscrutiny.support.tag.Tag(asOf == null ? tag : tag + "-" + asOf), () -> recommendation);
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
}
