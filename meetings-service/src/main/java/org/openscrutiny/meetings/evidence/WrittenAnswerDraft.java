package org.openscrutiny.meetings.evidence;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A written answer that came after the meeting.
 *
 * @param respondentsRaw who signed it, each as printed
 */
public record WrittenAnswerDraft(
        @NotBlank @Size(max = 20_000) @Schema(examples = "Twelve children waited at the end of June.") String text,
        @NotNull @Size(min = 1, max = 20) @Schema(examples = "[\"CD\"]") List<@NotBlank @Size(max = 60) String> respondentsRaw,
        @NotNull LocalDate writtenOn) {}
