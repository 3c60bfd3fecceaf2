package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The record of a decision, as served.
 *
 * @param text absent, like all but the days, to those who may not read an exempt one
 */
@Schema(name = "KeyDecisionRecordView")
public record DecisionRecordView(LocalDate decidedOn, LocalDate publishedOn, @Nullable String text,
        @Nullable String reasons, @Nullable String alternatives, @Nullable String interests,
        @Nullable String waiverReason, @Nullable String waiverAgreedBy) {

    static DecisionRecordView of(DecisionRecord made) {
        return new DecisionRecordView(made.decidedOn(), made.out(), made.text(), made.reasons(), made.alternatives(),
                made.interests(), made.waiverReason(), made.waiverAgreedBy());
    }

    /** That it was decided, and when. */
    DecisionRecordView redacted() {
        return new DecisionRecordView(decidedOn, publishedOn, null, null, null, null, null, null);
    }
}
