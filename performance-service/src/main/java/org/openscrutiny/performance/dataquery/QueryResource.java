package org.openscrutiny.performance.dataquery;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.csv.CsvTable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

@Path("/v1/data-sets/{id}/query")
@Tag(name = "Data sets")
class QueryResource {

    private static final String ANSWER = "The rows that match: a page as JSON, all of them as CSV";
    private static final int MOST_ROWS = 500;

    private final Queries queries;
    private final CsvAnswer csv;

    QueryResource(Queries queries, CsvAnswer csv) {
        this.queries = queries;
        this.csv = csv;
    }

    @POST
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "queryDataSet", summary = "Ask a data set: rows by filters, levels, places and time periods, as JSON or CSV")
    @APIResponse(responseCode = "200", description = ANSWER, content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = QueryAnswer.class)),
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(implementation = String.class))})
    public QueryAnswer ask(@RestPath @Parameter(example = "permanent-exclusions-la") String id,
            @RestQuery @Parameter(description = "How figures stand in CSV; JSON takes no notice of it") @Nullable CsvLayout layout,
            @Valid @NotNull QueryDraft question) {
        return queries.answer(id, question, "/dataSetVersion");
    }

    @POST
    @PermitAll
    @Produces(CsvTable.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public Response askForCsv(@RestPath String id, @RestQuery @Nullable CsvLayout layout,
            @Valid @NotNull QueryDraft question) {
        return stream(id, question, layout, "/dataSetVersion");
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "queryDataSetByAddress", summary = "Ask a data set in the address: as by POST, for questions of which all parts must hold")
    @APIResponse(responseCode = "200", description = ANSWER, content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = QueryAnswer.class)),
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(implementation = String.class))})
    public QueryAnswer get(@RestPath @Parameter(example = "permanent-exclusions-la") String id,
            @BeanParam QueryParameters question,
            @RestQuery @Parameter(description = "Rows on a page, 1 to 500; 50 if left out") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The cursor of the page before, from its page.next") @Nullable String after,
            @RestQuery @Parameter(description = "total: also count all rows that match") @Nullable String include) {
        if (limit != null && (limit < 1 || limit > MOST_ROWS)) {
            throw new InvalidInput(Fault.in("limit", "limit is %d; it takes 1 to %d.".formatted(limit, MOST_ROWS)));
        }
        if (include != null && !include.equals("total")) {
            throw new InvalidInput(Fault.in("include", "include is \"%s\"; it takes only total.".formatted(
                    Criteria.cut(include))));
        }
        var draft = question.draft();
        return queries.answer(id, new QueryDraft(draft.dataSetVersion(), draft.criteria(), draft.indicators(),
                draft.sorts(), limit, after, include != null), "dataSetVersion");
    }

    @GET
    @PermitAll
    @Produces(CsvTable.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public Response getCsv(@RestPath String id, @BeanParam QueryParameters question,
            @RestQuery @Nullable CsvLayout layout) {
        return stream(id, question.draft(), layout, "dataSetVersion");
    }

    private Response stream(String id, QueryDraft question, @Nullable CsvLayout layout, String versionAt) {
        return CsvResource.stream(csv, csv.prepare(id, question, layout == null ? CsvLayout.LONG : layout, versionAt));
    }
}
