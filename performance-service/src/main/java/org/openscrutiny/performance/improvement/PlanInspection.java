package org.openscrutiny.performance.improvement;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.inspection.InspectionSummary;

/** An inspection that a plan answers. */
@Schema(name = "AnsweredInspection")
public record PlanInspection(UUID id, String title, @Nullable LocalDate startOn, @Nullable LocalDate publishedOn) {

    static PlanInspection of(InspectionSummary inspection) {
        return new PlanInspection(inspection.id(), inspection.title(), inspection.startOn(), inspection.publishedOn());
    }
}
