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
 * A new inspection: an {@link InspectionDraft} and where it stands.
 *
 * @param status PLANNED where it is left out; a later one records an inspection that was under way or over before this record
 *               began, and needs the dates of that status
 */
@Schema(name = "InspectionOpening")
public record InspectionOpening(
        @Nullable InspectionStatus status,
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
        @Size(max = 500) @Nullable String reportRef) {

    InspectionDraft draft() {
        return new InspectionDraft(area, framework, type, title, serviceArea, sequenceNo, startOn, endOn, datesStated,
                publishedOn,
                publishedDueOn, inspectors, areasCovered, inspectorate, themes, previousInspectionId, reportRef);
    }

    InspectionStatus statusOrPlanned() {
        return status == null ? InspectionStatus.PLANNED : status;
    }
}
