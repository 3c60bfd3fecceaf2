package org.openscrutiny.performance.improvement;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.performance.csv.CsvTable;
import org.openscrutiny.performance.inspection.Inspections;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/inspections/{id}/response-report")
@Tag(name = "Response report")
class ResponseReportResource {

    private final ResponseReports reports;
    private final Inspections inspections;
    private final Preconditions preconditions;

    ResponseReportResource(ResponseReports reports, Inspections inspections, Preconditions preconditions) {
        this.reports = reports;
        this.inspections = inspections;
        this.preconditions = preconditions;
    }

    @CheckedTemplate(basePath = "improvement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance responseReport(ResponseReport report);
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readResponseReport", summary = "What inspectors said and what the council does about it, as JSON, HTML or CSV")
    @APIResponse(responseCode = "200", description = "In the form that Accept names", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ResponseReport.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(implementation = String.class))})
    public RestResponse<ResponseReport> json(@RestPath UUID id) {
        return preconditions.answer(inspections.tag(id, ""), () -> reports.of(id));
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";qs=0.7")
    @Operation(hidden = true)
    public RestResponse<String> html(@RestPath UUID id) {
        return as(MediaType.TEXT_HTML, preconditions.answer(inspections.tag(id, "-html"),
                () -> Templates.responseReport(reports.of(id)).render()));
    }

    @GET
    @PermitAll
    @Produces(CsvTable.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> csv(@RestPath UUID id) {
        return as(CsvTable.MEDIA_TYPE, preconditions.answer(inspections.tag(id, "-csv"), () -> table(reports.of(id))));
    }

    /** Names the media type again: the weight that only ranks the three forms would go out with it. */
    private static RestResponse<String> as(String mediaType, RestResponse<String> answer) {
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, mediaType + ";charset=UTF-8");
        return answer;
    }

    /** A row for each action, so that a spreadsheet can sort and filter them; a finding without one has a row too. */
    private static String table(ResponseReport report) {
        var table = new CsvTable("number", "finding", "action", "owner", "due", "due_on", "state", "evidence");
        for (var row : report.rows()) {
            if (row.actions().isEmpty()) {
                table.row(row.number(), row.finding(), null, null, null, null, null, null);
            }
            for (var action : row.actions()) {
                var due = action.due();
                table.row(row.number(), row.finding(), action.text(), action.owner(), due == null ? null : due.text(),
                        due == null ? null : due.value(), action.state(),
                        ResponseReport.Shown.joined(action.evidence()));
            }
        }
        return table.toString();
    }
}
