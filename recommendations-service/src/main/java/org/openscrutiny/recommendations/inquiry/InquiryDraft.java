package org.openscrutiny.recommendations.inquiry;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Access;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.recommendations.stated.Source;

/**
 * What a client may say of an inquiry.
 *
 * @param committeeId         the committee's id in meetings-service
 * @param recommendationsMade how many the report made, also where not all of them are known
 * @param access              who may know of it, if not everybody; later by a decision in access-changes
 * @param exemptParagraphs    with EXEMPT: the paragraphs of Part 1 of Schedule 12A
 * @param publicInterestNote  with EXEMPT: why the public interest in keeping it closed outweighs that in opening it
 */
public record InquiryDraft(
        @NotBlank @Size(max = 300) @Schema(examples = "Voice of the Child and Young Person") String title,
        @Size(max = 100) @Schema(examples = "Voice of the Child") @Nullable String shortTitle,
        @NotNull UUID committeeId, @NotNull Scale scale, @Size(max = 4000) @Nullable String summary,
        @Valid @Nullable PartialDate evidenceFrom, @Valid @Nullable PartialDate evidenceTo,
        @Valid @Nullable PartialDate reportCompleted,
        @Min(0) @Max(999) @Schema(examples = "8") @Nullable Integer recommendationsMade,
        @Nullable Access access, @Size(max = 7) @Nullable List<@NotNull Integer> exemptParagraphs,
        @Size(min = 1, max = 2000) @Nullable String publicInterestNote, @Valid @Nullable Source source) {}
