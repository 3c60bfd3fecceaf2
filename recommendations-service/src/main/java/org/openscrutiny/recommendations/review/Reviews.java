package org.openscrutiny.recommendations.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.inquiry.Inquiries;
import org.openscrutiny.recommendations.inquiry.ReviewsOfInquiry;
import org.openscrutiny.recommendations.recommendation.HeldRecommendation;
import org.openscrutiny.recommendations.recommendation.History;
import org.openscrutiny.recommendations.recommendation.Recommendations;
import org.openscrutiny.recommendations.recommendation.ReviewsOfRecommendation;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What a scrutiny officer does with reviews, and what other features need to know of one. */
@ApplicationScoped
public class Reviews implements ReviewsOfInquiry, ReviewsOfRecommendation {

    static final String TYPE = "review";

    private final ReviewStore store;
    private final Inquiries inquiries;
    private final Recommendations recommendations;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    Reviews(ReviewStore store, Inquiries inquiries, Recommendations recommendations, Journal journal,
            Preconditions preconditions, ReaderTags tags, Caller caller, Clock clock) {
        this.store = store;
        this.inquiries = inquiries;
        this.recommendations = recommendations;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken scope-elsewhere, scope-twice, scope-not-accepted */
    @Transactional
    public ReviewView plan(UUID inquiryId, ReviewDraft draft, ReviewPlace place) {
        var audience = inquiries.hold(inquiryId).audience();
        var review = new Review(inquiryId, draft, place, clock.instant());
        store.persist(review);
        store.flush();
        scope(review, draft);
        var view = view(review);
        journal.created(TYPE, review, audience, url(review.id()), view);
        inquiries.touch(inquiryId, audience);
        return view;
    }

    /**
     * Changes what is said of a review; the caller's If-Match must name its present state.
     *
     * @throws RuleBroken scope-elsewhere, scope-twice, scope-not-accepted, scope-assessed
     */
    @Transactional
    public ReviewView revise(UUID id, ReviewDraft draft, ReviewPlace place) {
        var review = store.hold(id);
        preconditions.requireMatch(review.tagFor(caller));
        var before = view(review);
        var leaving = new HashSet<>(before.inScope());
        leaving.removeAll(before.notYetAssessed());
        leaving.removeAll(draft.inScope());
        if (!leaving.isEmpty()) {
            throw new RuleBroken("scope-assessed",
                    "%d recommendations have been judged in this review and stay in its scope."
                            .formatted(leaving.size()));
        }
        var audience = inquiries.own(review.inquiryId()).audience();
        var said = review.said();
        var scopes = scopes(id);
        review.revise(draft, place);
        scope(review, draft);
        var seenBy = said.equals(review.said()) ? scopeSeenBy(scopes, scopes(id)).orElse(audience) : audience;
        review.touch(clock.instant(), seenBy.within(audience));
        store.flush();
        var after = view(review);
        journal.updated(TYPE, review, seenBy.within(audience), url(id), before, after);
        inquiries.touch(review.inquiryId(), seenBy.within(audience));
        return after;
    }

    /** Its scope as the readers of each audience are told of it. */
    private Map<Audience, ReviewScope> scopes(UUID id) {
        return Stream.of(Audience.values())
                .collect(Collectors.toMap(Function.identity(), reader -> store.scope(id, reader.readable())));
    }

    /** Who sees that it changed; empty where nobody does. */
    private static Optional<Audience> scopeSeenBy(Map<Audience, ReviewScope> before, Map<Audience, ReviewScope> after) {
        return Stream.of(Audience.values())
                .filter(reader -> !Objects.equals(before.get(reader), after.get(reader)))
                .reduce(Audience::or);
    }

    /** @throws RuleBroken review-status-order */
    @Transactional
    public ReviewView advance(UUID id, ReviewStatus next) {
        var review = store.hold(id);
        var before = view(review);
        var audience = inquiries.own(review.inquiryId()).audience();
        review.advance(next, audience, clock.instant());
        store.flush();
        var after = view(review);
        journal.updated(TYPE, review, audience, url(id), before, after);
        return after;
    }

    /** @throws NotFound also where the caller may not know of its inquiry */
    public Tagged<ReviewView> read(UUID id) {
        var review = store.get(id);
        inquiries.view(review.inquiryId()); // notes the read of what is exempt
        return tags.tagged(review, view(review));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void accessChanged(UUID inquiry, Audience before, Audience now) {
        for (var review : store.allOf(inquiry)) {
            review.touch(clock.instant(), now);
            store.flush();
            journal.append(Change.of(Operation.UPDATED, TYPE, review, now, url(review.id())));
            journal.withdrawn(TYPE, review, before, now, url(review.id()));
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void scopeSeenOtherwise(UUID recommendation, Audience seenBy) {
        store.covering(recommendation).forEach(id -> touch(id, seenBy));
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    public ReviewDraft asDraft(UUID id) {
        var scope = store.scope(id);
        return store.get(id).asDraft(scope.inScope(), scope.excluded());
    }

    /** Where it is considered, as last seen. */
    public ReviewPlace place(UUID id) {
        return store.get(id).place();
    }

    /**
     * Checks that a judgement or an update of this recommendation can belong to the review.
     *
     * @throws RuleBroken review-elsewhere, not-in-scope
     */
    public void requireOf(UUID review, UUID inquiry, UUID recommendation, boolean inScopeOnly) {
        var found = store.seen(review)
                .orElseThrow(() -> new InvalidInput(Fault.at("/reviewId", "There is no review %s.".formatted(review))));
        if (!found.inquiryId().equals(inquiry)) {
            throw new RuleBroken("review-elsewhere", "Review %s belongs to another inquiry.".formatted(review));
        }
        if (inScopeOnly && !store.scope(review).inScope().contains(recommendation)) {
            throw new RuleBroken("not-in-scope",
                    "The review leaves this recommendation out; take it into scope first, or judge it in another review.");
        }
    }

    /** Notes that its updates or judgements grew, for those of the given audience. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(UUID id, Audience audience) {
        var review = store.own(id);
        review.touch(clock.instant(), audience);
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, review, audience, url(id)));
    }

    static String url(UUID id) {
        return "/v1/reviews/" + id;
    }

    private void scope(Review review, ReviewDraft draft) {
        var excluded = Objects.requireNonNullElse(draft.excluded(), List.<Exclusion>of());
        var seen = new HashSet<UUID>();
        var since = since(review);
        draft.inScope().forEach(id -> {
            refuseTwice(seen, id);
            var held = hold(review, id, "/inScope");
            held.history().with(History.Entry.report(since, History.NEXT));
        });
        excluded.forEach(out -> {
            refuseTwice(seen, out.recommendationId());
            hold(review, out.recommendationId(), "/excluded");
        });
        var covered = store.scope(review.id()).inScope();
        store.setScope(review.id(), draft.inScope(), excluded, since);
        // Whatever a review looks at is monitored from then on.
        draft.inScope()
                .stream()
                .filter(id -> !covered.contains(id))
                .forEach(id -> recommendations.touch(id, Audience.PUBLIC));
    }

    /** From when it counts as under review: the meeting's day if that has been, else the day it was recorded. */
    private LocalDate since(Review review) {
        var today = CouncilDay.today(clock);
        var meeting = review.meetingOn();
        return meeting != null && meeting.isBefore(today) ? meeting : today;
    }

    private HeldRecommendation hold(Review review, UUID recommendation, String pointer) {
        HeldRecommendation held;
        try {
            held = recommendations.hold(recommendation);
        } catch (NotFound missing) {
            throw new InvalidInput(Fault.at(pointer, missing.detail()));
        }
        if (!held.inquiryId().equals(review.inquiryId())) {
            throw new RuleBroken("scope-elsewhere",
                    "Recommendation %s belongs to another inquiry.".formatted(recommendation));
        }
        return held;
    }

    private static void refuseTwice(HashSet<UUID> seen, UUID id) {
        if (!seen.add(id)) {
            throw new RuleBroken("scope-twice",
                    "Recommendation %s is named twice; it is either in scope or left out.".formatted(id));
        }
    }

    private ReviewView view(Review review) {
        var scope = store.scope(review.id());
        var said = review.asDraft(scope.inScope(), scope.excluded());
        return new ReviewView(review.id(), review.inquiryId(), said.milestone(), said.label(), said.dueOn(),
                said.updateOn(), said.paperRef(), said.paperId(), said.meetingId(), review.meetingTitle(),
                review.meetingOn(), said.itemId(), review.itemTitle(), said.leadOfficer(), signers(said.signedOffBy()),
                scope.assessed() ? ReviewStatus.ASSESSED : review.status(), scope.inScope(), scope.excluded(),
                scope.notYetAssessed(), scope.withoutUpdate(), said.source(), review.createdAt(),
                review.modifiedAtFor(caller), review.versionFor(caller));
    }

    private static List<String> signers(@Nullable List<String> said) {
        return Objects.requireNonNullElse(said, List.of());
    }
}
