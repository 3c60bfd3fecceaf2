package org.openscrutiny.performance.scorecard;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.csv.CsvTable;

@Path("/v1/scorecards/{id}/report")
@Tag(name = "Scorecards")
class ScorecardReportResource {

    private final Scorecards scorecards;

    ScorecardReportResource(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @CheckedTemplate(basePath = "scorecard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance scorecardReport(ScorecardReport report);
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readScorecardReport", summary = "How each indicator of a scorecard stands, as JSON, HTML or CSV")
    @APIResponse(responseCode = "200", description = "In the form that Accept names", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ScorecardReport.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(implementation = String.class))})
    public ScorecardReport json(@RestPath UUID id,
            @RestQuery @Parameter(description = "By the figures that stood at the end of this day") @Nullable LocalDate asPublished) {
        return scorecards.report(id, asPublished);
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";qs=0.7")
    @Operation(hidden = true)
    public RestResponse<String> html(@RestPath UUID id, @RestQuery @Nullable LocalDate asPublished) {
        return as(MediaType.TEXT_HTML, Templates.scorecardReport(scorecards.report(id, asPublished)).render());
    }

    @GET
    @PermitAll
    @Produces(CsvTable.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> csv(@RestPath UUID id, @RestQuery @Nullable LocalDate asPublished) {
        var table = new CsvTable("indicator", "title", "unit", "period", "value", "symbol", "status", "target", "rag",
                "direction", "benchmark", "benchmark_of", "spc", "note");
        for (var line : scorecards.report(id, asPublished).lines()) {
            table.row(line.indicator(), line.title(), line.unit(), line.period(), line.value(), line.symbol(),
                    line.status(), line.target(), line.rag(), line.direction(), line.benchmark(), line.benchmarkOf(),
                    line.variation(), line.note());
        }
        return as(CsvTable.MEDIA_TYPE, table.toString());
    }

    /** Names the media type again: the weight that only ranks the three forms would go out with it. */
    private static RestResponse<String> as(String mediaType, String body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, mediaType + ";charset=UTF-8")
                .build();
    }
}
