package org.openscrutiny.meetings.clock;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a key decision are computed from.
 *
 * @param from             the first day on which it is to be made
 * @param withdrawn        it is not to be made any more
 * @param noticeOn         when its notice was published
 * @param exception        on what ground it may be made without the full notice
 * @param decidedOn        when it was made
 * @param decisionOn       when the record of it was published
 * @param waived           it was urgent, so that it cannot be called in
 * @param callIn           the call-in under way or done; absent where there is none that counts
 */
public record DecisionFacts(Subject subject, LocalDate from, boolean withdrawn, @Nullable LocalDate noticeOn,
        @Nullable ExceptionFacts exception, @Nullable LocalDate decidedOn, @Nullable LocalDate decisionOn,
        boolean waived, @Nullable CallInFacts callIn) {

    /**
     * @param special  special urgency, else general exception
     * @param noticeOn when the notice of it was published; absent where it was not yet
     * @param agreedOn for special urgency: when the chairman agreed
     */
    public record ExceptionFacts(boolean special, @Nullable LocalDate noticeOn, @Nullable LocalDate agreedOn) {}

    /**
     * @param acceptedOn when it was found valid; absent while that is open
     * @param heardOn    when the committee considered it
     */
    public record CallInFacts(Subject subject, @Nullable LocalDate acceptedOn, @Nullable LocalDate heardOn) {}

    /** The day on which it was made, or else the first on which it may be. */
    LocalDate day() {
        return decidedOn == null ? from : decidedOn;
    }
}
