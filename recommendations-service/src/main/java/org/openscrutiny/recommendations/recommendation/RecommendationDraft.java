package org.openscrutiny.recommendations.recommendation;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Access;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.Source;

/**
 * What a client may say of a recommendation.
 *
 * @param number         its number in the report; absent where the source gives none and none can be inferred
 * @param numberInferred whether the number was worked out from the order rather than read
 * @param text           absent where it is lost or was never published; then {@code sourceNote} says so
 * @param sourceNote     what the source leaves out or makes doubtful
 * @param addressees     the first leads: its answer decides where the recommendation stands; the cabinet if none is given
 * @param actionBy       by when, as first stated; later dates are added with a reason
 * @param access         who may know of it once it is submitted, if not everybody; later by a decision in access-changes
 * @param exemptParagraphs with EXEMPT: the paragraphs of Part 1 of Schedule 12A
 * @param publicInterestNote with EXEMPT: why the public interest in keeping it closed outweighs that in opening it
 * @param indicatorRefs  codes of indicators in performance-service that would show the effect
 */
public record RecommendationDraft(@Min(1) @Max(999) @Schema(examples = "6") @Nullable Integer number,
        @Nullable Boolean numberInferred,
        @Size(min = 1, max = 10_000) @Schema(examples = "Strengthen the strategic approach.") @Nullable String text,
        @Size(min = 1, max = 2000) @Nullable String sourceNote,
        @Size(max = 50) @Nullable List<@Valid LabelledText> parts,
        @Size(min = 1, max = 20) @Nullable List<@Valid Addressee> addressees,
        @Size(min = 1, max = 300) @Schema(examples = "Cabinet Member for Education and Skills") @Nullable String leadPost,
        @Nullable UUID leadPostId,
        @Size(min = 1, max = 200) @Schema(examples = "James Fowler") @Nullable String leadOfficer,
        @Nullable UUID leadOfficerId, @Valid @Nullable ActionBy actionBy,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> indicatorRefs, @Nullable Access access,
        @Size(max = 7) @Nullable List<@NotNull Integer> exemptParagraphs,
        @Size(min = 1, max = 2000) @Nullable String publicInterestNote, @Valid @Nullable Source source) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "needs a text, or a sourceNote that says why there is none")
    public boolean isExplained() {
        return text != null || sourceNote != null;
    }
}
