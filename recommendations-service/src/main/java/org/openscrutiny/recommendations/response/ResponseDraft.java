package org.openscrutiny.recommendations.response;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.Addressee;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.Source;

/**
 * An addressee's answer.
 *
 * @param addressee     one of the recommendation's; the leading one if absent
 * @param decision      NOT_STATED where the source tells of an answer, but not of which
 * @param collective    whether it was given for several recommendations at once ("all were agreed fully or in part")
 * @param partResponses answers to single parts, under the recommendation's own labels
 * @param decidedOn     the day of the decision, if the source gives it
 * @param meetingId     the meeting in meetings-service that decided
 * @param reason        why it is not accepted in full; needed for ACCEPTED_IN_PART, REJECTED and DEFERRED
 */
public record ResponseDraft(@Valid @Nullable Addressee addressee, @NotNull Decision decision,
        @Nullable Boolean collective, @Size(min = 1, max = 20_000) @Nullable String narrative,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 4000) String> plannedActions,
        @Size(max = 50) @Nullable List<@Valid LabelledText> partResponses,
        @Schema(examples = "2017-01-09") @Nullable LocalDate decidedOn, @Nullable UUID meetingId,
        @Size(min = 1, max = 4000) @Nullable String reason, @Valid @Nullable Source source) {}
