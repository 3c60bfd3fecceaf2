package org.openscrutiny.meetings.evidence;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;

/**
 * What a client may say of one question and its answers.
 *
 * @param section      the part of the session, as printed
 * @param theme        what the printed question is headed with
 * @param sequence     its place among the questions of the item; after the last one if absent
 * @param askersRaw    who asked, each as printed, also where nobody knows who is meant
 * @param question     absent only where the source has lost it, and then questionNote says so
 * @param questionNote what is wrong with the source of the question
 * @param outcome      what came of it at the meeting
 */
public record EvidenceNoteDraft(
        @NotNull UUID itemId,
        @Size(max = 200) @Schema(examples = "Social care") @Nullable String section,
        @Size(max = 200) @Schema(examples = "Placements") @Nullable String theme,
        @Min(1) @Schema(examples = "1") @Nullable Integer sequence,
        @NotNull @Size(max = 20) @Schema(examples = "[\"LS\", \"KH\"]") List<@NotBlank @Size(max = 60) String> askersRaw,
        @Size(min = 1, max = 20_000) @Schema(examples = "How many children wait for a placement?") @Nullable String question,
        @Size(max = 1000) @Schema(examples = "The question is lost in the source") @Nullable String questionNote,
        @Size(max = 50) @Nullable List<@Valid @NotNull Answer> answers,
        @NotNull Outcome outcome,
        @Valid @Nullable Source source) {

    List<Answer> givenAnswers() {
        return answers == null ? List.of() : answers;
    }
}
