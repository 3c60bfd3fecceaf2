package org.openscrutiny.meetings.publicquestion;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The next step of a question.
 *
 * @param reason     needed for REFUSED
 * @param put        needed for PUT
 * @param response   needed for ANSWERED
 * @param respondent who answered, as printed
 * @param answeredOn for ANSWERED: the day; today where it is left out
 */
@Schema(name = "PublicQuestionStep")
public record QuestionStep(@NotNull QuestionStatus to,
        @Size(max = 2000) @Schema(examples = "It is about an individual case") @Nullable String reason,
        @Nullable PutAs put,
        @Size(max = 20_000) @Schema(examples = "The service has two more social workers since May.") @Nullable String response,
        @Size(max = 300) @Nullable String respondent,
        @Nullable LocalDate answeredOn) {}
