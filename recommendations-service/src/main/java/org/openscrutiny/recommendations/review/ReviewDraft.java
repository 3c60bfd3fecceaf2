package org.openscrutiny.recommendations.review;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.recommendations.stated.Source;

/**
 * What a client may say of a review.
 *
 * @param label       as printed over the progress column, such as "Progress update after 6 months"
 * @param dueOn       set by the committee; six or twelve months are only a suggestion
 * @param updateOn    the date the update bears
 * @param paperRef    the paper that carried it, as the agenda names it
 * @param paperId     the report in meetings-service
 * @param meetingId   the meeting in meetings-service that considers it
 * @param itemId      the agenda item there
 * @param signedOffBy the persons who signed the update off
 * @param inScope     recommendations it looks at
 * @param excluded    recommendations it leaves out, each with the reason
 */
public record ReviewDraft(@NotNull Milestone milestone,
        @NotBlank @Size(max = 200) @Schema(examples = "Progress update after 6 months") String label,
        @Valid @Nullable PartialDate dueOn, @Valid @Nullable PartialDate updateOn,
        @Size(min = 1, max = 300) @Nullable String paperRef, @Nullable UUID paperId, @Nullable UUID meetingId,
        @Nullable UUID itemId, @Size(min = 1, max = 200) @Schema(examples = "Carol Douch") @Nullable String leadOfficer,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 200) String> signedOffBy,
        @NotNull @Size(max = 999) List<@NotNull UUID> inScope,
        @Size(max = 999) @Nullable List<@Valid Exclusion> excluded,
        @Valid @Nullable Source source) {}
