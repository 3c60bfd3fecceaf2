package org.openscrutiny.performance.improvement;

import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.performance.csv.CsvTable;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/improvement-plans/{id}/report")
@Tag(name = "Improvement plans")
class PlanReportResource {

    private final PlanReports reports;
    private final ImprovementPlans plans;
    private final Preconditions preconditions;

    PlanReportResource(PlanReports reports, ImprovementPlans plans, Preconditions preconditions) {
        this.reports = reports;
        this.plans = plans;
        this.preconditions = preconditions;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readPlanReport", summary = "An improvement plan with each finding, its actions and how far they have come, as JSON or CSV")
    @APIResponse(responseCode = "200", description = "In the form that Accept names", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanReport.class)),
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(implementation = String.class))})
    public RestResponse<PlanReport> json(@RestPath UUID id) {
        return preconditions.answer(plans.tag(id, "report"), () -> reports.of(id));
    }

    @GET
    @PermitAll
    @Produces(CsvTable.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> csv(@RestPath UUID id) {
        var answer = preconditions.answer(plans.tag(id, "csv"), () -> table(reports.of(id)));
        // Without the weight that only ranks the two forms.
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, CsvTable.MEDIA_TYPE + ";charset=UTF-8");
        return answer;
    }

    /** A row for each action, so that a spreadsheet can sort and filter them. */
    private static String table(PlanReport report) {
        var titles = report.plan()
                .inspections()
                .stream()
                .collect(Collectors.toMap(PlanInspection::id, PlanInspection::title));
        var table = new CsvTable("inspection", "number", "finding", "action", "owner", "due", "due_on", "state",
                "completed_on", "overdue", "evidence");
        for (var row : report.rows()) {
            for (var action : row.actions()) {
                var due = action.due();
                table.row(titles.get(row.inspectionId()), row.number(), row.finding(), action.text(), action.owner(),
                        due == null ? null : due.text(), due == null ? null : due.value(), action.state(),
                        action.completedOn(), action.overdue(), ResponseReport.Shown.joined(action.evidence()));
            }
        }
        return table.toString();
    }
}
