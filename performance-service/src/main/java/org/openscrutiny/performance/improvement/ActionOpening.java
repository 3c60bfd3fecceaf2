package org.openscrutiny.performance.improvement;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new improvement action: an {@link ActionDraft} and where it stands.
 *
 * @param state       PROPOSED where it is left out; COMPLETED for what was done before it was recorded, never EMBEDDED, which
 *                    needs evidence first
 * @param completedOn the day it was completed, where the state is COMPLETED and the day is stated
 */
public record ActionOpening(
        @NotBlank @Size(max = 4000) @Schema(examples = "Weekly reports on each step of the health assessment pathway") String text,
        @Size(max = 200) @Schema(examples = "Head of Children in Care") @Nullable String owner,
        @Size(max = 200) @Schema(examples = "Children in care") @Nullable String serviceArea,
        @Valid @Nullable DueDraft due,
        @Nullable UUID recommendationId,
        @Nullable ActionState state,
        @Nullable LocalDate completedOn) {

    ActionDraft draft() {
        return new ActionDraft(text, owner, serviceArea, due, recommendationId);
    }

    ActionState stateOrProposed() {
        return state == null ? ActionState.PROPOSED : state;
    }
}
