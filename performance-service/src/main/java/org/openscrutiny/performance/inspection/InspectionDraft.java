package org.openscrutiny.performance.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say of an inspection.
 *
 * @param area                 any code of the authority inspected
 * @param serviceArea          which part of the council's work was looked at, where it is one
 * @param sequenceNo           for a monitoring visit: which one it is since the authority was last judged inadequate
 * @param startOn              first day on site; needed from ON_SITE on, unless datesStated has what is known of it; for
 *                             PUBLISHED it is needed always
 * @param endOn                last day on site, where it is known
 * @param datesStated          when it was, as far as it is stated, where the days are not
 * @param publishedOn          the day the report or letter came out; needed for PUBLISHED
 * @param publishedDueOn       the day by which it is to come out
 * @param areasCovered         what inspectors looked at, a line each
 * @param inspectorate         who inspects; where it is left out, who does by the framework
 * @param themes               for a focused or monitoring visit: what it looked at, as Ofsted sorts visits
 * @param previousInspectionId the inspection it follows, where that is recorded
 * @param reportRef            where the report or letter can be read
 */
public record InspectionDraft(
        @NotBlank @Size(max = 9) @Schema(examples = "E10000002") String area,
        @NotNull Framework framework,
        @NotNull InspectionType type,
        @NotBlank @Size(max = 200) @Schema(examples = "Third monitoring visit") String title,
        @Size(max = 200) @Schema(examples = "Children in care") @Nullable String serviceArea,
        @Positive @Nullable Integer sequenceNo,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @Size(max = 100) @Schema(examples = "July 2017") @Nullable String datesStated,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate publishedDueOn,
        @Size(max = 50) @Nullable List<@Valid @NotNull Inspector> inspectors,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 500) String> areasCovered,
        @Size(max = 200) @Schema(examples = "Ofsted") @Nullable String inspectorate,
        @Size(max = 6) @Nullable Set<@NotNull VisitTheme> themes,
        @Nullable UUID previousInspectionId,
        @Size(max = 500) @Nullable String reportRef) {}
