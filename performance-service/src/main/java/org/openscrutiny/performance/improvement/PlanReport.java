package org.openscrutiny.performance.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An improvement plan as the table that goes to its board: what was found, what is done, how far it has come. */
@Schema(name = "ImprovementPlanReport")
public record PlanReport(Plan plan, PlanProgress progress, List<Row> rows) {

    /** The plan it is of. */
    @Schema(name = "ImprovementPlanReportPlan")
    public record Plan(UUID id, int edition, String title, String board, PlanStatus status,
            @Nullable PartialDate approved, @Nullable String meetingTitle, @Nullable LocalDate publishedOn,
            List<PlanInspection> inspections) {

        static Plan of(PlanView plan) {
            return new Plan(plan.id(), plan.edition(), plan.title(), plan.board(), plan.status(), plan.approved(),
                    plan.meetingTitle(), plan.publishedOn(), plan.inspections());
        }
    }

    /** A finding with those of its actions that the plan holds. */
    @Schema(name = "ImprovementPlanReportRow")
    public record Row(UUID inspectionId, UUID findingId, int number, String finding, List<Action> actions) {}

    /**
     * One action.
     *
     * @param overdue whether its due date passed before it was done
     */
    @Schema(name = "ImprovementPlanReportAction")
    public record Action(UUID id, String text, @Nullable String owner, @Nullable PartialDate due, ActionState state,
            @Nullable LocalDate completedOn, boolean overdue, List<ResponseReport.Shown> evidence) {}
}
