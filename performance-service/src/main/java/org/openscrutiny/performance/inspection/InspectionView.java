package org.openscrutiny.performance.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaSummary;

/**
 * An inspection as served.
 *
 * @param areaCodeThen the code the authority had when the inspection began
 * @param typeLabel    the type as Ofsted's management information prints it
 * @param inspectorate who inspected, as it is said or as the framework has it; absent where neither says
 * @param themes       of a focused or monitoring visit, in the order of their names' list; empty for others
 * @param judgements   those that stand, in the order reports print them; empty for visits, which give none
 * @param plans        the council's approved improvement plans that answer it
 * @param inadequate   whether its grades make the authority inadequate; absent where it gave no grades
 */
@Schema(name = "Inspection")
public record InspectionView(UUID id, AreaSummary area, String areaCodeThen, Framework framework, InspectionType type,
        String typeLabel, String title, @Nullable String serviceArea, InspectionStatus status,
        @Nullable Integer sequenceNo,
        @Nullable LocalDate startOn, @Nullable LocalDate endOn, @Nullable String datesStated,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate publishedDueOn, List<Inspector> inspectors, List<String> areasCovered,
        @Nullable String inspectorate, List<VisitTheme> themes,
        @Nullable UUID previousInspectionId, @Nullable String reportRef, List<JudgementView> judgements,
        @Nullable Boolean inadequate, List<AnsweringPlan> plans, List<StatusChange> history, Instant createdAt,
        Instant modifiedAt,
        long version) {}
