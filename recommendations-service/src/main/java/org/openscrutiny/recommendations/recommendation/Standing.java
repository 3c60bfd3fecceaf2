package org.openscrutiny.recommendations.recommendation;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * What the three histories of a recommendation come to on a day: the executive's decision, the officers' reports, the
 * committee's judgement. Each step checks its rule and answers the standing after it.
 *
 * @param decision   the leading addressee's latest
 * @param monitored  whether progress was reported, or a review took it in scope
 * @param rag        the latest judgement
 * @param concluding whether that judgement ends monitoring
 * @param change     the committee's latest decision about it; a REOPENED counts until the next judgement
 */
public record Standing(boolean submitted, @Nullable Decision decision, boolean monitored, @Nullable Rag rag,
        boolean concluding, @Nullable Change change) {

    public static final Standing DRAFT = new Standing(false, null, false, null, false, null);

    public Lifecycle lifecycle() {
        if (!submitted) {
            return Lifecycle.DRAFT;
        }
        if (change == Change.SUPERSEDED) {
            return Lifecycle.SUPERSEDED;
        }
        if (change == Change.ENDED) {
            return Lifecycle.ENDED;
        }
        if (decision == Decision.REJECTED) {
            return Lifecycle.REJECTED;
        }
        if (decision == Decision.DEFERRED) {
            return Lifecycle.DEFERRED;
        }
        if (change == Change.REOPENED && decision != null) {
            return Lifecycle.MONITORING;
        }
        if (rag == Rag.IMPLEMENTED) {
            return Lifecycle.IMPLEMENTED;
        }
        if (rag == Rag.NOT_DELIVERED && concluding) {
            return Lifecycle.NOT_DELIVERED_FINAL;
        }
        return answered();
    }

    private Lifecycle answered() {
        if (decision == null) {
            return Lifecycle.SUBMITTED;
        }
        if (monitored || rag != null) {
            return Lifecycle.MONITORING;
        }
        return switch (decision) {
            case ACCEPTED -> Lifecycle.ACCEPTED;
            case ACCEPTED_IN_PART -> Lifecycle.ACCEPTED_IN_PART;
            case REJECTED -> Lifecycle.REJECTED;
            case DEFERRED -> Lifecycle.DEFERRED;
            case NOT_STATED -> Lifecycle.SUBMITTED; // answered, but how is not known: nothing is guessed
        };
    }

    /** @throws RuleBroken already-submitted */
    public Standing submit() {
        if (submitted) {
            throw new RuleBroken("already-submitted", "The recommendation has been submitted; it is submitted once.");
        }
        return new Standing(true, null, false, null, false, null);
    }

    /**
     * The leading addressee answers. After a deferral any decision may follow; otherwise the answer stands.
     *
     * @throws RuleBroken recommendation-not-submitted, already-responded, recommendation-closed
     */
    public Standing respond(Decision next) {
        requireSubmitted();
        if (lifecycle().closed()) {
            throw closed();
        }
        if (decision != null && decision != Decision.DEFERRED && decision != Decision.NOT_STATED) {
            throw new RuleBroken("already-responded",
                    "The response %s stands; only a deferral, or an answer whose decision was not stated, is followed by another."
                            .formatted(decision));
        }
        if (decision == Decision.NOT_STATED && lifecycle() == Lifecycle.MONITORING
                && (next == Decision.REJECTED || next == Decision.DEFERRED)) {
            throw new RuleBroken("already-responded",
                    "It is being monitored, so it was not %s; record which acceptance it was."
                            .formatted(next));
        }
        return new Standing(true, next, monitored, rag, concluding, change);
    }

    /**
     * Officers report progress, or a review takes it in scope. On a closed recommendation that is legal and closes or
     * reopens nothing.
     *
     * @throws RuleBroken recommendation-not-submitted, recommendation-not-accepted
     */
    public Standing monitor() {
        requireAccepted("has no progress to report");
        return new Standing(true, decision, true, rag, concluding, change);
    }

    /**
     * The committee judges, or the Chairman for it.
     *
     * @throws RuleBroken recommendation-not-submitted, recommendation-not-accepted, recommendation-closed,
     *                    conclusion-not-possible
     */
    public Standing assess(Rag next, boolean conclude) {
        requireAccepted("is not assessed");
        if (lifecycle().closed()) {
            throw closed();
        }
        if (conclude && next != Rag.IMPLEMENTED && next != Rag.NOT_DELIVERED) {
            throw new RuleBroken("conclusion-not-possible",
                    "%s leaves the recommendation open; only IMPLEMENTED and NOT_DELIVERED may conclude it."
                            .formatted(next));
        }
        return new Standing(true, decision, true, next, conclude || next == Rag.IMPLEMENTED, null);
    }

    /**
     * The committee ends it, puts others in its place, or takes it up again.
     *
     * @throws RuleBroken recommendation-not-submitted, recommendation-closed, recommendation-not-closed,
     *                    superseded-stays-superseded
     */
    public Standing decide(Change next) {
        requireSubmitted();
        var now = lifecycle();
        if (next == Change.REOPENED) {
            if (now == Lifecycle.SUPERSEDED) {
                throw new RuleBroken("superseded-stays-superseded",
                        "Others have taken its place; reopen one of those instead.");
            }
            if (!now.closed()) {
                throw new RuleBroken("recommendation-not-closed",
                        "It stands at %s; only what is IMPLEMENTED, NOT_DELIVERED_FINAL or ENDED is reopened."
                                .formatted(now));
            }
        } else if (now.closed()) {
            throw closed();
        }
        return new Standing(true, decision, monitored, rag, concluding, next);
    }

    private void requireSubmitted() {
        if (!submitted) {
            throw new RuleBroken("recommendation-not-submitted",
                    "The recommendation is still a draft; the committee submits it with its inquiry first.");
        }
    }

    private void requireAccepted(String consequence) {
        requireSubmitted();
        if (decision == null) {
            throw new RuleBroken("recommendation-not-accepted",
                    "No response is recorded, so it %s; record the response first.".formatted(consequence));
        }
        if (decision == Decision.REJECTED || decision == Decision.DEFERRED) {
            throw new RuleBroken("recommendation-not-accepted",
                    "The response is %s, so it %s.".formatted(decision, consequence));
        }
    }

    private RuleBroken closed() {
        return new RuleBroken("recommendation-closed",
                "It stands at %s; only a resolution of the committee reopens it.".formatted(lifecycle()));
    }
}
