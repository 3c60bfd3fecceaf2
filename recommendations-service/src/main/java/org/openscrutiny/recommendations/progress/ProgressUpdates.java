package org.openscrutiny.recommendations.progress;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.ActionByChangeDraft;
import org.openscrutiny.recommendations.recommendation.HeldRecommendation;
import org.openscrutiny.recommendations.recommendation.History;
import org.openscrutiny.recommendations.recommendation.RecommendationReader;
import org.openscrutiny.recommendations.recommendation.Recommendations;
import org.openscrutiny.recommendations.review.Reviews;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What lead officers do: they draft an update, and with a sign-off it is published. */
@ApplicationScoped
public class ProgressUpdates {

    static final String TYPE = "progress-update";

    private final ProgressUpdateStore store;
    private final Recommendations recommendations;
    private final RecommendationReader reader;
    private final Reviews reviews;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    ProgressUpdates(ProgressUpdateStore store, Recommendations recommendations, RecommendationReader reader,
            Reviews reviews, Journal journal, Preconditions preconditions, ReaderTags tags, Caller caller,
            Clock clock) {
        this.store = store;
        this.recommendations = recommendations;
        this.reader = reader;
        this.reviews = reviews;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether this caller sees everybody's drafts: officers, the cabinet member who signs off, those who keep the record. */
    public static boolean readsDrafts(Caller caller) {
        return caller.mayRead(Audience.DRAFT) || caller.isAny(Roles.LEAD_OFFICER, Roles.CABINET_MEMBER);
    }

    /**
     * Drafts an update. Also for a recommendation the committee has closed: that reopens nothing.
     *
     * @throws RuleBroken recommendation-not-submitted, recommendation-not-accepted, review-elsewhere, unknown-part
     */
    @Transactional
    public ProgressUpdateView draft(UUID recommendation, ProgressUpdateDraft draft) {
        var held = recommendations.hold(recommendation);
        held.history().standing().monitor();
        check(held, draft);
        var update = new ProgressUpdate(recommendation, draft, clock.instant(), caller.name());
        store.persist(update);
        journal.created(TYPE, update, Audience.DRAFT.within(held.audience()), url(recommendation, update.id()),
                update.view(caller));
        recommendations.touch(recommendation, Audience.DRAFT);
        return update.view(caller);
    }

    /** @throws RuleBroken update-published, review-elsewhere, unknown-part */
    @Transactional
    public ProgressUpdateView revise(UUID recommendation, UUID id, UnaryOperator<ProgressUpdateDraft> change) {
        var held = recommendations.hold(recommendation);
        var update = store.hold(recommendation, id);
        preconditions.requireMatch(update.tagFor(caller));
        var before = update.view(caller);
        var draft = change.apply(update.asDraft());
        check(held, draft);
        update.revise(draft, clock.instant());
        store.flush();
        journal.updated(TYPE, update, Audience.DRAFT.within(held.audience()), url(recommendation, id), before,
                update.view(caller));
        recommendations.touch(recommendation, Audience.DRAFT);
        return update.view(caller);
    }

    /**
     * Publishes a draft under the name of the person who signed it off. A date it revises holds from then on.
     *
     * @throws RuleBroken update-published, recommendation-not-accepted
     */
    @Transactional
    public ProgressUpdateView publish(UUID recommendation, UUID id, PublicationDraft publication) {
        var held = recommendations.hold(recommendation);
        var update = store.hold(recommendation, id);
        held.history().with(History.Entry.report(update.effectiveOn(), History.NEXT));
        if (publication.signedOffOn() != null) {
            recommendations.refuseFuture(publication.signedOffOn(), "/signedOffOn");
        }
        var before = update.view(caller);
        update.publish(publication, clock.instant());
        store.flush();
        var revised = update.asDraft().revisedActionBy();
        if (revised != null) {
            recommendations.move(recommendation,
                    new ActionByChangeDraft(revised.actionBy(), revised.reason(), update.effectiveOn()));
        }
        // To the public it is new; to those who knew the draft it changed. One entry tells both.
        journal.updated(TYPE, update, held.audience(), url(recommendation, id), before, update.view(caller));
        recommendations.touch(recommendation, Audience.PUBLIC);
        if (update.reviewId() != null) {
            reviews.touch(update.reviewId(), held.audience());
        }
        return update.view(caller);
    }

    List<ProgressUpdateView> of(UUID recommendation, @Nullable UUID after, int limit) {
        reader.admit(recommendation);
        return store.of(recommendation, after, limit);
    }

    /**
     * An update as this caller may see it, with the tag of that.
     *
     * @throws NotFound also where the caller may not know of it, or of its recommendation
     */
    Tagged<ProgressUpdateView> read(UUID recommendation, UUID id) {
        reader.admit(recommendation);
        var update = store.get(recommendation, id);
        return tags.tagged(update, update.view(caller));
    }

    /** For whom an update exists among those who may know of its recommendation. */
    public Audience audienceOf(UUID recommendation, UUID id) {
        return store.get(recommendation, id).audience();
    }

    static String url(UUID recommendation, UUID id) {
        return Recommendations.url(recommendation) + "/progress-updates/" + id;
    }

    private void check(HeldRecommendation held, ProgressUpdateDraft draft) {
        if (draft.asOf() != null && draft.asOf().value() != null) {
            recommendations.refuseFuture(draft.asOf().value(), "/asOf");
        }
        if (draft.reviewId() != null) {
            reviews.requireOf(draft.reviewId(), held.inquiryId(), held.id(), false);
        }
        held.refuseUnknownParts(draft.partNarratives());
        var revised = draft.revisedActionBy();
        if (revised != null && held.history().standing().lifecycle().closed()) {
            throw new InvalidInput(Fault.at("/revisedActionBy",
                    "The committee has closed the recommendation, so it has no date to move."));
        }
    }
}
