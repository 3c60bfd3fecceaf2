package org.openscrutiny.recommendations.inquiry;

import java.time.Clock;
import java.util.Optional;
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
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What a scrutiny officer does with inquiries, and what other features need to know of one. */
@ApplicationScoped
public class Inquiries {

    static final String TYPE = "inquiry";

    private final InquiryStore store;
    private final RecommendationsOfInquiry recommendations;
    private final ReviewsOfInquiry reviews;
    private final AccessChanges access;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Inquiries(InquiryStore store, RecommendationsOfInquiry recommendations, ReviewsOfInquiry reviews,
            AccessChanges access, Journal journal, Preconditions preconditions, Caller caller,
            Clock clock) {
        this.store = store;
        this.recommendations = recommendations;
        this.reviews = reviews;
        this.access = access;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken inquiry-title-taken */
    @Transactional
    public InquiryView establish(InquiryDraft draft, String committeeName) {
        var exemption = Exemption.ofNew(draft.access(), draft.exemptParagraphs(), draft.publicInterestNote(), caller);
        refuseTakenTitle(draft.committeeId(), draft.title(), exemption, null);
        var inquiry = new Inquiry(draft, committeeName, exemption, clock.instant());
        store.persist(inquiry);
        store.add(inquiry.id(), new InquiryStatusChangeDraft(InquiryStatus.SCOPING, null, null), clock.instant(),
                caller.name());
        var view = InquiryView.of(inquiry, caller);
        journal.created(TYPE, inquiry, inquiry.audience(), url(inquiry.id()), view);
        return view;
    }

    /**
     * Changes what is said of an inquiry; the caller's If-Match must name its present state.
     *
     * @throws RuleBroken inquiry-committee-fixed, inquiry-title-taken
     */
    @Transactional
    public InquiryView revise(UUID id, UnaryOperator<InquiryDraft> change) {
        var inquiry = store.hold(id);
        preconditions.requireMatch(inquiry.tagFor(caller));
        var before = InquiryView.of(inquiry, caller);
        var draft = change.apply(inquiry.asDraft());
        if (!draft.committeeId().equals(before.committeeId())) {
            throw new RuleBroken("inquiry-committee-fixed",
                    "The inquiry belongs to %s; it stays with the committee that holds it."
                            .formatted(before.committeeName()));
        }
        if (draft.access() != null || draft.exemptParagraphs() != null || draft.publicInterestNote() != null) {
            throw new InvalidInput(Fault.at("/access",
                    "Who may know of it is not changed in place; add the decision and its reason to access-changes."));
        }
        refuseTakenTitle(draft.committeeId(), draft.title(), inquiry.exemption(), id);
        inquiry.revise(draft, inquiry.committeeName(), clock.instant());
        store.flush();
        var after = InquiryView.of(inquiry, caller);
        journal.updated(TYPE, inquiry, inquiry.audience(), url(id), before, after);
        return after;
    }

    /**
     * Takes the next step. SUBMITTED submits every draft recommendation with it.
     *
     * @throws RuleBroken inquiry-status-order, inquiry-not-answered, inquiry-not-settled
     */
    @Transactional
    public InquiryStatusChangeView advance(UUID id, InquiryStatusChangeDraft draft) {
        var inquiry = store.hold(id);
        var before = InquiryView.of(inquiry, caller);
        inquiry.advance(draft.status(), draft.on(), clock.instant());
        if (draft.status() == InquiryStatus.SUBMITTED) {
            recommendations.submitAll(id, inquiry.audience(), draft.on());
        }
        refuseUnanswered(id, draft.status());
        refuseUnsettled(id, draft.status());
        var change = store.add(id, draft, clock.instant(), caller.name());
        store.flush();
        journal.updated(TYPE, inquiry, inquiry.audience(), url(id), before, InquiryView.of(inquiry, caller));
        return change;
    }

    /**
     * Decides who may know of it, and of everything that belongs to it.
     *
     * @throws RuleBroken access-unchanged, inquiry-title-taken
     */
    @Transactional
    public AccessChangeView decideAccess(UUID id, AccessChangeDraft draft) {
        var inquiry = store.hold(id);
        var before = InquiryView.of(inquiry, caller);
        var decided = access.decide(id, null, inquiry.exemption(), draft);
        refuseTakenTitle(before.committeeId(), before.title(), decided.exemption(), id);
        inquiry.reopen(decided.exemption(), clock.instant());
        store.flush();
        journal.updated(TYPE, inquiry, inquiry.audience(), url(id), before, InquiryView.of(inquiry, caller));
        journal.withdrawn(TYPE, inquiry, before.audience(), inquiry.audience(), url(id));
        recommendations.accessChanged(id, inquiry.audience());
        reviews.accessChanged(id, before.audience(), inquiry.audience());
        return decided.decision();
    }

    /**
     * The inquiry as this caller may see it.
     *
     * @throws NotFound also where the caller may not know of it
     */
    public InquiryView view(UUID id) {
        return InquiryView.of(store.get(id), caller);
    }

    /** The committee's open inquiry of that title, if there is one. */
    public Optional<UUID> find(UUID committee, String title) {
        return store.find("committeeId = ?1 and title = ?2 and audience = ?3", committee, title, Audience.PUBLIC)
                .firstResultOptional()
                .map(Inquiry::id);
    }

    /** Holds the inquiry for a write on one of its records. Inside a transaction only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public InquiryView hold(UUID id) {
        return InquiryView.of(store.hold(id), caller);
    }

    /** The same whoever asks, for what follows from a write that was allowed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public InquiryView own(UUID id) {
        return InquiryView.of(store.own(id), caller);
    }

    /** Notes that one of its records changed, for those of the given audience who may know of the inquiry. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(UUID id, Audience audience) {
        var inquiry = store.own(id);
        var seen = audience.within(inquiry.audience());
        inquiry.touch(clock.instant(), seen);
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, inquiry, seen, url(id)));
    }

    static String url(UUID id) {
        return "/v1/inquiries/" + id;
    }

    /** Whether its recommendations have gone to the executive. */
    public static boolean submitted(InquiryView inquiry) {
        return inquiry.status().atLeast(InquiryStatus.SUBMITTED);
    }

    private void refuseUnanswered(UUID id, InquiryStatus next) {
        var open = next == InquiryStatus.RESPONDED ? recommendations.unanswered(id) : 0;
        if (open > 0) {
            throw new RuleBroken("inquiry-not-answered",
                    "%d of its recommendations have no response yet; record those first, if need be as NOT_STATED."
                            .formatted(open));
        }
    }

    private void refuseUnsettled(UUID id, InquiryStatus next) {
        var open = next == InquiryStatus.CLOSED ? recommendations.unsettled(id) : 0;
        if (open > 0) {
            throw new RuleBroken("inquiry-not-settled",
                    "%d of its recommendations are still open; each must be implemented, finally not delivered, superseded, ended or rejected."
                            .formatted(open));
        }
    }

    private void refuseTakenTitle(UUID committee, String title, Exemption wanted, @Nullable UUID own) {
        if (store.hasOther(committee, title, wanted.access() == Access.EXEMPT, own)) {
            throw new RuleBroken("inquiry-title-taken",
                    "This committee already has an inquiry titled \"%s\".".formatted(title));
        }
    }
}
