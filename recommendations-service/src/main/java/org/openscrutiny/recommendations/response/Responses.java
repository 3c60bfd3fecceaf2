package org.openscrutiny.recommendations.response;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.meetingsclient.MeetingSeen;
import org.openscrutiny.recommendations.recommendation.Addressee;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.recommendations.recommendation.HeldRecommendation;
import org.openscrutiny.recommendations.recommendation.History;
import org.openscrutiny.recommendations.recommendation.Recommendations;
import org.openscrutiny.recommendations.recommendation.Standing;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** What the executive, or another addressee, does: it answers. */
@ApplicationScoped
public class Responses {

    static final String TYPE = "executive-response";

    private final ResponseStore store;
    private final Recommendations recommendations;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    Responses(ResponseStore store, Recommendations recommendations, Journal journal, Caller caller, Clock clock) {
        this.store = store;
        this.recommendations = recommendations;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records an answer. One that is not acceptance in full says why.
     *
     * @throws RuleBroken reason-needed, not-an-addressee, unknown-part, and those of {@link History#with}
     */
    @Transactional
    public ResponseView respond(UUID recommendationId, ResponseDraft draft, @Nullable MeetingSeen meeting) {
        var held = recommendations.hold(recommendationId);
        var addressee = addressee(held, draft.addressee());
        var leading = addressee.equals(held.addressees().get(0));
        var effectiveOn = effectiveOn(held, draft, meeting);
        if (leading) {
            held.history().with(History.Entry.answer(effectiveOn, History.NEXT, draft.decision()));
        } else {
            refuseSecondAnswer(held, addressee, draft.decision());
        }
        refuseUnreasoned(draft);
        held.refuseUnknownParts(draft.partResponses());
        var response = new ExecutiveResponse(recommendationId, addressee, leading, draft, meeting, effectiveOn,
                clock.instant(), caller.name());
        store.persist(response);
        store.flush();
        var view = store.read(recommendationId, response.id());
        journal.created(TYPE, response, held.audience(),
                Recommendations.url(recommendationId) + "/executive-responses/" + response.id(), view);
        recommendations.touch(recommendationId, Audience.PUBLIC);
        return view;
    }

    private static Addressee addressee(HeldRecommendation held, @Nullable Addressee said) {
        var addressee = Objects.requireNonNullElse(said, held.addressees().get(0));
        if (!held.addressees().contains(addressee)) {
            throw new RuleBroken("not-an-addressee", "The recommendation was not made to %s (%s) but to %s.".formatted(
                    addressee.name(), addressee.kind(), held.addressees().stream().map(Addressee::name).toList()));
        }
        return addressee;
    }

    private void refuseSecondAnswer(HeldRecommendation held, Addressee addressee, Decision next) {
        var before = store.latest(held.id(), addressee).orElse(null);
        new Standing(held.submittedOn() != null, before, false, null, false, null).respond(next);
    }

    private static void refuseUnreasoned(ResponseDraft draft) {
        var full = draft.decision() == Decision.ACCEPTED || draft.decision() == Decision.NOT_STATED;
        if (!full && draft.reason() == null) {
            throw new RuleBroken("reason-needed",
                    "The response is %s; say in reason why it is not accepted in full, or that the source gives none."
                            .formatted(draft.decision()));
        }
    }

    private LocalDate effectiveOn(HeldRecommendation held, ResponseDraft draft, @Nullable MeetingSeen meeting) {
        var meetingDay = meeting == null ? null : meeting.day();
        var day = draft.decidedOn() != null ? draft.decidedOn() : meetingDay != null ? meetingDay : held.submittedOn();
        if (day == null) {
            return CouncilDay.today(clock); // a draft, which the rules refuse
        }
        recommendations.refuseFuture(day, "/decidedOn");
        if (held.submittedOn() != null && day.isBefore(held.submittedOn().withDayOfMonth(1))) {
            throw new InvalidInput(Fault.at("/decidedOn",
                    "%s is before the recommendation was submitted (%s).".formatted(day, held.submittedOn())));
        }
        return day;
    }
}
