package org.openscrutiny.recommendations.inquiry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What a scrutiny officer does with inquiries, and what other features need to know of one. */
@ApplicationScoped
public class Inquiries {

    static final String TYPE = "inquiry";

    private final InquiryStore store;
    private final RecommendationsOfInquiry recommendations;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Inquiries(InquiryStore store, RecommendationsOfInquiry recommendations, Journal journal,
            Preconditions preconditions,
            Caller caller, Clock clock) {
        this.store = store;
        this.recommendations = recommendations;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken inquiry-title-taken */
    @Transactional
    public InquiryView establish(InquiryDraft draft, String committeeName) {
        refuseTakenTitle(draft, null);
        var inquiry = new Inquiry(draft, committeeName, clock.instant());
        store.persist(inquiry);
        store.add(inquiry.id(), new InquiryStatusChangeDraft(InquiryStatus.SCOPING, null, null), clock.instant(),
                caller.name());
        var view = InquiryView.of(inquiry, caller);
        journal.created(TYPE, inquiry, Audience.PUBLIC, url(inquiry.id()), view);
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
        refuseTakenTitle(draft, id);
        inquiry.revise(draft, inquiry.committeeName(), clock.instant());
        store.flush();
        var after = InquiryView.of(inquiry, caller);
        journal.updated(TYPE, inquiry, Audience.PUBLIC, url(id), before, after);
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
            recommendations.submitAll(id, draft.on());
        }
        refuseUnanswered(id, draft.status());
        refuseUnsettled(id, draft.status());
        var change = store.add(id, draft, clock.instant(), caller.name());
        store.flush();
        journal.updated(TYPE, inquiry, Audience.PUBLIC, url(id), before, InquiryView.of(inquiry, caller));
        return change;
    }

    public List<InquiryStatusChangeView> changes(UUID id) {
        store.get(id);
        return store.changes(id);
    }

    /** The inquiry as this caller may see it. */
    public InquiryView view(UUID id) {
        return InquiryView.of(store.get(id), caller);
    }

    /** The committee's inquiry of that title, if there is one. */
    public Optional<UUID> find(UUID committee, String title) {
        return store.find("committeeId = ?1 and title = ?2", committee, title).firstResultOptional().map(Inquiry::id);
    }

    /** Holds the inquiry for a write on one of its records. Inside a transaction only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public InquiryView hold(UUID id) {
        return InquiryView.of(store.hold(id), caller);
    }

    /** Notes that one of its records changed, for those of the given audience. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(UUID id, Audience audience) {
        var inquiry = store.hold(id);
        inquiry.touch(clock.instant(), audience);
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, inquiry, audience, url(id)));
    }

    static String url(UUID id) {
        return "/v1/inquiries/" + id;
    }

    /** The day it was submitted, as far as is known; null while it was not. */
    public static @Nullable PartialDate submission(InquiryView inquiry) {
        return inquiry.submittedOn();
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

    private void refuseTakenTitle(InquiryDraft draft, @Nullable UUID own) {
        if (store.hasOther(draft.committeeId(), draft.title(), own)) {
            throw new RuleBroken("inquiry-title-taken",
                    "This committee already has an inquiry titled \"%s\".".formatted(draft.title()));
        }
    }
}
