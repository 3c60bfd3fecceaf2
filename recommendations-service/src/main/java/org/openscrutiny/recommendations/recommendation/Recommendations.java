package org.openscrutiny.recommendations.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Access;
import org.openscrutiny.recommendations.exempt.AccessChangeDraft;
import org.openscrutiny.recommendations.exempt.AccessChangeView;
import org.openscrutiny.recommendations.exempt.AccessChanges;
import org.openscrutiny.recommendations.exempt.Exemption;
import org.openscrutiny.recommendations.inquiry.Inquiries;
import org.openscrutiny.recommendations.inquiry.InquiryStatus;
import org.openscrutiny.recommendations.inquiry.RecommendationsOfInquiry;
import org.openscrutiny.recommendations.meetingsclient.MeetingSeen;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What is done with recommendations, and what the features about their histories need of them. */
@ApplicationScoped
public class Recommendations implements RecommendationsOfInquiry {

    static final String TYPE = "recommendation";

    private final RecommendationStore store;
    private final RecommendationReader reader;
    private final Inquiries inquiries;
    private final ReviewsOfRecommendation reviews;
    private final AccessChanges access;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Recommendations(RecommendationStore store, RecommendationReader reader, Inquiries inquiries,
            ReviewsOfRecommendation reviews, AccessChanges access, Journal journal, Preconditions preconditions,
            Caller caller, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.inquiries = inquiries;
        this.reviews = reviews;
        this.access = access;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Adds a recommendation to an inquiry. Before the report is submitted it is a draft; afterwards it was made with the
     * others, so it counts as submitted with them.
     *
     * @throws RuleBroken recommendation-number-taken, inquiry-closed
     */
    @Transactional
    public RecommendationView make(UUID inquiryId, RecommendationDraft draft) {
        var inquiry = inquiries.hold(inquiryId);
        if (inquiry.status() == InquiryStatus.CLOSED) {
            throw new RuleBroken("inquiry-closed", "The inquiry is closed; its recommendations are all settled.");
        }
        var exemption = Exemption.ofNew(draft.access(), draft.exemptParagraphs(), draft.publicInterestNote(), caller);
        refuseTakenNumber(inquiryId, draft.number(), exemption.access(), null);
        var now = clock.instant();
        var recommendation = new Recommendation(inquiryId, draft, exemption, inquiry.audience(), now);
        if (Inquiries.submitted(inquiry)) {
            recommendation.submit(submissionDay(inquiry.submittedOn()), inquiry.audience(), now);
        }
        store.persist(recommendation);
        var since = recommendation.submitted() ? recommendation.submittedOn() : CouncilDay.today(clock);
        store.add(new Lead(recommendation.id(), draft, true, since, now, caller.name()));
        if (draft.actionBy() != null) {
            store.add(new ActionByDate(recommendation.id(), draft.actionBy(), null, since, now, caller.name()));
        }
        store.flush();
        var view = reader.own(recommendation.id());
        journal.created(TYPE, recommendation, recommendation.audience(), url(recommendation.id()), view);
        inquiries.touch(inquiryId, recommendation.audience());
        return view;
    }

    /**
     * Changes what is said of it; the caller's If-Match must name its present state.
     *
     * @throws RuleBroken recommendation-submitted, recommendation-number-taken
     */
    @Transactional
    public RecommendationView revise(UUID id, UnaryOperator<RecommendationDraft> change) {
        var recommendation = store.hold(id);
        preconditions.requireMatch(recommendation.tagFor(caller));
        var before = reader.own(id);
        var draft = change.apply(recommendation.asDraft());
        refuseAccess(draft);
        if (draft.actionBy() != null) {
            throw new InvalidInput(Fault.at("/actionBy",
                    "actionBy is not changed in place; add the new date and its reason to action-by-dates."));
        }
        refuseTakenNumber(recommendation.inquiryId(), draft.number(), recommendation.exemption().access(), id);
        if (!recommendation.ledAs(draft)) {
            store.add(new Lead(id, draft, false, CouncilDay.today(clock), clock.instant(), caller.name()));
        }
        recommendation.revise(draft, clock.instant());
        store.flush();
        var after = reader.own(id);
        journal.updated(TYPE, recommendation, recommendation.audience(), url(id), before, after);
        inquiries.touch(recommendation.inquiryId(), recommendation.audience());
        return after;
    }

    /**
     * States another date by which it is to be done. The original and every date between stay.
     *
     * @throws RuleBroken recommendation-closed, no-action-by-date
     */
    @Transactional
    public ActionByDateView move(UUID id, ActionByChangeDraft draft) {
        var recommendation = store.hold(id);
        if (history(recommendation).standing().lifecycle().closed()) {
            throw new RuleBroken("recommendation-closed",
                    "The committee has closed it, so it has no date to move; only a resolution of the committee reopens it.");
        }
        var day = Objects.requireNonNullElse(draft.on(), CouncilDay.today(clock));
        refuseFuture(day, "/on");
        var original = store.original(id);
        var stated = new ActionByDate(id, draft.actionBy(), original.isEmpty() ? null : draft.reason(), day,
                clock.instant(), caller.name());
        store.add(stated);
        changed(recommendation, recommendation.audience());
        return stated.view(original.map(ActionByDate::dueOn).orElse(null));
    }

    /**
     * Decides who may know of it.
     *
     * @throws RuleBroken access-unchanged, recommendation-number-taken
     */
    @Transactional
    public AccessChangeView decideAccess(UUID id, AccessChangeDraft draft) {
        var recommendation = store.hold(id);
        var decided = access.decide(null, id, recommendation.exemption(), draft);
        refuseTakenNumber(recommendation.inquiryId(), recommendation.number(), decided.exemption().access(), id);
        var seenBefore = recommendation.audience();
        recommendation.close(decided.exemption());
        reopen(recommendation, inquiries.own(recommendation.inquiryId()).audience());
        reviews.scopeSeenOtherwise(id, seenBefore.or(recommendation.audience()));
        return decided.decision();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void accessChanged(UUID inquiry, Audience audience) {
        for (var recommendation : store.ofInquiry(inquiry)) {
            reopen(store.own(recommendation.id()), audience);
        }
    }

    /** Those who could know of it and may not any more are told that it is gone; those who may now, that it is there. */
    private void reopen(Recommendation recommendation, Audience inquiry) {
        var id = recommendation.id();
        var seenBefore = recommendation.audience();
        var before = reader.own(id);
        recommendation.reopenTo(inquiry, clock.instant());
        store.flush();
        journal.updated(TYPE, recommendation, recommendation.audience(), url(id), before, reader.own(id));
        if (journal.withdrawn(TYPE, recommendation, seenBefore, recommendation.audience(), url(id))) {
            store.announceParts(id, Operation.DELETED, seenBefore, recommendation.modifiedAt());
        } else if (seenBefore.stricterThan(recommendation.audience())) {
            store.announceParts(id, Operation.CREATED, recommendation.audience(), recommendation.modifiedAt());
        }
        inquiries.touch(recommendation.inquiryId(), seenBefore.or(recommendation.audience()));
    }

    /**
     * Records what the committee decided about it besides its judgements.
     *
     * @param meeting the meeting that resolved it
     * @throws RuleBroken see {@link Standing#decide}, successors-needed, successor-elsewhere
     */
    @Transactional
    public StatusChangeView decide(UUID id, StatusChangeDraft draft, @Nullable MeetingSeen meeting) {
        var recommendation = store.hold(id);
        refuseBadSuccession(recommendation, draft);
        var meetingDay = meeting == null ? null : meeting.day();
        var day = draft.decidedOn() != null
                ? draft.decidedOn()
                : meetingDay != null ? meetingDay : CouncilDay.today(clock);
        refuseFuture(day, "/decidedOn");
        var next = history(recommendation).with(History.Entry.change(day, History.NEXT, draft.change()));
        var change = new StatusChange(id, draft, meeting, day, clock.instant(), caller.name());
        store.add(change);
        changed(recommendation, recommendation.audience());
        return change.view(next.lifecycle());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void submitAll(UUID inquiry, Audience audience, @Nullable PartialDate on) {
        for (var recommendation : store.ofInquiry(inquiry)) {
            if (!recommendation.submitted()) {
                recommendation.submit(submissionDay(on), audience, clock.instant());
                store.flush();
                journal.created(TYPE, recommendation, recommendation.audience(), url(recommendation.id()),
                        reader.own(recommendation.id()));
            }
        }
    }

    @Override
    public long unanswered(UUID inquiry) {
        return reader.unanswered(inquiry);
    }

    @Override
    public long unsettled(UUID inquiry) {
        return reader.unsettled(inquiry);
    }

    /** Holds a recommendation for a write on one of its histories. Inside a transaction only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldRecommendation hold(UUID id) {
        return held(store.hold(id));
    }

    /** The same whoever asks, for what follows from a write that was allowed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldRecommendation own(UUID id) {
        return held(store.own(id));
    }

    private HeldRecommendation held(Recommendation held) {
        return new HeldRecommendation(held.id(), held.inquiryId(), held.number(), held.addressees(), held.labels(),
                held.indicatorRefs(), held.audience(), held.submitted() ? held.submittedOn() : null, history(held));
    }

    private History history(Recommendation held) {
        return reader.history(held.id(), held.submitted());
    }

    /** Notes that one of its histories grew, for those of the given audience who may know of the recommendation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(UUID id, Audience audience) {
        changed(store.own(id), audience);
    }

    public static String url(UUID id) {
        return "/v1/recommendations/" + id;
    }

    /** @throws InvalidInput if the day has not come yet */
    public void refuseFuture(LocalDate day, String pointer) {
        var today = CouncilDay.today(clock);
        if (day.isAfter(today)) {
            throw new InvalidInput(Fault.at(pointer, "%s has not come yet; today is %s.".formatted(day, today)));
        }
    }

    private void changed(Recommendation recommendation, Audience audience) {
        var seen = audience.within(recommendation.audience());
        recommendation.touch(clock.instant(), seen);
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, recommendation, seen, url(recommendation.id())));
    }

    private static void refuseAccess(RecommendationDraft draft) {
        if (draft.access() != null || draft.exemptParagraphs() != null || draft.publicInterestNote() != null) {
            throw new InvalidInput(Fault.at("/access",
                    "Who may know of it is not changed in place; add the decision and its reason to access-changes."));
        }
    }

    private LocalDate submissionDay(@Nullable PartialDate on) {
        return on != null && on.value() != null ? on.value() : CouncilDay.today(clock);
    }

    private void refuseTakenNumber(UUID inquiry, @Nullable Integer number, Access wanted, @Nullable UUID own) {
        if (number != null && store.hasOther(inquiry, number, wanted == Access.EXEMPT, own)) {
            throw new RuleBroken("recommendation-number-taken",
                    "The inquiry already has a recommendation %d.".formatted(number));
        }
    }

    private void refuseBadSuccession(Recommendation recommendation, StatusChangeDraft draft) {
        for (var successor : draft.successors()) {
            if (successor.equals(recommendation.id())) {
                throw new RuleBroken("successor-elsewhere", "A recommendation does not take its own place.");
            }
            if (history(store.get(successor)).standing().lifecycle() == Lifecycle.SUPERSEDED) {
                throw new RuleBroken("successor-elsewhere",
                        "Recommendation %s has itself been superseded; name the one that took its place."
                                .formatted(successor));
            }
        }
    }
}
