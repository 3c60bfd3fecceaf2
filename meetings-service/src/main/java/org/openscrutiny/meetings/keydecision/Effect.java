package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a decision may be carried out, computed from its record and its call-in.
 *
 * @param callInUntil the last day on which it may, or could, be called in; absent where it could not
 * @param from        the first day on which it may be carried out; absent while that is open
 * @param explanation in plain English
 */
@Schema(name = "KeyDecisionEffect")
public record Effect(EffectState state, @Nullable LocalDate callInUntil, @Nullable LocalDate from,
        String explanation) {

    /**
     * @param until  the last day of the period of call-in
     * @param callIn the one that counts: neither refused nor taken back; absent where there is none
     */
    static Effect of(DecisionRecord decision, KeyDecisionStatus status, LocalDate until, @Nullable CallIn callIn,
            LocalDate today) {
        var window = decision.waived() ? null : until;
        return switch (status) {
            case DRAFT, PUBLISHED -> throw new IllegalStateException("Only a decision that was made has an effect");
            case WITHDRAWN -> new Effect(EffectState.WITHDRAWN, window, null, "The decision was given up.");
            case DECIDED -> ofDecided(decision, until, callIn, today);
            case IMPLEMENTED -> {
                var free = ofDecided(decision, until, callIn, today);
                yield new Effect(EffectState.IMPLEMENTED, window, free.from(), "The decision is being carried out.");
            }
        };
    }

    private static Effect ofDecided(DecisionRecord decision, LocalDate until, @Nullable CallIn callIn,
            LocalDate today) {
        if (decision.waived()) {
            return new Effect(EffectState.FREE, null, decision.out(),
                    "The decision was urgent: it cannot be called in and takes effect at once.");
        }
        if (callIn != null) {
            var settled = callIn.settledOn();
            return settled == null
                    ? new Effect(EffectState.CALLED_IN, until, null,
                            "The decision was called in and is not carried out before that is settled.")
                    : new Effect(EffectState.FREE, until, settled,
                            "The decision was called in; that was settled on %s.".formatted(settled));
        }
        return today.isAfter(until)
                ? new Effect(EffectState.FREE, until, until.plusDays(1),
                        "The decision could be called in until %s; no call-in was accepted.".formatted(until))
                : new Effect(EffectState.CALL_IN_OPEN, until, until.plusDays(1),
                        "The decision may be called in until %s and is not carried out before %s.".formatted(until,
                                until.plusDays(1)));
    }
}
