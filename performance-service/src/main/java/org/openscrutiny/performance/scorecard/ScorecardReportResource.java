package org.openscrutiny.performance.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/scorecards/{id}/report")
@Tag(name = "Scorecards")
class ScorecardReportResource {

    private static final String CHARTS = "charts";

    private final Scorecards scorecards;
    private final Preconditions preconditions;
    private final ObjectMapper json;

    ScorecardReportResource(Scorecards scorecards, Preconditions preconditions, ObjectMapper json) {
        this.scorecards = scorecards;
        this.preconditions = preconditions;
        this.json = json;
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
    public RestResponse<ScorecardReport> json(@RestPath UUID id,
            @RestQuery @Parameter(description = "By the figures that stood at the end of this day") @Nullable LocalDate asPublished,
            @RestQuery @Parameter(description = "charts: with the pictures of the lines that name one", schema = @Schema(type = SchemaType.STRING, enumeration = CHARTS)) @Nullable String expand) {
        var report = scorecards.report(id, asPublished, withCharts(expand));
        return preconditions.answer(org.openscrutiny.support.tag.Tag.ofContent(bytes(report)), () -> report);
    }

    private static boolean withCharts(@Nullable String expand) {
        if (expand != null && !expand.equals(CHARTS)) {
            throw new InvalidInput(Fault.in("expand", "expand is \"%s\"; it takes only charts.".formatted(expand)));
        }
        return expand != null;
    }

    /** What is told is reckoned anew each time: nothing but the answer itself says whether it has changed. */
    private byte[] bytes(ScorecardReport report) {
        try {
            return json.writeValueAsBytes(report);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A report cannot be written", unwritable);
        }
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";qs=0.7")
    @Operation(hidden = true)
    public RestResponse<String> html(@RestPath UUID id, @RestQuery @Nullable LocalDate asPublished,
            @RestQuery @Nullable String expand) {
        return as(MediaType.TEXT_HTML, Templates
                .scorecardReport(scorecards.report(id, asPublished, withCharts(expand)))
                .render());
    }

    @GET
    @PermitAll
    @Produces(CsvTable.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> csv(@RestPath UUID id, @RestQuery @Nullable LocalDate asPublished) {
        var table = new CsvTable("indicator", "title", "unit", "period", "value", "symbol", "status", "target", "rag",
                "direction", "benchmark", "benchmark_of", "spc", "note", "polarity", "decimals", "rounding", "low",
                "high",
                "amber_low", "amber_high", "compared_with", "rules");
        for (var line : scorecards.report(id, asPublished, false).lines()) {
            var reckoned = line.reckoned();
            var cells = new ArrayList<@Nullable Object>(
                    Arrays.<@Nullable Object>asList(line.indicator(), line.title(), line.unit(),
                            line.period(), line.value(), line.symbol(), line.status(), line.target(), line.rag(),
                            line.direction(), line.benchmark(), line.benchmarkOf(), line.variation(), line.note()));
            cells.addAll(reckoned == null
                    ? Collections.<@Nullable Object>nCopies(9, null)
                    : Arrays.<@Nullable Object>asList(reckoned.polarity(), reckoned.rounding().decimals(),
                            reckoned.rounding().mode(),
                            reckoned.low(), reckoned.high(), reckoned.amberLow(), reckoned.amberHigh(),
                            reckoned.comparedWith(), String.join(" ", reckoned.rules())));
            table.row(cells.toArray());
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
