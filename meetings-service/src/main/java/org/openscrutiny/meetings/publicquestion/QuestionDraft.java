package org.openscrutiny.meetings.publicquestion;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;

/**
 * A question as it came in.
 *
 * @param askerName   for the clerk; the public sees it only with publishName
 * @param publishName whether the asker agreed to be named; false where it is left out
 * @param receivedAt  now where it is left out
 * @param source      the letter or paper it was taken from; to the public only with publishName, since that may name the asker
 */
public record QuestionDraft(
        @NotNull UUID meetingId,
        @Size(max = 200) @Schema(examples = "A resident") @Nullable String askerName,
        @Schema(examples = "false") @Nullable Boolean publishName,
        @NotNull Connection connection,
        @NotBlank @Size(max = 4000) @Schema(examples = "What is done so that fewer pupils are excluded?") String text,
        @Schema(examples = "2017-08-29T09:00:00+01:00") @Nullable OffsetDateTime receivedAt,
        @Valid @Nullable Source source) {}
