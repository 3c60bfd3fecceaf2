package org.openscrutiny.meetings.person;

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

@Path("/v1/people")
@Tag(name = "People")
class PersonResource {

    private final People people;
    private final PersonStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;

    PersonResource(People people, PersonStore store, IdempotentWrites writes, Preconditions preconditions,
            MergePatch mergePatch, Cursors cursors) {
        this.people = people;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPeople", summary = "List people by family name, or find them by a name they are known by")
    public PageView<PersonSummary> list(
            @Parameter(description = "Words that all stand in the names a person is known by: hussain, n hussain", example = "hussain") @RestQuery @Nullable String name,
            @Parameter(description = "A whole name or initials as a paper prints them; case, spacing and full stops do not count", example = "NH") @RestQuery @Nullable String knownAs,
            @BeanParam PageQuery page) {
        var list = store.list(name, knownAs);
        var rows = list.sorted(false, page.position(cursors), PersonStore.BY_NAME).rows(page.limit() + 1);
        return page.view(rows, cursors, p -> List.of(p.familyName(), p.displayName(), p.id().toString()),
                page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "addPerson", summary = "Add a person with the names papers print")
    public RestResponse<PersonView> add(@Valid @NotNull PersonDraft draft) {
        return writes.answer(draft, () -> {
            var added = people.add(draft);
            return added.created(People.url(added.view().id()));
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readPerson", summary = "Read a person")
    public RestResponse<PersonView> read(@RestPath UUID id) {
        return people.read(id).read(preconditions);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "revisePerson", summary = "Change a person by merge patch (RFC 7396)")
    public RestResponse<PersonView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PersonDraft.class))) ObjectNode patch) {
        return people.revise(id, said -> mergePatch.apply(said, patch, PersonDraft.class)).changed();
    }
}
