package org.openscrutiny.recommendations.exempt;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision about who may know of a record.
 *
 * @param access             PUBLIC releases it
 * @param exemptParagraphs   with EXEMPT: the paragraphs of Part 1 of Schedule 12A
 * @param publicInterestNote with EXEMPT: why the public interest in keeping it closed outweighs that in opening it
 * @param decidedOn          today where it is left out
 */
public record AccessChangeDraft(@NotNull @Schema(examples = "EXEMPT") Access access,
        @Size(max = 7) @Schema(examples = "[3]") @Nullable List<@NotNull Integer> exemptParagraphs,
        @Size(min = 1, max = 2000) @Schema(examples = "The price is still being agreed.") @Nullable String publicInterestNote,
        @NotBlank @Size(max = 2000) @Schema(examples = "It names the terms of a contract that is not let yet.") String reason,
        @Schema(examples = "2017-09-05") @Nullable LocalDate decidedOn) {}
