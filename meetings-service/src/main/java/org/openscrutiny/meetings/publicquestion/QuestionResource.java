package org.openscrutiny.meetings.publicquestion;

import java.time.LocalDate;
import java.util.List;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/public-questions")
@Tag(name = "Public questions")
class QuestionResource {

    private final PublicQuestions questions;
    private final QuestionStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final Caller caller;

    QuestionResource(PublicQuestions questions, QuestionStore store, IdempotentWrites writes,
            Preconditions preconditions,
            Cursors cursors, Caller caller) {
        this.questions = questions;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPublicQuestions", summary = "List questions of the public by receipt; the public sees those that were put")
    public PageView<QuestionView> list(@RestQuery @Nullable UUID committeeId,
            @RestQuery @Nullable UUID meetingId, @RestQuery @Nullable QuestionStatus status,
            @Parameter(description = "First day of receivedAt, inclusive", example = "2017-08-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day of receivedAt, inclusive", example = "2017-09-30") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "receivedAt: earliest first; with - the other way round", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "receivedAt", "-receivedAt"}, defaultValue = "receivedAt")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var list = store.list(caller, committeeId, meetingId, status, from, to);
        var rows = list
                .sorted(SortOrder.of(sort, "receivedAt").descending(), page.position(cursors), QuestionStore.BY_RECEIPT)
                .rows(page.limit() + 1)
                .stream()
                .map(question -> question.view(caller))
                .toList();
        return page.view(rows, cursors, q -> List.of(q.receivedAt().toInstant().toString(), q.id().toString()),
                page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "receivePublicQuestion", summary = "Record a question of the public for a meeting")
    public RestResponse<QuestionView> receive(@Valid @NotNull QuestionDraft draft) {
        return writes.answer(draft, () -> {
            var received = questions.receive(draft);
            return received.created(PublicQuestions.url(received.view().id()));
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readPublicQuestion", summary = "Read a question of the public")
    public RestResponse<QuestionView> read(@RestPath UUID id) {
        return questions.read(id).read(preconditions);
    }

    @POST
    @Path("/{id}/status-changes")
    @RolesAllowed({Roles.CLERK, Roles.CHAIRMAN})
    @Operation(operationId = "movePublicQuestion", summary = "Accept or refuse a question, record that it was put, or its answer")
    public RestResponse<QuestionView> move(@RestPath UUID id, @Valid @NotNull QuestionStep step) {
        return writes.answer(step, () -> questions.move(id, step).created(PublicQuestions.url(id)));
    }
}
