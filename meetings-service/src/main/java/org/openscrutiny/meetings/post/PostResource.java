package org.openscrutiny.meetings.post;

import java.time.LocalDate;
import java.util.List;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/posts")
@Tag(name = "Posts")
class PostResource {

    private final Posts posts;
    private final PostStore store;
    private final TenureStore tenures;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;

    PostResource(Posts posts, PostStore store, TenureStore tenures, IdempotentWrites writes,
            Preconditions preconditions,
            MergePatch mergePatch, Cursors cursors) {
        this.posts = posts;
        this.store = store;
        this.tenures = tenures;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPosts", summary = "List posts by title")
    public PageView<PostSummary> list(@RestQuery @Nullable PostKind kind,
            @Parameter(description = "The whole title", example = "Cabinet Member for Children's Services") @RestQuery @Nullable String title,
            @BeanParam PageQuery page) {
        var list = store.list(kind, title);
        var rows = list.sorted(false, page.position(cursors), PostStore.BY_TITLE).rows(page.limit() + 1);
        return page.view(rows, cursors, p -> List.of(p.title(), p.id().toString()),
                page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "createPost", summary = "Add a post")
    public RestResponse<PostView> create(@Valid @NotNull PostDraft draft) {
        return writes.answer(draft, () -> {
            var created = posts.create(draft);
            return created.created(Posts.url(created.view().id()));
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readPost", summary = "Read a post with those who held it")
    public RestResponse<PostView> read(@RestPath UUID id) {
        return posts.read(id).read(preconditions);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "revisePost", summary = "Change a post by merge patch (RFC 7396)")
    public RestResponse<PostView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PostDraft.class))) ObjectNode patch) {
        return posts.revise(id, said -> mergePatch.apply(said, patch, PostDraft.class)).changed();
    }

    @GET
    @Path("/{id}/tenures")
    @PermitAll
    @Operation(operationId = "listTenures", summary = "List who held a post, in the order recorded")
    public PageView<TenureView> tenures(@RestPath UUID id, @RestQuery @Nullable UUID personId,
            @Parameter(description = "Only tenures that had begun and not ended on this day; a date no paper states has no bound", example = "2017-09-05") @RestQuery @Nullable LocalDate on,
            @BeanParam PageQuery page) {
        var list = tenures.list(store.get(id).id(), personId, on);
        var rows = list.sorted(false, page.position(cursors), TenureStore.AS_RECORDED).rows(page.limit() + 1);
        return page.view(rows, cursors, t -> List.of(t.id().toString()), page.wantsTotal() ? list.count() : null);
    }

    @POST
    @Path("/{id}/tenures")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "recordTenure", summary = "Record that somebody holds or held a post")
    public RestResponse<TenureView> appoint(@RestPath UUID id, @Valid @NotNull TenureDraft draft) {
        return writes.answer(draft, () -> {
            var recorded = posts.appoint(id, draft);
            return recorded.created(Posts.tenureUrl(recorded.view().id()));
        });
    }
}
