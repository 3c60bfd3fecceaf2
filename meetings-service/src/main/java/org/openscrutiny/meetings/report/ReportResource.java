package org.openscrutiny.meetings.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/reports")
@Tag(name = "Reports")
class ReportResource {

    private final Reports reports;
    private final ReportStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    ReportResource(Reports reports, ReportStore store, IdempotentWrites writes, Preconditions preconditions,
            MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.reports = reports;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listReports", summary = "List reports by title, or in the order recorded")
    public PageView<ReportSummary> list(@RestQuery @Nullable UUID committeeId, @RestQuery @Nullable UUID meetingId,
            @RestQuery @Nullable UUID agendaItemId, @RestQuery @Nullable Access access,
            @Parameter(description = "Words that all stand in the title; endings do not count", example = "exclusions") @RestQuery @Nullable String title,
            @Parameter(description = "First day of publishedAt, inclusive", example = "2017-08-01") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day of publishedAt, inclusive", example = "2017-09-30") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "title, or recorded: in the order of recording; with - the other way round", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "title", "-title", "recorded",
                    "-recorded"}, defaultValue = "title")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var order = SortOrder.of(sort, "title", "recorded");
        var byTitle = order.key().equals("title");
        var list = store.list(caller, committeeId, meetingId, agendaItemId, title)
                .where("r.exemption.access = :access", "access", access)
                .where("r.publishedAt >= :from", "from", from == null ? null : CouncilTime.startOf(from))
                .where("r.publishedAt < :to", "to", to == null ? null : CouncilTime.startOf(to.plusDays(1)));
        var rows = list
                .sorted(order.descending(), page.position(cursors),
                        byTitle ? ReportStore.BY_TITLE : ReportStore.AS_RECORDED)
                .rows(page.limit() + 1);
        return page.view(rows, cursors,
                r -> byTitle ? List.of(r.title(), r.id().toString()) : List.of(r.id().toString()),
                page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "writeReport", summary = "Write a report; it is a draft until the agenda or a supplement brings it out")
    public RestResponse<ReportView> write(@Valid @NotNull ReportDraft draft) {
        return writes.answer(draft, () -> {
            var written = reports.write(draft);
            return written.created(Reports.url(written.view().id()));
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readReport", summary = "Read a report")
    public RestResponse<ReportView> read(@RestPath UUID id) {
        return reports.read(id).read(preconditions);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "reviseReport", summary = "Change a report that is not yet published, or the public summary of an exempt one, by merge patch (RFC 7396)")
    public RestResponse<ReportView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ReportDraft.class))) ObjectNode patch) {
        return reports.revise(id, said -> mergePatch.apply(said, patch, ReportDraft.class)).changed();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "discardReport", summary = "Discard a report that is not yet published")
    public RestResponse<Void> discard(@RestPath UUID id) {
        reports.discard(id);
        return RestResponse.noContent();
    }
}
