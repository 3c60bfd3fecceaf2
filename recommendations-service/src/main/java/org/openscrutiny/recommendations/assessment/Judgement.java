package org.openscrutiny.recommendations.assessment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.History;
import org.openscrutiny.recommendations.recommendation.Rag;

/** What was decided, complete: nothing in it is left to the day it is finally stored. */
record Judgement(@Nullable UUID reviewId, Rag rag, boolean concluding, DecidedBy decidedBy, LocalDate decidedOn,
        @Nullable UUID delegationId, @Nullable UUID resolutionId, @Nullable String rationale) {

    static Judgement of(AssessmentDraft draft, LocalDate decidedOn) {
        return new Judgement(draft.reviewId(), draft.rag(),
                draft.rag() == Rag.IMPLEMENTED || Boolean.TRUE.equals(draft.concluding()), draft.decidedBy(), decidedOn,
                draft.delegationId(), draft.resolutionId(), draft.rationale());
    }

    History.Entry entry(UUID id) {
        return History.Entry.judgement(decidedOn, id, rag, concluding);
    }
}
