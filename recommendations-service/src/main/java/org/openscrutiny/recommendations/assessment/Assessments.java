package org.openscrutiny.recommendations.assessment;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.meetingsclient.Delegation;
import org.openscrutiny.recommendations.meetingsclient.MeetingSeen;
import org.openscrutiny.recommendations.meetingsclient.SpendingDraft;
import org.openscrutiny.recommendations.recommendation.HeldRecommendation;
import org.openscrutiny.recommendations.recommendation.History;
import org.openscrutiny.recommendations.recommendation.Recommendations;
import org.openscrutiny.recommendations.review.Reviews;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.storage.audit.Actor;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** How a judgement comes to stand: at once where the committee resolved it, in three steps under a delegation (ADR 0020). */
@ApplicationScoped
public class Assessments {

    static final String TYPE = "assessment";

    private final AssessmentStore store;
    private final AttemptStore attempts;
    private final Recommendations recommendations;
    private final Reviews reviews;
    private final Journal journal;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    Assessments(AssessmentStore store, AttemptStore attempts, Recommendations recommendations, Reviews reviews,
            Journal journal, AuditLog audit, Caller caller, Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.recommendations = recommendations;
        this.reviews = reviews;
        this.journal = journal;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records what the committee resolved.
     *
     * @throws RuleBroken meeting-not-held, not-in-scope, review-elsewhere, and those of {@link History#with}
     */
    @Transactional
    public AssessmentView record(UUID recommendation, AssessmentDraft draft, MeetingSeen meeting) {
        refuseNotHeld(meeting);
        var decidedOn = Objects.requireNonNullElse(draft.decidedOn(), meeting.day());
        if (decidedOn.isBefore(meeting.day())) {
            throw new InvalidInput(Fault.at("/decidedOn",
                    "%s is before the meeting that decided it (%s).".formatted(decidedOn, meeting.day())));
        }
        recommendations.refuseFuture(decidedOn, "/decidedOn");
        var judgement = Judgement.of(draft, decidedOn);
        check(recommendations.hold(recommendation), judgement);
        var assessment = new Assessment(null, recommendation, judgement, meeting.id(), meeting.title(), false,
                clock.instant(), caller.name());
        return stand(assessment, recommendation, judgement.reviewId(), audit.actor());
    }

    /**
     * Step 1 of a judgement under a delegation: stores it as an attempt, under the id it will have. Nobody sees it.
     *
     * @return what to spend the delegation with
     * @throws RuleBroken delegation-does-not-cover, delegation-spent, not-in-scope, and those of {@link History#with}
     */
    @Transactional
    SpendingDraft begin(UUID recommendation, AssessmentDraft draft, UUID delegationId, Delegation delegation,
            MeetingSeen meeting) {
        var held = recommendations.hold(recommendation);
        var today = CouncilDay.today(clock);
        if (draft.decidedOn() != null && !draft.decidedOn().equals(today)) {
            throw new InvalidInput(Fault.at("/decidedOn",
                    "The Chairman judges on the day the judgement is given, which is %s; leave decidedOn out."
                            .formatted(today)));
        }
        if (held.number() == null) {
            throw new RuleBroken("delegation-does-not-cover",
                    "The recommendation has no number, and a delegation names recommendations by number; the committee must judge it itself.");
        }
        if (!delegation.isAbout(held.inquiryId())) {
            throw new RuleBroken("delegation-does-not-cover",
                    "Delegation %s is about another inquiry.".formatted(delegationId));
        }
        var judgement = Judgement.of(draft, today);
        check(held, judgement);
        var attempt = attempts.holdOf(recommendation, delegationId).orElse(null);
        if (attempt == null) {
            attempt = new Attempt(recommendation, judgement, meeting, audit.actor(), clock.instant());
            attempts.persist(attempt);
        } else {
            attempt.restate(judgement, meeting, audit.actor(), clock.instant());
        }
        return new SpendingDraft(attempt.id(), held.inquiryId(), attempt.reviewId(), held.number());
    }

    /** Step 2 failed for good: meetings-service refused to spend the delegation. */
    @Transactional
    void refused(UUID attempt, String why) {
        attempts.hold(attempt).refused(why);
    }

    /**
     * Step 3: the delegation is spent, so the judgement stands. Whoever comes first does it, the request or the reconciler;
     * the other finds it done.
     */
    @Transactional
    AssessmentView confirm(UUID attemptId) {
        var recommendation = attempts.recommendationOf(attemptId);
        var held = recommendations.own(recommendation); // first, as in step 1: two who wait for each other never end
        var attempt = attempts.hold(attemptId);
        if (attempt.confirmed()) {
            return store.read(recommendation, attemptId);
        }
        var overtaken = overtaken(held, attempt);
        return stand(attempt.confirm(overtaken), recommendation, attempt.reviewId(), attempt.actor());
    }

    /** Between the steps nothing else holds the recommendation: the committee itself may have closed it. */
    private static boolean overtaken(HeldRecommendation held, Attempt attempt) {
        try {
            held.history().with(attempt.entry());
            return false;
        } catch (RuleBroken closed) {
            return true;
        }
    }

    @Transactional
    void giveUp(UUID attempt) {
        attempts.hold(attempt).givenUp();
    }

    static String url(UUID recommendation, UUID id) {
        return Recommendations.url(recommendation) + "/assessments/" + id;
    }

    private void check(HeldRecommendation held, Judgement judgement) {
        held.history().with(judgement.entry(History.NEXT));
        if (judgement.reviewId() != null) {
            reviews.requireOf(judgement.reviewId(), held.inquiryId(), held.id(), true);
        }
    }

    private AssessmentView stand(Assessment assessment, UUID recommendation, @Nullable UUID review, Actor by) {
        store.persist(assessment);
        store.flush();
        var audience = recommendations.own(recommendation).audience();
        var view = store.read(recommendation, assessment.id());
        journal.created(by, TYPE, assessment, audience, url(recommendation, view.id()), view);
        recommendations.touch(recommendation, audience);
        if (review != null) {
            reviews.touch(review, audience);
        }
        return view;
    }

    private void refuseNotHeld(MeetingSeen meeting) {
        var today = CouncilDay.today(clock);
        if (meeting.calledOff() || meeting.day().isAfter(today)) {
            throw new RuleBroken("meeting-not-held",
                    "%s has not been held (%s), so it cannot have judged anything."
                            .formatted(meeting.title(), meeting.calledOff() ? meeting.status() : meeting.day()));
        }
    }
}
