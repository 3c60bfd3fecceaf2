package org.openscrutiny.meetings.evidence;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a question.
 *
 * @param respondentsRaw who answered, each as printed
 * @param writtenOn      the day of a written answer; absent for one given at the meeting
 */
@Embeddable
public record Answer(
        @NotBlank @Size(max = 20_000) @Schema(examples = "Twelve, of whom four were placed since.") String text,
        @NotNull @Size(max = 20) @Column(name = "respondents_raw") @Schema(examples = "[\"CD\", \"GRW\"]") List<@NotBlank @Size(max = 60) String> respondentsRaw,
        @Column(name = "written_on") @Nullable LocalDate writtenOn) {}
